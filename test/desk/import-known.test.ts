import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, handIn, pathOf, recorded, rowOf, words } from "./import-pages.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

async function listed(): Promise<number> {
  return (await stack.ask("/departures")).body.departures.length;
}

test("people who are there, whose departure runs, and who stand twice in a file are told apart before anything is recorded", async () => {
  await recorded(
    officer,
    await handIn(officer, fileOf([rowOf("Staat Eral"), rowOf("Loopt Eral")])),
    stack,
  );
  const before = await listed();
  const rows = [
    rowOf("Nieuwe Een"),
    rowOf("Staat  eral"),
    rowOf("Loopt Eral", { lastDay: "26-3-2027" }),
    rowOf("Nieuwe Twee"),
    rowOf("Nieuwe Een"),
    rowOf("Fout", { lastDay: "ooit" }),
    rowOf("Nieuwe Drie"),
  ];
  const read = await handIn(officer, fileOf(rows));
  expect(words(read)).toContain(
    "7 rijen: 3 nieuw, 1 al vastgelegd, 1 dubbel in dit bestand, 1 loopt al met andere datums en 1 met fouten. Er is nog niets vastgelegd.",
  );
  expect(words(read)).toContain("3 vertrekken vastleggen");
  expect(words(read)).toContain("Met fouten (1)");

  const all = words(await officer.get(`${read.path}?show=all`));
  expect(all).toMatch(/Nieuwe Een regel 2 .{0,60} Nieuw/);
  expect(all).toMatch(/Staat eral regel 3 .{0,60} Al vastgelegd/);
  expect(all).toMatch(
    /Loopt Eral regel 4 .{0,60} Loopt al, met andere datums Bekijk het lopende vertrek/,
  );
  expect(all).toMatch(/Nieuwe Een regel 6 .{0,60} Dubbel in dit bestand/);
  const fresh = words(await officer.get(`${read.path}?show=new`));
  expect(fresh.match(/regel \d/g)).toEqual(["regel 2", "regel 5", "regel 8"]);
  const known = await officer.get(`${read.path}?show=known`);
  expect(words(known).match(/regel \d/g)).toEqual(["regel 3", "regel 6"]);
  expect(known.text).toMatch(/href="\/desk\/departures\/[0-9a-f]{32}"/);

  const done = await recorded(officer, read, stack);
  expect(words(done)).toContain(
    "3 vertrekken vastgelegd, 1 was al vastgelegd, 1 dubbel in dit bestand en 2 niet vastgelegd.",
  );
  expect(words(done)).toContain("Vertrekken (3) Al vastgelegd of dubbel (2)");
  const met = words(await officer.get(`${read.path}?show=known`));
  expect(met).toMatch(/regel 3 .{0,60} Was al vastgelegd/);
  expect(met).toMatch(/regel 6 .{0,60} Dubbel in dit bestand/);
  expect(await listed()).toBe(before + 3);
  expect(words(done)).toContain("Toch vastleggen, als tweede vertrek");
});

test("a file of people who are all there has nothing to record, and says so", async () => {
  await recorded(officer, await handIn(officer, fileOf([rowOf("Alles Bekend")])), stack);
  const read = await handIn(officer, fileOf([rowOf("Alles bekend"), rowOf("ALLES BEKEND")]));
  expect(words(read)).toContain("2 rijen: 2 al vastgelegd.");
  expect(words(read)).toContain("Iedereen in dit bestand is al vastgelegd.");
  expect(read.text).not.toContain('value="record"');
});

test("where only a running departure with other days is met, the rows can still be gone through", async () => {
  await recorded(officer, await handIn(officer, fileOf([rowOf("Tweede Baan")])), stack);
  const read = await handIn(officer, fileOf([rowOf("Tweede Baan", { lastDay: "26-3-2027" })]));
  expect(words(read)).toContain("Er zijn geen nieuwe vertrekken.");
  const done = await recorded(officer, read, stack);
  const beside = await officer.press(done, pathOf(done), { do: "beside", line: "2" });
  expect(words(beside)).toContain("1 vertrek vastgelegd");
});
