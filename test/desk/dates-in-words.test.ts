import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture } from "./departure-pages.ts";
import { idIn, record, recorded, typed } from "./new-form.ts";

let stack: TestStack;
let officers: Readonly<Record<"nl" | "en", DeskVisitor>>;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officers = { nl: await signIn(stack, "officer"), en: await signIn(stack, "officer", "en") };
});
afterAll(() => stack.close());

/** What a page says, without what is in its fields. */
function saidOn(text: string): string {
  return text.replace(/<[^>]*>/g, " ");
}

const ISO = /\d{4}-\d{2}-\d{2}/;

describe.each(["nl", "en"] as const)("in %s", (language) => {
  test.each([
    ["a last day before the announcement", { lastDay: "2027-01-08" }],
    ["dates in no order at all", { lastDay: "2027-01-10", endOfEmployment: "2027-01-05" }],
    ["dates too far away", { announced: "1999-01-01", lastDay: "2099-01-01" }],
  ])("a new departure with %s says no day in numbers", async (_, wrong) => {
    const page = await typed(officers[language], wrong);
    expect(page.status).toBe(422);
    expect(saidOn(page.text)).not.toMatch(ISO);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["dates", { lastDay: "2027-01-08", endOfEmployment: "2027-01-05", kind: "resignation" }],
    ["replace", { role: "manager", name: "J", address: "j@delinde.example", until: "2027-01-01" }],
    ["replace", { role: "manager", name: "J", address: "j@delinde.example", from: "1999-01-01" }],
    ["interview", { at: "2027-01-01T10:00" }],
    ["interview", { at: "2030-01-01T10:00" }],
    ["interview", { at: "2027-03-28T02:30" }],
    ["withdraw", { reason: "came-back" }],
  ])("%s that is refused says no day in numbers: %j", async (name, wrong) => {
    const officer = officers[language];
    const id = await newDeparture(officer);
    const page = await change(officer, id, name, wrong);
    expect(page.status).toBeGreaterThanOrEqual(409);
    expect(saidOn(page.text)).not.toMatch(ISO);
  });

  test("replacing somebody everywhere says no day in numbers", async () => {
    const officer = officers[language];
    await newDeparture(officer, { "manager.address": "weg@delinde.example" });
    const path = "/desk/replace";
    const who = { role: "manager", address: "weg@delinde.example" };
    const asked = await officer.press(await officer.get(path), path, who);
    const by = { "by.name": "J", "by.address": "j@delinde.example", "by.language": "nl" };
    const page = await officer.press(asked, path, { ...by, until: "2026-01-01" });
    expect(page.status).toBe(422);
    expect(saidOn(page.text)).not.toMatch(ISO);
  });
});

describe("what is advised", () => {
  test("is never refused itself: the end of employment is told of the day that both others allow", async () => {
    const page = await typed(officers.nl, { lastDay: "2027-01-10", endOfEmployment: "2027-01-05" });
    expect(page.text).toContain(
      "De laatste werkdag (zondag 10 januari 2027) ligt vóór de dag van de aankondiging. Kies donderdag 14 januari 2027 of later, of kies een eerdere dag van de aankondiging.",
    );
    expect(page.text).toContain(
      "Het einde van het dienstverband (dinsdag 5 januari 2027) ligt vóór de laatste werkdag. Kies donderdag 14 januari 2027 of later.",
    );
  });

  test("is not told of a day that is too far away", async () => {
    const page = await typed(officers.nl, { lastDay: "2099-01-01" });
    expect(page.text).toContain("Er klopt nog één ding niet");
    expect(page.text).toContain("De datum donderdag 1 januari 2099 ligt te ver van vandaag.");
  });
});

test("a day may be typed as people write it, where the browser has no calendar for it", async () => {
  const officer = officers.nl;
  const preview = await typed(officer, { lastDay: "19-2-2027", endOfEmployment: "28-2-2027" });
  expect(preview.status).toBe(200);
  const id = idIn(await record(officer, preview));
  await change(officer, id, "dates", {
    announced: "14-1-2027",
    lastDay: "26-2-2027",
    endOfEmployment: "28-2-2027",
    kind: "resignation",
  });
  await change(officer, id, "interview", { at: "14-9-2027 14.00" });
  expect(await recorded(stack, id)).toMatchObject({
    lastDay: "2027-02-26",
    interview: { at: { local: "2027-09-14T14:00:00" } },
  });
});

test("problems stand in the order of the fields, and each leads to its field", async () => {
  const officer = officers.nl;
  const page = await typed(officer, {
    "employee.name": "",
    "employee.workAddress": "f.elidrissi@delinde.example",
    lastDay: "straks",
    endOfEmployment: "2027-01-01",
    "manager.name": "",
    "manager.address": "f.elidrissi@delinde.example",
  });
  expect(linked(page.text)).toEqual([
    "field-employee-name",
    "field-employee-workAddress",
    "field-lastDay",
    "field-manager-name",
  ]);
  const id = await newDeparture(officer);
  const path = changeOf(id, "replace");
  const wrong = { role: "", name: "", address: "x", until: "2026-01-01" };
  const replaced = await officer.press(await officer.get(path), path, wrong);
  expect(linked(replaced.text)).toEqual([
    "field-role",
    "field-name",
    "field-address",
    "field-until",
  ]);
});

function linked(text: string): string[] {
  const summary = /id="problems">[\s\S]*?<\/div>/.exec(text)?.[0] ?? "";
  return [...summary.matchAll(/href="#([^"]*)"/g)].map(([, id = ""]) => id);
}
