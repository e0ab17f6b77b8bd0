import { parse } from "csv-parse/sync";
import {
  forEachOwnField,
  LISTED_FIELD_NAMES,
  OWN_FIELD_NAMES,
  type OwnFieldName,
} from "../../lambdas/departure/fields.ts";
import { ownFieldInWords } from "../../lambdas/use-cases/describe/own-field-in-words.ts";
import { columnName } from "../../lambdas/use-cases/import-file/columns.ts";
import { OWN_FIELD_WORDS } from "../../lambdas/words/words.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { WHOLE_DEPARTURE } from "../support/whole-departure.ts";
import { change, changeOf, newDeparture, pageOf } from "./departure-pages.ts";
import { fileOf, HEADER, handIn, recorded as imported, rowOf } from "./import-pages.ts";
import { idIn, NEW, recorded } from "./new-form.ts";

const GIVEN = forEachOwnField((_, name): string => WHOLE_DEPARTURE[name]);
const EMPTY = forEachOwnField(() => "");

let stack: TestStack;
let officer: DeskVisitor;
let id: string;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
  id = await newDeparture(officer, GIVEN);
});
afterAll(() => stack.close());

test("the form of a new departure asks for each of its own fields, and what is typed is recorded", async () => {
  const { text } = await officer.get(NEW);
  for (const name of OWN_FIELD_NAMES) expect(text).toContain(`name="${name}"`);
  expect(await recorded(stack, id)).toMatchObject(GIVEN);
});

test("the page of the departure shows each in words", async () => {
  const { text } = await officer.get(pageOf(id));
  for (const name of OWN_FIELD_NAMES) {
    const { label, fact = label } = OWN_FIELD_WORDS.nl[name];
    expect(text).toContain(`<dt>${fact}</dt><dd>${inWords(name)}</dd>`);
  }
});

test("the list and its file show those that are listed", async () => {
  const list = await officer.get("/desk/departures");
  const { raw } = await officer.press(list, "/desk/departures/export");
  const [row] = parse<Record<string, string>>(raw, { bom: true, columns: true, delimiter: ";" });
  for (const name of LISTED_FIELD_NAMES) {
    expect(list.text).toContain(`<small>${inWords(name)}</small>`);
    expect(row?.[OWN_FIELD_WORDS.nl[name].label]).toBe(inWords(name));
  }
});

test("the export holds each", async () => {
  const { body } = await stack.ask(`/departures/${id}/export`, { method: "POST" });
  expect(body.departures).toMatchObject([GIVEN]);
});

test("a file that is imported may have a column for each, in words", async () => {
  const header = [HEADER, ...OWN_FIELD_NAMES.map((name) => columnName(name, "nl"))].join(";");
  const row = [rowOf("Piet de Vries"), ...OWN_FIELD_NAMES.map(inWords)].join(";");
  const page = await imported(officer, await handIn(officer, fileOf([row], { header })), stack);
  const found = /href="(\/desk\/departures\/[0-9a-f]{32})"/.exec(page.text)?.[1] ?? "";
  expect(await recorded(stack, idIn({ ...page, path: found }))).toMatchObject(GIVEN);
});

test("the form of a correction holds each, and takes away what is emptied", async () => {
  const { text } = await officer.get(changeOf(id, "correct"));
  for (const name of OWN_FIELD_NAMES)
    expect(text).toMatch(new RegExp(`name="${name}"[^]*?value="${GIVEN[name]}"`));
  await change(officer, id, "correct", { ...(await formOf(id)), ...EMPTY });
  const after = await recorded(stack, id);
  for (const name of OWN_FIELD_NAMES) expect(after).not.toHaveProperty(name);
  expect(after.history.at(-1)).toMatchObject({
    what: "corrected",
    detail: OWN_FIELD_NAMES.join(", "),
  });
});

function inWords(name: OwnFieldName): string {
  return ownFieldInWords(WHOLE_DEPARTURE, name, "nl");
}

/** What the form of a correction holds of people. */
async function formOf(departure: string): Promise<Record<string, string>> {
  const { employee, manager, hrContact } = await recorded(stack, departure);
  return Object.fromEntries(
    Object.entries({ employee, manager, hrContact }).flatMap(([role, person]) =>
      Object.entries(person as object).map(([name, value]) => [`${role}.${name}`, value]),
    ),
  );
}
