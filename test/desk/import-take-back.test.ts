import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, handIn, pathOf, recorded, rowOf, words } from "./import-pages.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeEach(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterEach(() => stack.close());

const FILE = () =>
  fileOf([rowOf("Zoë Een"), rowOf("Zoë Twee"), rowOf("Fout", { lastDay: "ooit" })]);

async function running(): Promise<string[]> {
  const { body } = await stack.ask("/departures");
  return body.departures
    .map(({ employee }: { employee: { name: string } }) => employee.name)
    .toSorted();
}

async function idOf(name: string): Promise<string> {
  const { body } = await stack.ask("/departures");
  return body.departures.find((each: { employee: { name: string } }) => each.employee.name === name)
    .id;
}

async function takeBack(done: Seen): Promise<Seen> {
  await officer.press(done, pathOf(done), { do: "take-back" });
  await stack.settle();
  return officer.get(pathOf(done));
}

test("an import is taken back while its undo window runs, and no mail leaves", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  expect(words(done)).toContain(
    "Verkeerd bestand? Tot 15.40 uur kun je deze import ongedaan maken.",
  );
  expect(await running()).toEqual(["Zoë Een", "Zoë Twee"]);

  const taking = await officer.press(done, pathOf(done), { do: "take-back" });
  expect(words(taking)).toContain("0 van de 2 vertrekken gedaan");
  expect(taking.text).toContain('<progress max="2" value="0"');
  await stack.settle();
  const taken = await officer.get(pathOf(done));
  expect(words(taken)).toContain("2 vertrekken ingetrokken. Niemand krijgt daar een mail over.");
  expect(words(taken)).toMatch(/Zoë Een regel 2 .{0,60} Ingetrokken/);
  expect(await running()).toEqual([]);
  await stack.advanceTo(stack.now().add({ hours: 24 * 10 }));
  expect(stack.mails()).toEqual([]);
});

test("pressing twice, or again when it is done, changes nothing more", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  await officer.press(done, pathOf(done), { do: "take-back" });
  await takeBack(done);
  const taken = await takeBack(done);
  expect(words(taken)).toContain("2 vertrekken ingetrokken");
  await officer.press(taken, pathOf(taken), { do: "record" });
  await stack.settle();
  expect(await running()).toEqual([]);
});

test("what was changed in between stays, and is listed with its link and the reason", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  const id = await idOf("Zoë Twee");
  await stack.ask(`/departures/${id}`, { method: "PATCH", body: { department: "De Berk" } });
  const taken = await takeBack(done);
  expect(words(taken)).toContain("1 vertrek ingetrokken.");
  expect(words(taken)).toContain("Eén vertrek is niet ingetrokken; hieronder staat waarom.");
  expect(words(taken)).toContain("Blijft: iemand heeft het gewijzigd");
  expect(taken.text).toContain(`href="/desk/departures/${id}"`);
  expect(words(taken)).not.toContain("Zoë Een");
  expect(await running()).toEqual(["Zoë Twee"]);
});

test("after the undo window there is no such button, and pressing it from an old page does nothing", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  await stack.advanceTo(stack.now().add({ minutes: 10 }));
  expect(words(await officer.get(pathOf(done)))).not.toContain("import ongedaan maken");
  const after = await takeBack(done);
  expect(words(after)).toContain("2 vertrekken vastgelegd");
  expect(await running()).toEqual(["Zoë Een", "Zoë Twee"]);
});

test("the same file may be recorded again, once what was left of the import is thrown away", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  const taken = await takeBack(done);
  expect(words(taken)).toContain("wat is ingetrokken, blijft ingetrokken");
  expect(words(taken)).not.toContain("De vastgelegde vertrekken blijven");
  const later = words(await handIn(officer, FILE()));
  expect(later).toContain(
    "geüpload. De import is daarna ongedaan gemaakt: 2 vertrekken ingetrokken.",
  );
  expect(later).toContain("Verwijder het eerst");
  expect(later).not.toContain("Niemand krijgt daar een mail over");
  await officer.press(taken, pathOf(taken), { do: "drop" });
  await stack.advanceTo(stack.now().add({ minutes: 1 }));
  const read = await handIn(officer, FILE());
  expect(words(read)).toContain("3 rijen: 2 nieuw en 1 met fouten");
  const again = await recorded(officer, read, stack);
  expect(words(again)).toContain("2 vertrekken vastgelegd");
  expect(await running()).toEqual(["Zoë Een", "Zoë Twee"]);
});

test("what a worker left lying can be taken up again, once that takes too long", async () => {
  const done = await recorded(officer, await handIn(officer, FILE()), stack);
  const mend = stack.faults.inject({
    service: "sqs",
    operation: "SendMessage",
    how: { error: "InternalServerError", status: 500 },
    times: 1000,
  });
  await officer.press(done, pathOf(done), { do: "take-back" });
  mend();
  await stack.advanceTo(stack.now().add({ minutes: 5 }));
  const slow = await officer.get(pathOf(done));
  expect(words(slow)).toContain("Het duurt langer dan normaal");
  expect(words(await takeBack(slow))).toContain("2 vertrekken ingetrokken");
});
