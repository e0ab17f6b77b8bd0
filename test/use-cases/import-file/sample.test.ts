import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { likelyField } from "../../../lambdas/use-cases/import-file/column-synonyms.ts";
import { readFile } from "../../../lambdas/use-cases/import-file/read-file.ts";
import { readRow } from "../../../lambdas/use-cases/import-file/read-row.ts";
import { PLAN } from "../../support/plan.ts";

test("the sample file has four departures, and a row to mend", () => {
  const bytes = readFileSync(new URL("../../../samples/departures.csv", import.meta.url));
  const file = readFile(bytes, { language: "nl" });
  if ("problem" in file) throw new Error(file.problem.code);
  const facts = {
    ...file,
    language: "nl",
    plan: PLAN,
    today: Temporal.PlainDate.from("2027-01-20"),
  };
  const read = file.rows.map((row) => readRow(row, { ...facts, language: "nl" }));
  expect(read.map((each) => "submission" in each)).toEqual([true, true, true, true, false]);
  expect(read.at(-1)).toEqual({
    problems: [
      expect.stringContaining("Laatste werkdag: ‘31-2-2027’"),
      expect.stringContaining("Mailadres van de leidinggevende: ‘k.degroot’"),
    ],
  });
});

test("the sample file of another system has columns to ask about, which their names suggest", () => {
  const bytes = readFileSync(new URL("../../../samples/departures-elsewhere.csv", import.meta.url));
  const file = readFile(bytes, { language: "nl" });
  if ("problem" in file) throw new Error(file.problem.code);
  const cells = (index: number) => file.rows.map((row) => row.cells[index] ?? "").filter(Boolean);
  const likely = file.columns.map((column, index) => likelyField(column, cells(index)));
  expect(likely).toEqual([
    "employee.personnelNumber",
    "employee.name",
    "employee.workAddress",
    "endOfEmployment",
    undefined,
    "manager.name",
    "manager.address",
    "department",
    undefined,
  ]);
  const fields = file.fields.map((field, index) => likely[index] ?? field);
  const facts = { ...file, fields, language: "nl", plan: PLAN } as const;
  const today = Temporal.PlainDate.from("2027-01-20");
  const read = file.rows.map((row) => readRow(row, { ...facts, today }));
  expect(read.map((each) => "submission" in each)).toEqual([true, true, true, true, false]);
});
