import { Temporal } from "temporal-polyfill";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { formToken } from "../../lambdas/desk/form-token.ts";
import type { Session } from "../../lambdas/desk/session.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { LESSON_WORDS } from "../../lambdas/words/words.ts";
import { somebodyElse } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, type PersonaId, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { unusedId } from "../support/unused-id.ts";
import { newDeparture } from "./departure-pages.ts";
import {
  LESSONS,
  LINES,
  looked,
  NEW,
  opened,
  published,
  TYPED,
  takenBack,
} from "./lesson-pages.ts";

let stack: TestStack;
let anouk: DeskVisitor;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-05-12T10:00");
  anouk = await signIn(stack, "answer-reader");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const lessons = () => connectDesk(stack.environment).lessons;
afterEach(async () => {
  for (const { id } of await lessons().all()) await lessons().takeBack(id);
});

describe("an answer reader", () => {
  test.each(PLAN.settings.languages)(
    "writes a lesson, sees how it will read, and publishes it, in %s",
    async (language) => {
      const words = LESSON_WORDS[language];
      const reader = await signIn(stack, "answer-reader", language);
      const page = await reader.get(LESSONS);
      expect(page.text.replaceAll("&#39;", "'")).toContain(words.none);
      expect(page.text).toContain(`href="${NEW}"`);
      const seen = await looked(reader);
      expect(seen.status).toBe(200);
      expect(seen.text).toContain(words.previewIntro);
      expect(seen.text).toContain(
        "Dit hoorden we eerder: Het rooster kwam te laat. Dit doen we ermee: Het staat nu zes weken vooruit.",
      );
      expect(seen.text).toContain("The rota came too late.");
      expect(await lessons().all()).toEqual([]);
      const after = await reader.press(seen, NEW, { do: "publish" });
      expect([after.status, after.path]).toEqual([200, `${LESSONS}?now=published`]);
      expect(after.text).toContain(words.isPublished);
      const [lesson, ...others] = await lessons().all();
      expect(others).toEqual([]);
      expect(lesson?.texts).toEqual({
        nl: { said: "Het rooster kwam te laat.", done: TYPED["done.nl"] },
        en: { said: TYPED["said.en"], done: TYPED["done.en"] },
      });
      expect(after.text).toContain(lesson?.texts[language]?.said);
      expect(after.text).not.toMatch(/undefined|\[object/);
    },
  );

  test("keeps nothing of how many people said it, or of when it was read", async () => {
    await published(anouk, { read: "2027-01" });
    const [lesson] = await lessons().all();
    expect(Object.keys(lesson ?? {}).toSorted()).toEqual(["id", "published", "texts"]);
  });

  test("changes the text after looking, and finds it as it was typed", async () => {
    const again = await anouk.press(await looked(anouk), NEW, { do: "change" });
    expect(again.text).toContain("Het rooster kwam te laat</textarea>");
    expect(again.text).toContain('name="people" type="text" value="7"');
    expect(await lessons().all()).toEqual([]);
  });

  test("takes a lesson back at any time, also one that is gone already", async () => {
    await published(anouk);
    const page = await anouk.get(LESSONS);
    const { text } = await takenBack(anouk);
    expect(text).toContain(LESSON_WORDS.nl.isTakenBack);
    expect(await lessons().all()).toEqual([]);
    const again = await anouk.press(page, LESSONS, { lesson: "never" });
    expect(again.status).toBe(200);
  });

  test("publishes twice what is published once", async () => {
    const seen = await looked(anouk);
    for (const _ of [1, 2]) await anouk.press(seen, NEW, { do: "publish" });
    expect(await lessons().all()).toHaveLength(1);
  });
});

describe("what can't be published comes back as it was typed", () => {
  test.each<[string, object, string]>([
    ["from four people", { people: "4" }, "Een les komt van minstens vijf mensen."],
    ["read this month", { read: "2027-05" }, "Je kunt deze les publiceren vanaf september 2027."],
    ["with nobody's confirmation", { nobody: "" }, ""],
    ["without English", { "said.en": " " }, "Wat zeiden ze? (Engels) Vul dit in."],
    ["too long", { "said.nl": "a".repeat(150) }, "Dit zijn 151 tekens. Hoogstens 140."],
    ["about an unknown department", { department: "Noord" }, "Waar gaat het over? Vul dit in."],
  ])("%s", async (_, told, problem) => {
    const asked = { ...TYPED, ...told, do: "look" } as Record<string, string>;
    if (asked.nobody === "") delete asked.nobody;
    const { status, text } = await anouk.press(await anouk.get(NEW), NEW, asked);
    expect(status).toBe(422);
    expect(text).toContain(problem || LESSON_WORDS.nl.notConfirmed);
    expect(text).toContain(`${asked["done.nl"]}</textarea>`);
    expect(await lessons().all()).toEqual([]);
  });

  test("a word that may be a name is asked about, stays as it was typed, and can be confirmed", async () => {
    const told = { "said.nl": "Bij Anouk en op De Linde was het druk" };
    const asked = await looked(anouk, told);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("Is dit een naam? Anouk");
    expect(asked.text).toContain("Bij Anouk en op De Linde was het druk</textarea>");
    const value = /name="names" value="([^"]*)"/.exec(asked.text)?.[1] ?? "";
    const seen = await anouk.press(asked, NEW, { ...TYPED, ...told, names: value, do: "look" });
    expect([seen.status, seen.text.includes(LESSON_WORDS.nl.previewIntro)]).toEqual([200, true]);
    await anouk.press(seen, NEW, { do: "publish" });
    expect((await lessons().all())[0]?.texts.nl?.said).toBe(
      "Bij Anouk en op De Linde was het druk.",
    );
  });

  test("a name of a leaver or manager is found however it is written, and nothing is published with it", async () => {
    await newDeparture(officer);
    const asked = await looked(anouk, { "said.nl": "met sanne ging het goed" });
    expect(asked.text).toContain("Is dit een naam? sanne");
    const forced = await anouk.press(asked, NEW, {
      ...TYPED,
      "said.nl": "met sanne ging het goed",
      names: "",
      do: "publish",
    });
    expect(forced.status).toBe(422);
    expect(await lessons().all()).toEqual([]);
  });
});

describe("mails to managers", () => {
  test("show no lesson where fewer than five managers are known, which its writer reads beforehand", async () => {
    const seen = await looked(anouk);
    expect(seen.text).toContain(LESSON_WORDS.nl.willNotBeInMails);
    await published(anouk);
    expect((await lessons().all())[0]?.hasManyManagers).toBeUndefined();
    expect((await officer.get(LESSONS)).text).toContain(LESSON_WORDS.nl.notInMails);
  });
});

describe("a lesson about a department", () => {
  test("is mailed to its managers where five are known, and can be chosen as departures call it", async () => {
    for (const each of ["a", "b", "c", "d", "e"]) {
      const manager = { name: "Marieke de Boer", address: `${each}@delinde.example` };
      const body = { ...somebodyElse(), manager, department: "Team Zuid" };
      const { status } = await stack.ask("/departures", { body });
      expect(status).toBe(201);
    }
    const form = await anouk.get(NEW);
    expect(form.text).toContain('<option value="Team Zuid">Team Zuid</option>');
    const seen = await looked(anouk, { department: "Team Zuid" });
    expect(seen.text).toContain(LESSON_WORDS.nl.willBeInMails);
    const after = await anouk.press(seen, NEW, { do: "publish" });
    expect(after.text).toContain("Gaat over Team Zuid.");
    expect((await lessons().all())[0]).toMatchObject({
      department: "Team Zuid",
      hasManyManagers: true,
    });
  });
});

describe("nobody else", () => {
  test.each<[string, PersonaId]>([
    ["an officer", "officer"],
    ["a reader", "reader"],
  ])(
    "%s reads lessons, and can neither write, take back nor read what people wrote",
    async (_, persona) => {
      await published(anouk);
      const visitor = await signIn(stack, persona);
      const page = await visitor.get(LESSONS);
      expect(page.text).toContain("Het rooster kwam te laat.");
      expect(page.text).not.toContain(`href="${NEW}"`);
      expect(page.text).not.toContain("<details");
      for (const path of [NEW, LINES]) expect((await visitor.get(path)).status).toBe(403);
      const [{ id = "" } = {}] = await lessons().all();
      for (const path of [NEW, LINES, LESSONS]) {
        const { status, text } = await forced(visitor, path, {
          ...TYPED,
          lesson: id,
          do: "publish",
        });
        expect([status, text.includes(LESSON_WORDS.nl.notYours.title)]).toEqual([403, true]);
      }
      expect(await lessons().all()).toHaveLength(1);
    },
  );

  test("somebody without rights sees nothing of it", async () => {
    const visitor = await signIn(stack, "nobody");
    for (const path of [LESSONS, NEW, LINES]) expect((await visitor.get(path)).status).toBe(401);
  });
});

describe("what former colleagues wrote", () => {
  const gather = async (month: string, words: readonly string[]) => {
    const lines = words.map((each) => ({ id: unusedId(), words: each }));
    await connectClosing(stack.environment).gathering.gather({
      month,
      lines,
      until: at("2027-09-01T02:00"),
    });
    return async () => connectClosing(stack.environment).gathering.end(month);
  };
  const five = ["Een", "Twee <b>vet</b>", "Drie\nregels", "Vier", "Vijf"];

  test("is shown after a press only, all together, and nothing else of who wrote it", async () => {
    const forget = await gather("2027-04", five);
    const closed = await anouk.get(LINES);
    expect(closed.status).toBe(200);
    expect(closed.text).not.toContain("Vier");
    const { status, text } = await opened(anouk);
    expect(status).toBe(200);
    expect(text).toContain("Twee &lt;b&gt;vet&lt;/b&gt;");
    expect(text.match(/class="own-words"/g)).toHaveLength(5);
    expect(text).toContain(LESSON_WORDS.nl.isNoted);
    const [list = ""] = /<ul class="open-lines">[\s\S]*?<\/ul>/.exec(text) ?? [];
    expect(list).not.toMatch(/2027|april|resignation|afdeling/);
    await forget();
  });

  test("is not shown while there are none to read", async () => {
    const { text } = await opened(anouk);
    expect(text).toContain(LESSON_WORDS.nl.noLines);
  });
});

/** Posts a form as if the page had shown it. */
async function forced(visitor: DeskVisitor, path: string, fields: Record<string, string>) {
  const { seals } = connectDesk(stack.environment);
  const sealed = visitor.cookies.get("__Host-session") ?? "";
  const session = (await seals.open("session", sealed, Temporal.Now.instant())) as Session;
  return visitor.post(path, { ...fields, token: formToken(session, path) });
}
