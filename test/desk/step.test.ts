import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, newDeparture, pageOf, stepOf } from "./departure-pages.ts";
import { recorded } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
let reader: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
  reader = await signIn(stack, "reader");
});
afterAll(() => stack.close());

describe("a step of HR", () => {
  test.each([
    ["paperwork", {}, "Met deze brief bevestigen we de datums."],
    ["paperwork", { kind: "contract-end" }, "op papier heeft gehoord dat het afloopt"],
    ["paperwork", { kind: "retirement" }, "jaar bij ons ga je met pensioen"],
    ["workload", {}, "Vraag Fatima El Idrissi ernaar en loop het samen door:"],
    ["exit-interview", {}, "Dag Sanne, vóór je laatste werkdag praat ik graag"],
    ["settlement", {}, "plus- en minuren, overwerk en toeslagen"],
    ["settlement", {}, "Sanne Bakker werkte van [datum]"],
    ["settlement", { kind: "contract-end" }, "<strong>Transitievergoeding.</strong>"],
    ["settlement", { kind: "employer" }, "Volg die precies"],
    ["property", { kind: "quiet" }, "welke spullen van het werk op naam van Sanne staan"],
    ["access", { kind: "quiet" }, "alle toegang op naam van Sanne Bakker sluiten"],
    ["settlement", { kind: "quiet" }, "Stuur geen standaardbrief."],
  ])("is told in full with the names of this departure: %s %j", async (step, fields, words) => {
    const id = await newDeparture(officer, fields);
    for (const visitor of [officer, reader]) {
      const { status, text } = await visitor.get(stepOf(id, step));
      expect(status).toBe(200);
      expect(text).toContain("<h2>Wat je doet</h2>");
      expect(text).toContain(words);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    }
  });

  test("has all sample texts, each to be copied in the page's language", async () => {
    const id = await newDeparture(officer);
    const samplesIn = (text: string) => text.match(/<figure><figcaption>[^<]+<\/figcaption>/g);
    const { text } = await officer.get(stepOf(id, "paperwork"));
    expect(samplesIn(text)).toEqual(["<figure><figcaption>Voorbeeldtekst</figcaption>"]);
    expect(text).toContain('data-copy="Tekst kopiëren" data-copied="Gekopieerd"');
    const english = await (await signIn(stack, "reader", "en")).get(stepOf(id, "paperwork"));
    expect(samplesIn(english.text)).toEqual(["<figure><figcaption>Sample text</figcaption>"]);
    expect(english.text).toContain("This letter confirms the dates.");
  });

  test("is ticked at the top, before its text; a reader sees no form", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "paperwork");
    const page = await officer.get(path);
    const [before] = page.text.split("<h2>Wat je doet</h2>");
    for (const tick of ["done", "not-needed"])
      expect(before).toContain(`name="do" value="${tick}"`);
    const done = await officer.press(page, path, { do: "done" });
    expect(done.path).toBe(`${pageOf(id)}?done=done&step=paperwork`);
    const after = await officer.get(path);
    expect(after.text).toContain('name="do" value="still-open"');
    expect(after.text).toContain("Met deze brief bevestigen we de datums.");
    const { text } = await reader.get(path);
    expect(text.split('<main id="main"')[1]).not.toContain("<form");
  });

  test("is where the departure leads to, for a reader too", async () => {
    const id = await newDeparture(officer);
    for (const visitor of [officer, reader]) {
      const { text } = await visitor.get(pageOf(id));
      expect(text).toMatch(
        new RegExp(`href="${stepOf(id, "paperwork")}" aria-label="Bekijk de taak: `),
      );
    }
  });

  test("says no more of what to do once HR skipped it, or the departure was erased", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "paperwork");
    const skipped = { do: "skip", reason: "already-done" };
    await officer.press(await officer.get(path), path, skipped);
    const { text } = await officer.get(path);
    expect(text).toContain("overgeslagen");
    expect(text).not.toContain("Met deze brief");
    await change(officer, id, "erase", { confirmed: "yes" });
    const erased = await officer.get(stepOf(id, "workload"));
    expect(erased.status).toBe(200);
    expect(erased.text).not.toContain("loop het samen door");
    expect((await officer.get(`${path}/letter`)).status).toBe(404);
  });
});

describe("the letter", () => {
  test.each(PLAN.settings.languages)(
    "of confirmation is written in the leaver's language, whoever reads it (%s)",
    async (language) => {
      const id = await newDeparture(officer, {
        "employee.language": language,
        "hrContact.name": "Anouk Vermeer",
        "hrContact.address": "a.vermeer@delinde.example",
      });
      const { text } = await officer.get(`${stepOf(id, "paperwork")}/letter`);
      const [, letter = ""] = /<article class="letter"([\s\S]*?)<\/article>/.exec(text) ?? [];
      expect(letter).toContain(`lang="${language}"`);
      for (const said of {
        nl: [
          "Sanne Bakker",
          "14 januari 2027",
          "Met deze brief",
          "Je laatste werkdag is vrijdag 19 februari 2027.",
        ],
        en: [
          "Sanne Bakker",
          "14 January 2027",
          "This letter confirms",
          "Your last day at work is Friday 19 February 2027.",
        ],
      }[language])
        expect(letter).toContain(said);
      expect(letter.match(/Anouk Vermeer/g)).toHaveLength(1);
      expect(letter).not.toContain("<form");
    },
  );

  test("is offered by that step alone", async () => {
    const id = await newDeparture(officer);
    const path = (step: string) => `${stepOf(id, step)}/letter`;
    expect((await reader.get(stepOf(id, "paperwork"))).text).toContain(
      `href="${path("paperwork")}"`,
    );
    expect((await reader.get(path("paperwork"))).status).toBe(200);
    for (const step of ["workload", "handover", "nothing"]) {
      expect((await officer.get(stepOf(id, step))).text).not.toContain(path(step));
      expect((await officer.get(path(step))).status).toBe(404);
    }
  });
});

describe("a page to print", () => {
  test.each([
    ["exit-interview", "Gids voor het exitgesprek"],
    ["handover", "Lijst voor de overdracht"],
    ["communicate", "Berichten over het vertrek"],
  ])("is offered by the step that it helps with, to whoever reads it: %s", async (step, title) => {
    const id = await newDeparture(officer);
    for (const visitor of [officer, reader]) {
      expect((await visitor.get(stepOf(id, step))).text).toContain(
        `href="${stepOf(id, step)}/sheet">${title}: om te printen`,
      );
      const { status, text } = await visitor.get(`${stepOf(id, step)}/sheet`);
      expect(status).toBe(200);
      expect(text).toContain("<h1>Het vertrek van Sanne Bakker</h1>");
      expect(text).toContain(`<h2>${title}</h2>`);
      expect(text).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });

  test("is there for no other step, nor once that one is skipped", async () => {
    const id = await newDeparture(officer);
    for (const step of ["paperwork", "team", "nothing"]) {
      expect((await officer.get(stepOf(id, step))).text).not.toContain("/sheet");
      expect((await officer.get(`${stepOf(id, step)}/sheet`)).status).toBe(404);
    }
    const path = stepOf(id, "exit-interview");
    await officer.press(await officer.get(path), path, { do: "skip", reason: "other" });
    expect((await officer.get(path)).text).not.toContain("/sheet");
    expect((await officer.get(`${path}/sheet`)).status).toBe(404);
  });
});

describe("a step that is mailed", () => {
  test("leads to its mail; all but the ticks is folded", async () => {
    const id = await newDeparture(officer);
    const { text } = await officer.get(stepOf(id, "handover"));
    expect(text).toContain(`href="${pageOf(id)}/mails/handover"`);
    expect(text).not.toContain("<h2>Wat je doet</h2>");
    const [before = "", folded = ""] = text.split('<details class="more"');
    expect(before).toContain('name="do" value="done"');
    for (const act of ["send-now", "hand-over", "skip"]) {
      expect(before).not.toContain(`value="${act}"`);
      expect(folded).toContain(`value="${act}"`);
    }
    expect(folded.startsWith(" open")).toBe(false);
  });

  test("unfolds what was refused", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const wrong = { do: "hand-over", name: "Joris Bos", address: "joris" };
    const { text } = await officer.press(await officer.get(path), path, wrong);
    expect(text).toContain('<details class="more" open');
  });

  test("is not sent before somebody read who gets what", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const asked = await officer.press(await officer.get(path), path, { do: "send-now" });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain("Fatima El Idrissi");
    expect(asked.text).toContain("f.elidrissi@delinde.example");
    expect(asked.text).toMatch(/<dt>Onderwerp<\/dt><dd>[^<]*<strong[^>]*>[^<]+/);
    expect(asked.text).toContain(`href="${path}"`);
    const before = (await recorded(stack, id)).mailings;
    expect(before.find((each: { id: string }) => each.id === "handover").at.local).toMatch(
      /^2027-01-19/,
    );
    const sent = await officer.press(asked, path);
    expect(sent.path).toBe(`${pageOf(id)}?done=send-now&step=handover`);
    const after = (await recorded(stack, id)).mailings;
    expect(after.find((each: { id: string }) => each.id === "handover").at.local).toMatch(
      /^2027-01-14/,
    );
  });

  test("that goes to nobody yet says so before it waits", async () => {
    const id = await newDeparture(officer, {
      announced: "2026-12-01",
      lastDay: "2027-01-08",
    });
    const path = stepOf(id, "post-exit-invite");
    const asked = await officer.press(await officer.get(path), path, { do: "send-now" });
    expect(asked.text).toContain("nog geen adres");
  });

  test("is not asked about where it cannot be sent, or after a change", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const [page, other] = [await officer.get(path), await officer.get(path)];
    expect((await officer.press(page, path, { do: "resend" })).status).toBe(409);
    await officer.press(other, path, { do: "skip", reason: "other" });
    expect((await officer.press(page, path, { do: "send-now" })).status).toBe(412);
  });

  test("says who has it once it was handed over", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const joris = { do: "hand-over", name: "Joris Bos", address: "j.bos@delinde.example" };
    await officer.press(await officer.get(path), path, joris);
    expect((await officer.get(path)).text).toContain("Nu bij Joris Bos");
    expect((await officer.get(path)).text).toContain("j.bos@delinde.example");
  });
});

test("a step of HR is offered to be skipped until it stands open; then it is not needed", async () => {
  const path = stepOf(await newDeparture(officer), "paperwork");
  expect((await officer.get(path)).text).toContain('value="skip"');
  await stack.advanceTo(stack.now().add({ hours: 24 }));
  const { text } = await (await signIn(stack, "officer")).get(path);
  expect(text).toContain('value="not-needed"');
  expect(text).not.toContain('value="skip"');
});
