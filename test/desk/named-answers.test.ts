import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { formToken } from "../../lambdas/desk/form-token.ts";
import type { Session } from "../../lambdas/desk/session.ts";
import { pendingWebhookEvents } from "../../lambdas/use-cases/webhook-events/pending-webhook-events.ts";
import { NAMED_ANSWERS_WORDS } from "../../lambdas/words/words.ts";
import { type DeskVisitor, type PersonaId, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import {
  answeredBy,
  answersPageOf,
  MARKER,
  newWithAnswers,
  peopleOf,
  readingsOf,
  saved,
  stored,
} from "./answered.ts";
import { change, newDeparture, pageOf } from "./departure-pages.ts";

const ANOUK = { name: "Anouk Vermeer", address: "anouk.vermeer@delinde.example" };
/** What an organisation may change while somebody is signed in. */
let settings = PLAN.settings;
const plan: Plan = {
  ...PLAN,
  get settings() {
    return settings;
  },
};

let stack: TestStack;
let officer: DeskVisitor;
let anouk: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-02-16T10:00", { ports: { plan } });
  officer = await signIn(stack, "officer");
  anouk = await signIn(stack, "answer-reader");
});
beforeEach(() => {
  settings = PLAN.settings;
});
afterEach(() => {
  delete stack.watch.before;
  delete stack.watch.after;
});
afterAll(() => stack.close());

const opened = async (visitor: DeskVisitor, id: string) =>
  visitor.press(await visitor.get(answersPageOf(id)), answersPageOf(id));

describe("who may read what a leaver answered with their name", () => {
  test.each(PLAN.settings.languages)(
    "opens it with a button, and sees it as it was asked, in %s",
    async (language) => {
      const id = await newWithAnswers(stack, officer, {
        given: {
          recommend: ["9"],
          reasons: ["manager"],
          good: ["team", "clients"],
          better: ["rather-not"],
        },
        words: "Eerste <b>regel</b>\nTweede regel",
      });
      const reader = await signIn(stack, "answer-reader", language);
      const words = NAMED_ANSWERS_WORDS[language];
      const page = await reader.get(pageOf(id));
      expect(page.text).toContain(`href="${answersPageOf(id)}"`);
      const closed = await reader.get(answersPageOf(id));
      expect(closed.status).toBe(200);
      expect(closed.text).toContain(words.open);
      expect(closed.text).not.toContain("regel");
      expect(await readingsOf(stack, id)).toEqual([]);

      const { status, text } = await opened(reader, id);
      expect(status).toBe(200);
      expect(text).toContain(words.isNoted);
      expect(text).toContain("Eerste &lt;b&gt;regel&lt;/b&gt;\nTweede regel");
      expect(text).toMatch(/<dt>[^<]*Zorggroep De Linde[^<]*<\/dt>\n<dd>9<\/dd>/);
      expect(text).toMatch(
        language === "nl" ? /<dd>mijn leidinggevende<\/dd>/ : /<dd>my manager<\/dd>/,
      );
      expect(text).toMatch(
        language === "nl"
          ? /<dd>zeg ik liever niet<\/dd>/
          : /<dd>I’d rather not say<\/dd>|<dd>I&#39;d rather not say<\/dd>/,
      );
      expect(text).toContain(words.notAnswered);
      expect(text).not.toMatch(/undefined|\[object/);
    },
  );

  test("reads those of half a year later beside those of the end, and that a mail was asked for", async () => {
    const id = await newWithAnswers(stack, officer);
    const later = { occasion: "half-year", words: "Terugkijkend", contact: true } as const;
    await answeredBy(stack, id, later);
    const { text } = await opened(anouk, id);
    expect(text).toContain(MARKER);
    expect(text).toContain("Terugkijkend");
    expect(text).toContain("<dt>Mail over werken bij ons</dt>");
    expect(await readingsOf(stack, id)).toEqual(["answer-reader: exit half-year"]);
  });

  test("leaves a line in the history each time, which HR sees and no webhook tells", async () => {
    const id = await newWithAnswers(stack, officer);
    const before = await stored(stack, id);
    await opened(anouk, id);
    await opened(anouk, id);
    const after = await stored(stack, id);
    expect(await readingsOf(stack, id)).toEqual(["answer-reader: exit", "answer-reader: exit"]);
    expect([after.edition, after.outbox]).toEqual([before.edition, before.outbox]);
    const { text } = await officer.get(pageOf(id));
    expect(text).toContain("Antwoorden met naam geopend");
    const events = (departure: typeof after) =>
      pendingWebhookEvents(departure, stack.now()).flatMap(({ event }) => event ?? []);
    expect(events(after)).toEqual(events(before));
  });

  test("has left that line before anything is shown, whatever happens then", async () => {
    const id = await newWithAnswers(stack, officer);
    const page = await anouk.get(answersPageOf(id));
    stack.watch.after = (operation) => {
      if (operation === "PutItem") throw new Error("It died after the save.");
    };
    const { status, text } = await anouk.press(page, answersPageOf(id));
    expect(status).toBe(500);
    expect(text).not.toContain(MARKER);
    expect(await readingsOf(stack, id)).toEqual(["answer-reader: exit"]);
  });

  test("sees nothing where the line could not be saved", async () => {
    const id = await newWithAnswers(stack, officer);
    const page = await anouk.get(answersPageOf(id));
    stack.watch.before = (operation) => {
      if (operation === "PutItem") throw new Error("It died before the save.");
    };
    const { status, text } = await anouk.press(page, answersPageOf(id));
    expect(status).toBe(500);
    expect(text).not.toContain(MARKER);
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test("finds that they are gone where the name was taken off just now", async () => {
    const id = await newWithAnswers(stack, officer);
    const { answers } = peopleOf(stack);
    const found = await answers.find(id, "exit");
    if (!found) throw new Error("They were just kept.");
    await answers.keep({ ...found, named: false }, found, true);
    const { status, text } = await opened(anouk, id);
    expect([status, text.includes(MARKER)]).toEqual([200, false]);
    expect(text).toContain("Deze antwoorden zijn er niet meer.");
  });
});

describe("nobody else reads it", () => {
  test.each<[string, PersonaId, number]>([
    ["an officer", "officer", 403],
    ["a reader", "reader", 403],
    ["somebody without rights", "nobody", 401],
  ])("%s is shown none, by page or by form, and leaves no line", async (_, persona, status) => {
    const id = await newWithAnswers(stack, officer);
    const visitor = await signIn(stack, persona);
    for (const answer of [await visitor.get(answersPageOf(id)), await forced(visitor, id)]) {
      expect([answer.status, answer.text.includes(MARKER)]).toEqual([status, false]);
    }
    const page = await visitor.get(pageOf(id));
    expect(page.text).not.toContain(answersPageOf(id));
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test("an officer is told in plain words whom they are for", async () => {
    const id = await newWithAnswers(stack, officer);
    const { text } = await officer.get(answersPageOf(id));
    expect(text).toContain("Deze antwoorden zijn niet voor jou");
  });

  test("an answer reader who became the manager since the page was opened is refused, and so is who was it", async () => {
    const id = await newWithAnswers(stack, officer);
    const page = await anouk.get(answersPageOf(id));
    const manager = { role: "manager", language: "nl" };
    const by = (name: string, address: string) => ({
      ...manager,
      name,
      address,
    });
    await change(officer, id, "replace", by(ANOUK.name, ANOUK.address));
    expect((await stored(stack, id)).people.manager.address).toBe(ANOUK.address);
    const asManager = await anouk.press(page, answersPageOf(id));
    expect([asManager.status, asManager.text.includes(MARKER)]).toEqual([403, false]);
    await change(officer, id, "replace", by("Omar Haddad", "o.haddad@delinde.example"));
    expect((await stored(stack, id)).people.manager.address).toBe("o.haddad@delinde.example");
    const asFormer = await anouk.press(page, answersPageOf(id));
    expect([asFormer.status, asFormer.text.includes(MARKER)]).toEqual([403, false]);
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test("an answer reader whom the settings no longer name is refused while signed in", async () => {
    const id = await newWithAnswers(stack, officer);
    const page = await anouk.get(answersPageOf(id));
    settings = {
      ...PLAN.settings,
      answerReaders: [{ name: "Ruben", address: "ruben@delinde.example" }],
    };
    const { status, text } = await anouk.press(page, answersPageOf(id));
    expect([status, text.includes(MARKER)]).toEqual([403, false]);
    const { answerReaders: _, ...without } = PLAN.settings;
    settings = without;
    expect((await forced(anouk, id)).status).toBe(403);
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test.each<[string, string | undefined]>([
    ["was withdrawn", "withdraw"],
    ["was erased", "erase"],
    ["is kept until a day that is past", undefined],
  ])("an answer reader finds none of a departure that %s", async (_, ending) => {
    const id = await newWithAnswers(stack, officer, ending ? {} : { until: "2027-02-15" });
    const fields = { withdraw: { reason: "stays" }, erase: { confirmed: "yes" } }[ending ?? ""];
    if (ending) await change(officer, id, ending, fields);
    const answers = [await anouk.get(answersPageOf(id)), await forced(anouk, id)];
    for (const { status, text } of answers) {
      expect([status, text.includes(MARKER)]).toEqual([404, false]);
      expect(text).toContain("Geen antwoorden met naam");
    }
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test("none of a departure that never was", async () => {
    expect((await anouk.get(answersPageOf("0".repeat(32)))).status).toBe(404);
  });

  test("an answer without a name is never found, whatever the departure says", async () => {
    const id = await newDeparture(officer);
    await answeredBy(stack, id, { named: false });
    const { text } = await opened(anouk, id);
    expect(text).not.toContain(MARKER);
  });
});

describe("a file of all that is kept", () => {
  const exported = async (visitor: DeskVisitor, id: string) =>
    visitor.press(await visitor.get(pageOf(id)), `${pageOf(id)}/export`);

  test.each<[string, PersonaId]>([
    ["an officer", "officer"],
    ["a reader", "reader"],
  ])("has no answers where %s makes it, and none through the API", async (_, persona) => {
    const id = await newWithAnswers(stack, officer);
    const { text } = await exported(await signIn(stack, persona), id);
    expect(JSON.parse(text).departures[0]).toMatchObject({ namedAnswers: [{ occasion: "exit" }] });
    expect(text).not.toContain(MARKER);
    const { body } = await stack.ask(`/departures/${id}/export`, { body: {} });
    expect(JSON.stringify(body)).not.toContain(MARKER);
    expect(await readingsOf(stack, id)).toEqual([]);
  });

  test("has those with a name where an answer reader makes it, with the line that says so", async () => {
    const id = await newWithAnswers(stack, officer, { given: { recommend: ["9"] } });
    const { text } = await exported(anouk, id);
    const [departure] = JSON.parse(text).departures;
    expect(departure.answers).toEqual([
      {
        occasion: "exit",
        withName: true,
        answers: { recommend: ["9"] },
        words: MARKER,
        first: "2027-02-15T19:00:00Z",
        saved: "2027-02-15T19:00:00Z",
        closes: "2027-03-05T23:00:00Z",
      },
    ]);
    expect(departure.history).toContainEqual(
      expect.objectContaining({ what: "answers-read", who: "answer-reader", detail: "exit" }),
    );
  });

  test("has none of a leaver whom the answer reader managed", async () => {
    const id = await newWithAnswers(stack, officer);
    const departure = await stored(stack, id);
    await saved(stack, { ...departure, earlierManagers: [ANOUK.address] });
    expect((await exported(anouk, id)).text).not.toContain(MARKER);
    expect(await readingsOf(stack, id)).toEqual([]);
  });
});

/** Posts what opens the answers, as if the page had shown its button. */
async function forced(visitor: DeskVisitor, id: string) {
  const path = answersPageOf(id);
  const { seals } = connectDesk(stack.environment);
  const sealed = visitor.cookies.get("__Host-session") ?? "";
  const session = (await seals.open("session", sealed, Temporal.Now.instant())) as
    | Session
    | undefined;
  return visitor.post(path, session ? { token: formToken(session, path) } : {});
}
