import { connectDesk } from "../../lambdas/desk/connect.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { handIn, IMPORT, pathOf, recorded, words } from "./import-pages.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeEach(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterEach(() => stack.close());

const HEADER =
  "Medewerker;Naam;Uit dienst;Laatste werkdag;Leidinggevende;Mail leidinggevende;Opmerking";
const row = (name: string, number: number, remark = "geheim") =>
  `${number};${name};28-2-2027;19 feb 2027;Fatima El Idrissi;f.elidrissi@delinde.example;${remark}`;

/** Every file is another one. */
function fileOf(names: readonly string[], header = HEADER): File {
  const rows = names.map((name, index) => row(name, 10_000 + index));
  return new File([[header, ...rows, ""].join("\r\n")], "afas.csv");
}

/** What is chosen for each column that is asked about, by its label. */
function choicesIn({ text }: Seen): Record<string, string> {
  const fields = [...text.matchAll(/<label for="[^"]+">([^<]+)<\/label>[\s\S]*?<\/select>/g)];
  return Object.fromEntries(
    fields.map(([field, label = ""]) => [
      label,
      /<option value="([^"]*)" selected>/.exec(field)?.[1] ?? "",
    ]),
  );
}

const CHOSEN = {
  "column-0": "employee.personnelNumber",
  "column-1": "employee.name",
  "column-2": "endOfEmployment",
  "column-4": "manager.name",
  "column-5": "manager.address",
  "column-6": "left-out",
};

async function chosen(page: Seen, choices: Record<string, string> = CHOSEN): Promise<Seen> {
  return officer.press(page, pathOf(page), choices);
}

test("a file with columns of another system is asked about, with what stands in them", async () => {
  const page = await handIn(officer, fileOf(["Zoë Bakker", "Jan de Boer"]));
  expect(page.status).toBe(200);
  expect(page.path).toMatch(/^\/desk\/import\/[0-9a-f]{32}\/columns$/);
  expect(words(page)).toContain("6 kolommen die we niet kennen");
  expect(words(page)).toContain("Deze kolommen kennen we: Laatste werkdag.");
  expect(words(page)).toContain("Bijvoorbeeld: Zoë Bakker; Jan de Boer.");
  expect(choicesIn(page)).toEqual({
    "Kolom ‘Medewerker’": "employee.personnelNumber",
    "Kolom ‘Naam’": "employee.name",
    "Kolom ‘Uit dienst’": "endOfEmployment",
    "Kolom ‘Leidinggevende’": "manager.name",
    "Kolom ‘Mail leidinggevende’": "manager.address",
    "Kolom ‘Opmerking’": "left-out",
  });
  // Nothing can be recorded yet, and the import leads here.
  const importPath = pathOf(page).replace("/columns", "");
  expect(pathOf(await officer.get(importPath))).toBe(pathOf(page));
});

test("what was chosen reads the file, is recorded, and of what is left out nothing is kept", async () => {
  const page = await handIn(officer, fileOf(["Zoë Bakker", ""]));
  const read = await chosen(page);
  expect(words(read)).toContain("2 rijen: 1 nieuw en 1 met fouten");
  expect(words(read)).toContain("‘Medewerker’ is Personeelsnummer");
  expect(words(read)).toContain("‘Opmerking’ laten we weg");
  const done = await recorded(officer, read, stack);
  expect(words(done)).toContain("1 vertrek vastgelegd");
  const back = await officer.press(done, `${pathOf(read)}/refused`);
  expect(back.text).toContain(HEADER);
  expect(back.text).not.toContain("geheim");
  const departures = await officer.get(`${pathOf(read)}?show=departures`);
  const id = /departures\/([0-9a-f]{32})/.exec(departures.text)?.[1];
  const { body } = await stack.ask(`/departures/${id}`);
  expect(body).toMatchObject({ lastDay: "2027-02-19", endOfEmployment: "2027-02-28" });
  expect(body.employee).toMatchObject({ name: "Zoë Bakker", personnelNumber: "10000" });
});

test("the choice is remembered for everybody's next file, and chosen anew where it was wrong", async () => {
  await chosen(await handIn(officer, fileOf(["Zoë Bakker"])));
  const next = await handIn(await signIn(stack, "officer"), fileOf(["Jan de Boer"]));
  expect(next.path).toMatch(/^\/desk\/import\/[0-9a-f]{32}$/);
  expect(words(next)).toContain("1 rij: 1 nieuw");

  const again = await officer.get(`${pathOf(next)}/columns`);
  expect(choicesIn(again)).toMatchObject({
    "Kolom ‘Medewerker’": "employee.personnelNumber",
    "Kolom ‘Opmerking’": "left-out",
  });
  const anew = await chosen(again, { ...CHOSEN, "column-6": "department" });
  expect(words(anew)).toContain("‘Opmerking’ is Afdeling");
  const third = await handIn(officer, fileOf(["Piet Vos"]));
  expect(words(third)).toContain("‘Opmerking’ is Afdeling");
});

test("a file with one more column is asked about that one, and offers the rest as before", async () => {
  await chosen(await handIn(officer, fileOf(["Zoë Bakker"])), {
    ...CHOSEN,
    "column-6": "location",
  });
  const wider = new File([`${HEADER};Schoenmaat\r\n${row("Jan", 3)};42\r\n`], "afas.csv");
  const page = await handIn(officer, wider);
  expect(choicesIn(page)).toMatchObject({
    "Kolom ‘Opmerking’": "location",
    "Kolom ‘Schoenmaat’": "left-out",
  });
});

test("what is still missing, chosen twice or not in the list is said, and the choices stay", async () => {
  const page = await handIn(officer, fileOf(["Zoë Bakker"]));
  const wrong = await chosen(page, {
    ...CHOSEN,
    "column-0": "employee.name",
    "column-5": "left-out",
    "column-6": "nonsense",
  });
  expect(wrong.status).toBe(422);
  expect(words(wrong)).toContain(
    "Kies nog in welke kolom dit staat: Mailadres van de leidinggevende.",
  );
  expect(words(wrong)).toContain(
    "‘Naam van de medewerker’ is ook al voor een andere kolom gekozen.",
  );
  expect(words(wrong)).toContain("Kies iets uit de lijst.");
  expect(choicesIn(wrong)).toMatchObject({
    "Kolom ‘Medewerker’": "employee.name",
    "Kolom ‘Mail leidinggevende’": "left-out",
  });
  // Nothing was remembered of it.
  expect((await handIn(officer, fileOf(["Jan de Boer"]))).path).toContain("/columns");
});

test("a file that needs no more than it has is not asked about, and one without enough columns is refused once", async () => {
  const page = await handIn(officer, new File(["Schoenmaat\r\n42\r\n"], "x.csv"));
  expect(page.status).toBe(422);
  const sentence = "Deze kolommen kennen we niet: Schoenmaat.";
  expect(page.text.split(sentence)).toHaveLength(2);
  expect(page.text).toContain('aria-describedby="field-file-hint problems"');
});

test("columns are chosen no more once recording has begun, nor by a reader or from elsewhere", async () => {
  const page = await handIn(officer, fileOf(["Zoë Bakker"]));
  const reader = await signIn(stack, "reader");
  expect((await reader.get(pathOf(page))).status).toBe(403);
  expect((await officer.post(pathOf(page), CHOSEN)).status).toBe(403);
  const read = await chosen(page);
  await recorded(officer, read, stack);
  const late = await officer.press(page, pathOf(page), { ...CHOSEN, "column-6": "department" });
  expect(pathOf(late)).toBe(pathOf(read));
  expect(words(late)).toContain("1 vertrek vastgelegd");
  expect((await officer.get(`${IMPORT}/${"d".repeat(32)}/columns`)).status).toBe(404);
});

test("of the names of columns only hashes are remembered", async () => {
  await chosen(await handIn(officer, fileOf(["Zoë Bakker"])));
  const remembered = await connectDesk(stack.environment).chosenColumns.all();
  expect([...remembered.values()].toSorted()).toEqual(Object.values(CHOSEN).toSorted());
  for (const name of remembered.keys()) expect(name).toMatch(/^[0-9a-f]{32}$/);
});
