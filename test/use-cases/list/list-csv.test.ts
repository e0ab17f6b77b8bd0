import { parse } from "csv-parse/sync";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { LISTED_FIELD_NAMES } from "../../../lambdas/departure/fields.ts";
import { type Summary, summarize } from "../../../lambdas/departure/list/summary.ts";
import { listCsv } from "../../../lambdas/use-cases/list/list-csv.ts";
import { OWN_FIELD_WORDS } from "../../../lambdas/words/words.ts";
import { departureOf } from "../../support/departures.ts";
import { context, lived } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const NOW = "2027-01-20T12:00";
const SANNE = summarize(lived(NOW, { without: ["privateAddress"] }), context(NOW));
const nl = { plan: PLAN, language: "nl" } as const;

/** As a spreadsheet reads it. */
function rowsIn(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, delimiter: ";" });
}

function named(leaver: string): Summary {
  return { ...SANNE, leaver };
}

test("a line has every field of the list, in words", () => {
  expect(rowsIn(listCsv([{ ...SANNE, calledName: "San" }], nl))).toEqual([
    {
      Medewerker: "Sanne Bakker",
      Roepnaam: "San",
      Leidinggevende: "Fatima El Idrissi",
      ...Object.fromEntries(LISTED_FIELD_NAMES.map((name) => [OWN_FIELD_WORDS.nl[name].label, ""])),
      "Laatste werkdag": "2027-02-19",
      Status: "lopend",
      "Volgende mail op": "2027-01-25 09:00",
      "Volgende mail": PLAN.titles.nl.team,
      Aan: "Fatima El Idrissi",
      "Open stappen": "3",
      "Waarvan te laat": "0",
      "Mail komt niet aan bij": "",
      Privémailadres: "ontbreekt nog",
      Nummer: SANNE.id,
    },
  ]);
});

test("the same in English", () => {
  expect(rowsIn(listCsv([SANNE], { plan: PLAN, language: "en" }))).toMatchObject([
    { Employee: "Sanne Bakker", Status: "running", "Private email address": "still missing" },
  ]);
});

test("Excel in the Netherlands opens it: a mark of UTF-8, semicolons, lines as Windows ends them", () => {
  const csv = listCsv([named("Zoë; de Wit")], nl);
  expect(csv.startsWith("\uFEFFMedewerker;Roepnaam;Leidinggevende;")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain('"Zoë; de Wit";');
});

test("nobody at all is a file with only the names of the columns", () => {
  expect(rowsIn(listCsv([], nl))).toEqual([]);
  expect(listCsv([], nl)).toContain("Medewerker;");
});

test.each([
  '=HYPERLINK("https://evil.example";"x")',
  "+31612345678",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\u2028=1+1",
  "＝1+1",
])("a name that a spreadsheet would calculate stays a name: %j", (name) => {
  const [row] = rowsIn(listCsv([named(name)], nl));
  expect(row?.Medewerker).toMatch(/^'[=+\-@＝]/);
});

test("so does a manager's, a department's and that of whoever gets the next mail", () => {
  const evil = "=1+1";
  const next = SANNE.next && { ...SANNE.next, name: evil };
  const [row] = rowsIn(
    listCsv([{ ...SANNE, manager: evil, department: evil, ...(next ? { next } : {}) }], nl),
  );
  expect([row?.Leidinggevende, row?.Afdeling, row?.Aan]).toEqual(["'=1+1", "'=1+1", "'=1+1"]);
});

test("a name over two lines stays on one", () => {
  expect(rowsIn(listCsv([named("Sanne\r\nBakker")], nl))[0]?.Medewerker).toBe("Sanne Bakker");
});

test("who was erased is counted, and nobody", () => {
  const erased = erase(departureOf(), context(NOW));
  const [row] = rowsIn(listCsv([summarize(erased, context(NOW))], nl));
  expect(row).toMatchObject({ Medewerker: "(gewist)", Status: "gewist", "Volgende mail": "" });
});
