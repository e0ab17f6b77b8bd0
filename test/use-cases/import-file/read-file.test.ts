import fc from "fast-check";
import { ROWS_LIMIT } from "../../../lambdas/use-cases/import-file/limits.ts";
import { type ImportedFile, readFile } from "../../../lambdas/use-cases/import-file/read-file.ts";

const NL = { language: "nl" } as const;
const HEADER =
  "Naam van de medewerker;Laatste werkdag;Naam van de leidinggevende;Mailadres van de leidinggevende";
const ROW = "Sanne Bakker;2027-02-19;Fatima El Idrissi;f.elidrissi@delinde.example";
const CELLS = ROW.split(";");
const FIELDS = ["employee.name", "lastDay", "manager.name", "manager.address"];

function bytesOf(text: string, encoding: BufferEncoding = "utf8"): Uint8Array {
  return Buffer.from(text, encoding);
}

function read(given: string | Uint8Array): ImportedFile {
  const file = readFile(typeof given === "string" ? bytesOf(given) : given, NL);
  if ("problem" in file) throw new Error(`This file was refused: ${JSON.stringify(file)}`);
  return file;
}

function problemOf(given: string | Uint8Array) {
  return readFile(typeof given === "string" ? bytesOf(given) : given, NL);
}

function cellsIn(file: ImportedFile) {
  return file.rows.map(({ cells }) => cells);
}

describe("a file is read", () => {
  const commas = `${HEADER}\n${ROW}\n`.replaceAll(";", ",");

  test.each<[string, string | Uint8Array]>([
    ["with semicolons", `${HEADER}\n${ROW}\n`],
    ["with commas", commas],
    ["with tabs", commas.replaceAll(",", "\t")],
    ["with the line ends of Windows", `${HEADER}\r\n${ROW}\r\n`],
    ["with those of an old Mac", `${HEADER}\r${ROW}\r`],
    ["without an end to its last line", `${HEADER}\n${ROW}`],
    ["with a mark of UTF-8", `\uFEFF${HEADER}\r\n${ROW}\r\n`],
    [
      "in UTF-16 as Excel saves Unicode text",
      bytesOf(`\uFEFF${commas.replaceAll(",", "\t")}`, "utf16le"),
    ],
    ["in UTF-16 the other way round", Buffer.from(`\uFEFF${commas}`, "utf16le").swap16()],
    ["with every cell in quotes", `${HEADER}\n${CELLS.map((cell) => `"${cell}"`).join(";")}`],
    ["with empty lines and rows", `\n${HEADER}\n\n;;;\n${ROW}\n  ;;\n;;;;;;\n\n`],
    ["with columns that hold nothing behind the last", `${HEADER};;\n${ROW};;;;\n`],
    [
      "with other capitals, accents and spaces",
      `${HEADER.toUpperCase().replaceAll(" ", "  ")}\n${ROW}`,
    ],
    ["with the names of the API", `employee.name;lastDay;manager.name;manager.address\n${ROW}`],
    [
      "with English names",
      `Employee name;Last day at work;Manager name;Manager email address\n${ROW}`,
    ],
    ["with Excel's mark of the delimiter", `\uFEFFsep=;\r\n${HEADER}\r\n${ROW}\r\n`],
    ["with that of commas", `sep=,\n${commas}`],
    ["with that of tabs", `sep=\t\n${commas.replaceAll(",", "\t")}`],
    ["with that mark in quotes, as others save it again", `"sep=;"\n${HEADER}\n${ROW}\n`],
    ["with that mark and empty cells behind it", `SEP=;;;;\n${HEADER}\n${ROW}\n`],
    ["with that mark, and the mark of UTF-8 behind it", `sep=;\r\n\uFEFF${HEADER}\r\n${ROW}\r\n`],
    ["with that mark in UTF-16", bytesOf(`\uFEFFsep=;\r\n${HEADER}\r\n${ROW}`, "utf16le")],
    ["with a wrong mark of the delimiter", `sep=,\n${HEADER}\n${ROW}\n`],
    [
      "with a name of a column over two lines",
      `"Naam van de\nmedewerker";Laatste werkdag;"Naam van\r\nde leidinggevende";Mailadres van de leidinggevende\r\n${ROW}\r\n`,
    ],
    [
      "with the last name of a column over three lines, with commas",
      `Naam van de medewerker,Laatste werkdag,Naam van de leidinggevende,"Mailadres\nvan de\nleidinggevende"\n${ROW.replaceAll(";", ",")}`,
    ],
    [
      "with a name of a column over two lines with an empty one between",
      `"Naam van de\n\nmedewerker";${HEADER.split(";").slice(1).join(";")}\n${ROW}`,
    ],
    ["with spaces that do not break in its columns", `${HEADER.replaceAll(" ", "\u00a0")}\n${ROW}`],
    ["with spaces without width in its columns", `${HEADER.replaceAll("e", "e\u200b")}\n${ROW}`],
    ["with a row that only seems empty", `${HEADER}\n\u200b;\u00a0;;\ufeff\n${ROW}\n`],
    ["with our own column of what was wrong", `${HEADER};Wat er niet klopt\n${ROW};Van alles\n`],
  ])("%s", (_, given) => {
    expect(cellsIn(read(given))).toEqual([CELLS]);
  });

  test("with the delimiter and the columns as they came", () => {
    expect(read(commas)).toMatchObject({ delimiter: ",", columns: HEADER.split(";") });
    expect(read(`${HEADER};what is wrong\n${ROW};x`)).toMatchObject({ columns: HEADER.split(";") });
  });

  test("with the line of each row, behind a mark of the delimiter and a heading of several lines", () => {
    const header = `"Naam van de\nmedewerker";${HEADER.split(";").slice(1).join(";")}`;
    const { rows, columns } = read(`sep=;\n${header}\n${ROW}\n\n${ROW}`);
    expect(rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(columns[0]).toBe("Naam van de medewerker");
  });

  test("a heading whose quote never ends is no text", () => {
    expect(problemOf(`"${HEADER}\n${ROW}\n`)).toEqual({ problem: { code: "not-text" } });
  });

  test("with the line of each row, whatever breaks within quotes", () => {
    const broken = '"Sanne\r\nBakker";2027-02-19;"El ""Id""; rissi";f@delinde.example';
    const { rows } = read(`${HEADER}\r\n\r\n${broken}\r\n${ROW}\r\n`);
    expect(rows).toEqual([
      {
        line: 3,
        cells: ["Sanne\nBakker", "2027-02-19", 'El "Id"; rissi', "f@delinde.example"],
        problems: [],
      },
      { line: 5, cells: CELLS, problems: [] },
    ]);
  });

  test("row by row in UTF-8 or as Excel saves it in the Netherlands", () => {
    const row = (name: string) => `${name};2027-02-19;Renée;r@delinde.example\n`;
    const excel = Buffer.from(row("Zo\xeb \x93\x80\x94"), "latin1");
    const file = Buffer.concat([bytesOf(`${HEADER}\n${row("Zoë €")}`), excel]);
    expect(cellsIn(read(file)).map(([name]) => name)).toEqual(["Zoë €", "Zoë “€”"]);
  });

  test.each(["'=1+1", "'+31", "'-a", "'@x"])("without the mark before a formula: %s", (cell) => {
    expect(cellsIn(read(`${HEADER}\n${ROW.replace("Sanne Bakker", cell)}`))[0]?.[0]).toBe(
      cell.slice(1),
    );
  });

  test("with the apostrophe of a name", () => {
    expect(cellsIn(read(`${HEADER}\n${ROW.replace("Sanne", "'t")}`))[0]?.[0]).toBe("'t Bakker");
  });
});

describe("a row that is none", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["is of bytes", Buffer.from([0, 1, 2, 255, 254, 34, 59, 127]), "Deze rij is niet te lezen"],
    ["has a quote without an end", 'Sanne;"2027', "Deze rij is niet te lezen"],
    ["has a quote in its midst", 'San"ne;2027;x;y', "Deze rij is niet te lezen"],
    ["has a cell too few", "Sanne;2027-02-19;Fatima", "3 cellen, en het bestand 4 kolommen"],
    ["has one cell", "Sanne", "1 cel, en"],
    ["has a cell too many", `${ROW};x`, "5 cellen"],
    ["is too long", ROW.replace("Sanne", "x".repeat(3000)), "Toegestaan: 2000 bytes"],
  ])("because it %s costs only itself", (_, row, says) => {
    const line = typeof row === "string" ? bytesOf(row) : row;
    const { rows } = read(
      Buffer.concat([bytesOf(`${HEADER}\n${ROW}\n`), line, bytesOf(`\n${ROW}\n`)]),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(rows[1]?.problems).toEqual([expect.stringContaining(says)]);
    expect([rows[0]?.cells, rows[2]?.cells]).toEqual([CELLS, CELLS]);
  });

  test("can say in UTF-8 only what is UTF-8, where the file says that it is", () => {
    const latin = Buffer.from(ROW.replace("Sanne", "Zo\xeb"), "latin1");
    const { rows } = read(
      Buffer.concat([bytesOf(`\uFEFF${HEADER}\n`), latin, bytesOf(`\n${ROW}`)]),
    );
    expect(rows.map(({ problems }) => problems.length)).toEqual([1, 0]);
  });

  test("never takes another with it, whatever its bytes", () => {
    const quoted =
      '"Bakker; Sanne";2027-02-19;"Fatima ""Fa"" El Idrissi";"f.elidrissi@delinde.example"';
    const good = fc.array(fc.constantFrom(ROW, quoted, ROW.replace("Sanne", "Zoë")), {
      minLength: 1,
      maxLength: 4,
    });
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x22, 0x3b, 0x22, 0x27, 0x2c, 0x41),
    );
    const bytes = fc.array(
      byte.filter((each) => each !== 10 && each !== 13),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(good, bytes, good, (before, between, after) => {
        const head = bytesOf([HEADER, ...before, ""].join("\n"));
        const file = Buffer.concat([
          head,
          Buffer.from(between),
          bytesOf(["", ...after].join("\n")),
        ]);
        const { rows } = read(file);
        const without = (lines: readonly string[]) => read([HEADER, ...lines].join("\n")).rows;
        const others = rows.filter(({ line }) => line !== before.length + 2);
        expect(others.map(({ cells }) => cells)).toEqual(
          without([...before, ...after]).map(({ cells }) => cells),
        );
        expect(others.every(({ problems }) => problems.length === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a column that we do not know", () => {
  test.each<[string, string, readonly string[]]>([
    ["is asked about", `${HEADER};Schoenmaat\n${ROW};42`, [...FIELDS, "asked"]],
    ["is asked about without a name", `;${HEADER}\n;${ROW}`, ["asked", ...FIELDS]],
    [
      "may be one that is missing",
      `Medewerker;Uit dienst;Leidinggevende;Mail\n${ROW}`,
      ["asked", "asked", "asked", "asked"],
    ],
  ])("%s", (_, given, fields) => {
    expect(read(given).fields).toEqual(fields);
  });

  test("of another system tells the delimiter too", () => {
    const commas = `Medewerker,Uit dienst,Leidinggevende,E-mail leidinggevende\n${ROW.replaceAll(";", ",")}`;
    expect(read(commas).columns).toHaveLength(4);
  });

  test("keeps its first hundred characters", () => {
    const { columns } = read(`${HEADER};${"é".repeat(300)}\n${ROW};42`);
    expect(columns.at(-1)).toBe("é".repeat(100));
  });
});

describe("a file is not taken", () => {
  test.each<[string, string | Uint8Array, object]>([
    ["that is empty", "", { code: "empty" }],
    ["of empty lines", "\r\n\r\n", { code: "empty" }],
    ["of a workbook", Buffer.from("PK\x03\x04\x14\x00"), { code: "not-text" }],
    ["without rows", `${HEADER}\n;;;\n`, { code: "no-rows" }],
    [
      "with more unknown columns than are asked about",
      `${HEADER};${"x;".repeat(40)}x\n${ROW}`,
      { code: "columns", unknown: Array(41).fill("x"), repeated: [], missing: [] },
    ],
    [
      "with fewer unknown columns than are missing",
      "Naam van de medewerker;Schoenmaat\nx;y",
      {
        code: "columns",
        unknown: ["Schoenmaat"],
        missing: ["lastDay", "manager.name", "manager.address"],
        repeated: [],
      },
    ],
    ["whose first line is a departure", `${ROW}\n${ROW}`, { code: "no-header" }],
    [
      "with a column twice, in two languages",
      `${HEADER};Last day at work\n${ROW};x`,
      { code: "columns", repeated: ["Last day at work"], unknown: [], missing: [] },
    ],
    [
      "without what is needed",
      "Naam van de medewerker;Laatste werkdag\nx;y",
      { code: "columns", missing: ["manager.name", "manager.address"], unknown: [], repeated: [] },
    ],
    [
      "with too many rows",
      `${HEADER}\n${`${ROW}\n`.repeat(ROWS_LIMIT + 1)}`,
      { code: "too-many-rows", given: ROWS_LIMIT + 1 },
    ],
  ])("%s", (_, given, problem) => {
    expect(problemOf(given)).toEqual({ problem });
  });

  test("is one of 5,000 rows", () => {
    expect(read(`${HEADER}\n${`${ROW}\n`.repeat(ROWS_LIMIT)}`).rows).toHaveLength(ROWS_LIMIT);
  });
});
