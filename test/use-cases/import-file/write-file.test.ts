import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { columnName } from "../../../lambdas/use-cases/import-file/columns.ts";
import { readFile } from "../../../lambdas/use-cases/import-file/read-file.ts";
import { readRow } from "../../../lambdas/use-cases/import-file/read-row.ts";
import { refusedFile, templateFile } from "../../../lambdas/use-cases/import-file/write-file.ts";
import { FIELD_NAMES } from "../../../lambdas/words/field-names.ts";
import { PLAN } from "../../support/plan.ts";

const NL = { language: "nl" } as const;
const COLUMNS = ["employee.name", "lastDay", "manager.name", "manager.address"] as const;
const columns = COLUMNS.map((field) => columnName(field, "nl"));
const today = Temporal.PlainDate.from("2027-01-14");

function read(text: string) {
  const file = readFile(Buffer.from(text), NL);
  if ("problem" in file) throw new Error(JSON.stringify(file.problem));
  return file;
}

test("an empty file is of every column, and of nothing else", () => {
  const text = templateFile("en");
  expect(text).toBe(`\uFEFF${FIELD_NAMES.map((field) => columnName(field, "en")).join(";")}\r\n`);
  expect(readFile(Buffer.from(text), NL)).toEqual({ problem: { code: "no-rows" } });
});

test.each([";", ",", "\t"] as const)(
  "what is handed back can be handed in as it is, with %j and whatever stands in its cells",
  (delimiter) => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 30 }),
      fc.constantFrom(
        "=1+1",
        '=HYPERLINK("https://x.example")',
        "+31",
        "-",
        "@x",
        "'t Hart",
        "'=x",
        'Zoë; €, "q"',
      ),
    );
    const row = fc
      .array(cell, { minLength: 4, maxLength: 4 })
      .map((cells) => cells.map((each) => each.trim()));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        // A row of nothing is no row; an apostrophe before a formula is ours.
        fc.pre(
          rows.every(
            (cells) =>
              cells.some((each) => each !== "") && !cells.some((each) => /^'[=+\-@]/.test(each)),
          ),
        );
        const refused = rows.map((cells) => ({ cells, problems: ["=Klopt niet."] }));
        const file = read(refusedFile(refused, { columns, delimiter, language: "nl" }));
        expect(file).toMatchObject({ columns, delimiter });
        expect(file.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  },
);

test("no cell of it is a formula, nor what was said of it", () => {
  const cells = ["=1+1", "+1", "-1", "@x"];
  const text = refusedFile([{ cells, problems: ["=1"] }], {
    columns,
    delimiter: ";",
    language: "nl",
  });
  expect(text.split("\r\n")[1]).toBe("'=1+1;'+1;'-1;'@x;'=1");
});

test("nothing of a row is lost, however many cells it has", () => {
  const head = { columns, delimiter: ";", language: "nl" } as const;
  const rows = [
    { cells: ["a", "b", "c", "d", "e\nf"], problems: ["Te veel."] },
    { cells: ["x"], problems: ["Te weinig."] },
  ];
  expect(refusedFile(rows, head).split("\r\n").slice(1, 3)).toEqual([
    "a;b;c;d e f;Te veel.",
    "x;;;;Te weinig.",
  ]);
});

test("what was mended in it is good", () => {
  const cells = ["Sanne Bakker", "19-2", "Fatima El Idrissi", "f.elidrissi@delinde.example"];
  const facts = { columns, language: "nl", plan: PLAN, today } as const;
  const first = readRow({ cells, problems: [] }, facts);
  const problems = "problems" in first ? first.problems : [];
  expect(problems).toHaveLength(1);
  const back = refusedFile([{ cells, problems }], { columns, delimiter: ";", language: "nl" });
  const again = read(back.replace("19-2;", "19-2-2027;"));
  const [row] = again.rows;
  expect(row && "submission" in readRow(row, { ...facts, columns: again.columns })).toBe(true);
});
