import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Voice } from "../../lambdas/departure/model/voice.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { at, date } from "../support/departures.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture } from "./departure-pages.ts";
import { recorded } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterEach(() => stack.close());

const DATES = {
  announced: "2027-01-14",
  lastDay: "2027-02-19",
  endOfEmployment: "2027-02-28",
  kind: "resignation",
};
const JORIS = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" };
const TALK = { at: "2027-02-02T14:00", "with.language": "nl" };
const NOOR = {
  "with.name": "Noor de Wit",
  "with.address": "n.dewit@delinde.example",
  "with.language": "nl",
};

/** What a preview announces: each reader, with the subject of the mail. */
function announced({ text }: Seen): string[] {
  const list = /<ul class="who-hears">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? "";
  return [...list.matchAll(/<strong>([^<(]*) \([\s\S]*?<summary>Bekijk de mail: ([^<]*)</g)]
    .map(([, name = "", subject = ""]) => `${name.trim()}: ${subject}`)
    .toSorted();
}

/** The form filled in, and shown what happens; nothing is saved. */
async function preview(id: string, name: string, fields: Record<string, string> = {}) {
  const path = changeOf(id, name);
  const page = await officer.get(path);
  const begins = page.text.includes('name="confirmed" value="yes"');
  const shown = begins ? page : await officer.press(page, path, fields);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('name="confirmed" value="yes"');
  return shown;
}

/** Mails of the plan leave anyway; these are about what happened. */
function mailsOf(id: string, since: number, names: Readonly<Record<string, string>>): string[] {
  return stack
    .mails()
    .slice(since)
    .filter(({ tags }) => tags.departure === id && ABOUT.test(tags.mailing ?? ""))
    .map(({ to: [address = ""], subject }) => `${names[address] ?? address}: ${subject}`)
    .toSorted();
}

const ABOUT = /^(changed|replaced|withdrawn|came-back|interview|talk|catch-up)/;

async function withVoice(id: string, voice: Voice): Promise<void> {
  const { departures } = connectPeople(stack.environment, { clock: () => stack.now() });
  const departure = (await departures.find(id)) as Departure;
  await departures.save({ ...departure, voice });
}

const LEAVER = "sanne@home.example";
const NAMES = {
  "f.elidrissi@delinde.example": "Fatima El Idrissi",
  [LEAVER]: "Sanne Bakker",
  "j.bos@delinde.example": "Joris Bos",
  "n.dewit@delinde.example": "Noor de Wit",
};

const CHOSE_ANOTHER: Voice = {
  choice: { as: "talk", at: at("2027-01-14T10:00") },
  talk: {
    with: "somebody-else",
    how: "phone",
    phone: "06 87654321",
    wish: { day: date("2027-03-16"), part: "evening" },
    at: at("2027-01-14T10:00"),
  },
};

/** What happened to a departure before its change. */
interface Before {
  readonly talk?: true;
  readonly withdrawn?: true;
  readonly voice?: Voice;
}

describe("what a preview announces is what leaves", () => {
  test.each([
    ["of other dates", 2, "dates", { ...DATES, lastDay: "2027-02-26" }, {}],
    ["of another kind", 1, "dates", { ...DATES, kind: "employer" }, {}],
    ["of a manager replaced for good", 2, "replace", { ...JORIS, role: "manager" }, {}],
    [
      "of a manager replaced for some days",
      1,
      "replace",
      { ...JORIS, role: "manager", from: "2027-01-28", until: "2027-02-05" },
      {},
    ],
    ["of an HR contact who is replaced", 0, "replace", { ...JORIS, role: "hrContact" }, {}],
    ["of a withdrawal", 2, "withdraw", { reason: "stays" }, {}],
    ["of a withdrawal with a talk agreed", 4, "withdraw", { reason: "stays" }, { talk: true }],
    ["of a mistake", 0, "withdraw", { reason: "mistake" }, {}],
    ["of a withdrawal taken back", 2, "take-back", DATES, { withdrawn: true }],
    ["of a talk that is agreed", 2, "interview", TALK, {}],
    [
      "of a talk that moves to another day and person",
      3,
      "interview",
      { ...TALK, ...NOOR, at: "2027-02-03T10:00" },
      { talk: true },
    ],
    ["of a talk that is called off", 2, "call-off", {}, { talk: true }],
    ["of a leaver who wants no more mails", 1, "object", {}, { talk: true }],
    ["of naming who holds the talk", 2, "name-holder", NOOR, { voice: CHOSE_ANOTHER }],
  ] as const)("%s", async (_, count, name, fields, told: Before) => {
    const id = await newDeparture(officer, { "employee.privateAddress": LEAVER });
    await stack.advanceTo(at("2027-01-26T10:00"));
    if (told.voice) await withVoice(id, told.voice);
    if (told.talk) await change(officer, id, "interview", TALK);
    if (told.withdrawn) await change(officer, id, "withdraw", { reason: "stays" });
    await stack.advanceTo(at("2027-01-27T10:00"));
    const before = await recorded(stack, id);
    const work = before.employee.workAddress;
    const page = await preview(id, name, fields as Record<string, string>);
    expect((await recorded(stack, id)).edition).toBe(before.edition);
    const since = stack.mails().length;
    await officer.press(page, changeOf(id, name));
    expect((await recorded(stack, id)).edition).toBe(before.edition + 1);
    await stack.advanceTo(at("2027-02-01T12:00"));
    expect(announced(page)).toHaveLength(count);
    expect(mailsOf(id, since, { ...NAMES, [work]: "Sanne Bakker" })).toEqual(announced(page));
  });
});

describe("a withdrawal offers the reasons that the day allows:", () => {
  test.each([
    ["staying up to and including the last day", "2027-02-19T16:00", ["stays", "mistake"]],
    ["coming back after it", "2027-02-20T10:00", ["mistake", "came-back"]],
  ] as const)("%s, and a mistake", async (_, moment, reasons) => {
    const id = await newDeparture(officer);
    await stack.advanceTo(at(moment));
    const form = await officer.get(changeOf(id, "withdraw"));
    const offered = [...form.text.matchAll(/name="reason" value="([^"]+)"/g)];
    expect(offered.map(([, reason]) => reason)).toEqual(reasons);
  });
});

describe("the preview", () => {
  test("of a withdrawal says how many mails left and to whom, what stops, and that links end", async () => {
    const id = await newDeparture(officer, { "employee.privateAddress": LEAVER });
    await stack.advanceTo(at("2027-01-26T10:00"));
    const form = await officer.get(changeOf(id, "withdraw"));
    expect(form.text).toContain("Fatima El Idrissi (leidinggevende): 4 mails, de laatste op ");
    const page = await preview(id, "withdraw", { reason: "stays" });
    expect(page.text).toMatch(/<h2>Al verstuurd<\/h2>\s*<ul><li>Fatima El Idrissi/);
    expect(page.text).toMatch(/\d+ mails aan Fatima El Idrissi \(leidinggevende\) vervallen/);
    expect(page.text).toContain(
      "De links in de mails aan Fatima El Idrissi (leidinggevende) werken niet meer.",
    );
  });

  test("of a mistake after mails have left says who hears nothing, and offers the other reason", async () => {
    const id = await newDeparture(officer);
    await stack.advanceTo(at("2027-01-26T10:00"));
    const path = changeOf(id, "withdraw");
    const page = await preview(id, "withdraw", { reason: "mistake" });
    expect(page.text).toContain("Niemand krijgt hier bericht van.");
    expect(page.text).toContain(
      "Fatima El Idrissi (leidinggevende) kreeg al 4 mails en krijgt hier geen bericht van.",
    );
    expect(page.text).toContain("Bij een vergissing");
    expect(page.text).toContain("laat weten dat de medewerker blijft");
    const other = await officer.press(page, path, { reason: "stays", confirmed: "" });
    expect(other.text).toContain("De mails over Sanne stoppen");
    expect(other.text).not.toContain("Bij een vergissing");
  });

  test("of a replacement names who is replaced by whom, and what comes of that one's links", async () => {
    const id = await newDeparture(officer);
    await stack.advanceTo(at("2027-01-26T10:00"));
    const form = await officer.get(changeOf(id, "replace"));
    expect(form.text).toContain("Fatima El Idrissi (leidinggevende)</label>");
    const page = await preview(id, "replace", { ...JORIS, role: "manager" });
    expect(page.text).toContain(
      "Joris Bos vervangt Fatima El Idrissi (leidinggevende), vanaf vandaag, voorgoed.",
    );
    expect(page.text).toContain("die nog komen, gaan naar Joris Bos (leidinggevende).");
    expect(page.text).toMatch(/links in de mails aan Fatima El Idrissi .* alleen nog zien wie/);
    const later = { ...JORIS, role: "manager", from: "2027-02-01", until: "2027-02-05" };
    expect((await preview(id, "replace", later)).text).toContain(
      "vanaf maandag 1 februari 2027 tot en met vrijdag 5 februari 2027.",
    );
  });

  test("of dates lists the steps by day, under a heading that is true", async () => {
    const id = await newDeparture(officer);
    const moved = await preview(id, "dates", { ...DATES, lastDay: "2027-02-22" });
    expect(moved.text).toContain("<h2>Dit schuift</h2>");
    const rows = [...moved.text.matchAll(/data-column="Wordt">(\w+) (\d+) (\w+) (\d+)</g)];
    const days = rows.map(([, , day, month, year]) =>
      Date.UTC(Number(year), MONTHS.indexOf(`${month}`), Number(day)),
    );
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    const fewer = await preview(id, "dates", { ...DATES, kind: "employer" });
    expect(fewer.text).toContain("<h2>Dit vervalt</h2>");
    await change(officer, id, "withdraw", { reason: "mistake" });
    const back = await preview(id, "take-back", DATES);
    expect(back.text).toContain("<h2>Dit komt erbij</h2>");
  });
});

const MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
