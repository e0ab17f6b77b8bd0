import { connectDesk } from "../../lambdas/desk/connect.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, HEADER, handIn, IMPORT, pathOf, recorded, rowOf, words } from "./import-pages.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

async function listed(): Promise<string> {
  return (await officer.get("/desk/departures")).text;
}

describe("the page where a file is handed in", () => {
  test("says in both languages what may stand in it", async () => {
    const nl = await officer.get(IMPORT);
    expect(nl.text).toContain('<a href="/desk/import" aria-current="page">Importeren</a>');
    expect(nl.text).toContain('enctype="multipart/form-data"');
    expect(words(nl)).toContain("Maximaal 5.000 rijen en 3 MB");
    expect(words(nl)).toContain("Privémailadres van de medewerker nee Eén mailadres.");
    expect(words(nl)).toContain("Laatste werkdag ja Een datum");
    expect(words(nl)).toContain("Zelf opgezegd, Einde contract");
    expect(words(nl)).toContain("7 dagen");
    const en = await (await signIn(stack, "officer", "en")).get(IMPORT);
    expect(words(en)).toContain("Up to 5,000 rows and 3 MB");
    expect(words(en)).toContain("Last day at work yes A date");
  });

  test("gives a file to fill in", async () => {
    const { text, headers, status } = await officer.get(`${IMPORT}/template`);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="totziens-vertrekken.csv"',
    );
    // What reads it takes the mark of UTF-8 off.
    expect(
      text.startsWith("Naam van de medewerker;Roepnaam;Werkmailadres van de medewerker;"),
    ).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  test("tells a reader why they cannot", async () => {
    const page = await (await signIn(stack, "reader")).get(IMPORT);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("multipart");
    expect(words(page)).toContain("Vraag een collega van HR om het bestand te importeren");
  });
});

test("a file with called names shows beside each name what people say", async () => {
  const header = `${HEADER};Roepnaam`;
  const rows = [`${rowOf("Wil van den Berg")};Willie`, `${rowOf("Pieter Post")};`];
  const read = await handIn(officer, fileOf(rows, { header }));
  expect(words(read)).toContain("Wil van den Berg (Willie) regel 2");
  expect(words(read)).toContain("Pieter Post regel 3");
});

describe("a file", () => {
  let read: Seen;
  let done: Seen;
  const good = [rowOf("Zoë van den IJssel"), rowOf('"Jan; de Boer"', { lastDay: "2027-02-19" })];
  const bad = [rowOf("Piet Straks", { lastDay: "straks" }), "Truus", "\x00\x01\x02"];
  const file = fileOf([good[0] ?? "", ...bad, good[1] ?? ""]);

  test("is shown before anything is recorded, row by row", async () => {
    read = await handIn(officer, file);
    expect(read.status).toBe(200);
    expect(read.path).toMatch(/^\/desk\/import\/[0-9a-f]{32}$/);
    expect(words(read)).toContain("5 rijen: 2 nieuw en 3 met fouten. Er is nog niets vastgelegd.");
    expect(words(read)).toContain("Piet Straks regel 3");
    expect(words(read)).toContain("Laatste werkdag: ‘straks’ kunnen we niet lezen");
    expect(words(read)).toContain("Truus regel 4");
    expect(words(read)).toContain("Deze rij heeft 1 cel, en het bestand 5 kolommen");
    expect(words(read)).toContain("regel 5");
    expect(words(read)).not.toContain("Zoë van den IJssel");
    const all = await officer.get(`${read.path}?show=all`);
    expect(words(all)).toContain("Zoë van den IJssel regel 2 Fatima El Idrissi 19-2-2027 Nieuw");
    expect(words(all)).toContain("Jan; de Boer regel 6");
    expect(await listed()).not.toContain("IJssel");
  });

  test("says what will happen before it happens", () => {
    expect(words(read)).toContain("We leggen 2 vertrekken vast en plannen de mails. Na 10 minuten");
    expect(words(read)).toContain("De 3 rijen met fouten slaan we over");
  });

  test("that is handed in again leads to where it is", async () => {
    const again = await handIn(officer, file);
    expect(pathOf(again)).toBe(read.path);
    expect(words(again)).toContain("Dit bestand heb je eerder geüpload");
  });

  test("is recorded by a worker, its good rows all, and the others are said", async () => {
    const running = await officer.press(read, pathOf(read), { do: "record" });
    expect(running.text).toContain('<progress max="5" value="0"');
    expect(words(running)).toContain("0 van de 5 rijen gedaan");
    expect(running.text).not.toContain("Opnieuw proberen");
    await stack.settle();
    done = await officer.get(read.path);
    expect(words(done)).toContain("2 vertrekken vastgelegd en 3 niet vastgelegd");
    expect(words(done)).toContain("Laatste werkdag: ‘straks’ kunnen we niet lezen");
    const departures = await officer.get(`${read.path}?show=departures`);
    expect(departures.text).toMatch(
      /href="\/desk\/departures\/[0-9a-f]{32}">Zoë van den IJssel<\/a>/,
    );
    const list = await listed();
    expect(list).toContain("Zoë van den IJssel");
    expect(list).toContain("Jan; de Boer");
  });

  test("that is recorded is not recorded twice, by pressing again or by handing it in again", async () => {
    const before = (await listed()).match(/<th scope="row">/g)?.length;
    await officer.press(read, pathOf(read), { do: "record" });
    await handIn(officer, file);
    // The same people in a file that differs.
    const other = await recorded(officer, await handIn(officer, fileOf(good)), stack);
    expect(words(other)).toContain("0 vertrekken vastgelegd en 2 waren al vastgelegd.");
    expect((await listed()).match(/<th scope="row">/g)).toHaveLength(before ?? 0);
  });

  test("comes back with its bad rows and the reason, and is good once they are mended", async () => {
    const page = await officer.get(read.path);
    const { text, headers } = await officer.press(page, `${read.path}/refused`);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(`${HEADER};Wat er niet klopt`);
    expect(lines[1]).toContain("Piet Straks;;straks;");
    const mended = [...lines.slice(0, 1), lines[1]?.replace(";straks;", ";5-3-2027;")].join("\r\n");
    const again = await handIn(officer, new File([mended], "verbeterd.csv"));
    expect(words(again)).toContain("1 rij: 1 nieuw. Er is nog niets vastgelegd");
    expect(words(await recorded(officer, again, stack))).toContain("1 vertrek vastgelegd");
    expect(await listed()).toContain("Piet Straks");
  });

  test("is thrown away when somebody says so", async () => {
    const gone = await officer.press(done, read.path, { do: "drop" });
    expect(words(gone)).toContain("Het bestand is verwijderd.");
    expect((await officer.get(read.path)).status).toBe(404);
    expect(await listed()).toContain("Zoë van den IJssel");
  });
});

test("Dutch Excel is read as it saves: semicolons, Windows-1252, its line ends, and rows of nothing", async () => {
  const text = [HEADER, rowOf("Ren\xe9e \x80"), ";;;;", ""].join("\r\n");
  const read = await handIn(officer, new File([Buffer.from(text, "latin1")], "excel.csv"));
  expect(words(await officer.get(`${read.path}?show=all`))).toContain("Renée € regel 2");
});

test("a formula in a cell is text in the file that comes back", async () => {
  const read = await handIn(
    officer,
    fileOf([rowOf('=HYPERLINK("https://x.example")'.replaceAll('"', ""), { lastDay: "=1+1" })]),
  );
  const { text } = await officer.press(read, `${read.path}/refused`);
  expect(text.split("\r\n")[1]).toMatch(/^'=HYPERLINK\(https:\/\/x.example\);;'=1\+1;/);
});

test("a file of nothing good can only be mended", async () => {
  const read = await handIn(officer, fileOf([rowOf("Niemand", { lastDay: "nooit" })]));
  expect(words(read)).toContain("Er is niets om vast te leggen");
  expect(read.text).not.toContain('value="record"');
});

test("what a worker left lying can be taken up again, once that takes too long", async () => {
  const read = await handIn(officer, fileOf([rowOf("Langzame Leo")]));
  const { path } = read;
  await connectDesk(stack.environment).imports.start(path.split("/").at(-1) ?? "", stack.now());
  expect((await officer.get(path)).text).not.toContain("Opnieuw proberen");
  await stack.advanceTo(stack.now().add({ minutes: 5 }));
  const slow = await officer.get(path);
  expect(words(slow)).toContain("Het duurt langer dan normaal");
  expect(words(await recorded(officer, slow, stack))).toContain("1 vertrek vastgelegd");
});

test("after seven days it is gone, and what was recorded of it is not", async () => {
  const { path } = await handIn(officer, fileOf([rowOf("Sanne Bakker")]));
  await stack.advanceTo(stack.now().add({ hours: 24 * 7 - 1 }));
  expect((await officer.get(path)).status).toBe(200);
  await stack.advanceTo(stack.now().add({ hours: 1 }));
  expect((await officer.get(path)).status).toBe(404);
  expect(await listed()).toContain("Zoë van den IJssel");
});

describe("what spreadsheets add of themselves", () => {
  const HEAD =
    "Naam van de medewerker;Werkmailadres van de medewerker;Laatste werkdag;Naam van de leidinggevende;Mailadres van de leidinggevende";
  const row = (number: number, { end = "", day = "25-2-2027" } = {}) =>
    `Noor de Wit;n.dewit${number}@delinde.example${end};${day};Fatima El Idrissi;f.elidrissi@delinde.example`;

  test.each([
    ["the mark of the delimiter", `\uFEFFsep=;\r\n${HEAD}\r\n${row(1)}\r\n`],
    ["midnight behind a day", `${HEAD}\r\n${row(2, { day: "25-02-2027 00:00:00" })}\r\n`],
    ["an invisible end of an address", `${HEAD}\r\n${row(3, { end: "\u200b" })}\r\n`],
    [
      "a name of a column over two lines",
      `${HEAD.replace("Naam van de medewerker;Werkmailadres van", '"Naam van de\nmedewerker";"Werkmailadres van\n').replace("de medewerker;Laatste", 'de medewerker";Laatste').replace("\n de", "\nde")}\r\n${row(4)}\r\n`,
    ],
  ])("costs no row: %s", async (_what, text) => {
    const read = await handIn(officer, new File([text], "vertrekken.csv"));
    expect(words(read)).toMatch(/(?:1 vertrek|het vertrek|1) vastleggen/);
    const said = words(await recorded(officer, read, stack));
    expect(said).toContain("Noor de Wit");
    expect(said).toContain("25 feb");
  });
});

describe("rows of two files about the same person", () => {
  const HEAD =
    "Naam van de medewerker;Werkmailadres van de medewerker;Personeelsnummer;Laatste werkdag;Einde dienstverband;Naam van de leidinggevende;Mailadres van de leidinggevende";
  const row = (lastDay: string, end: string) =>
    `Lotte Bos;l.bos@delinde.example;10483;${lastDay};${end};Fatima El Idrissi;f.elidrissi@delinde.example`;
  const file = (text: string) => new File([`${HEAD}\r\n${text}\r\n`], "vertrekken.csv");

  test("with other dates come back with the link, and are recorded beside it once that is confirmed", async () => {
    const one = await handIn(officer, file(row("25-2-2027", "28-2-2027")));
    const first = await recorded(officer, one, stack);
    const id = /departures\/([0-9a-f]{32})/.exec(first.text)?.[1];
    const other = await handIn(officer, file(row("11-3-2027", "31-3-2027")));
    const refused = await recorded(officer, other, stack);
    expect(words(refused)).toContain("Van deze persoon loopt al een vertrek");
    expect(words(refused)).toContain("donderdag 25 februari 2027");
    expect(refused.text).toContain(`href="/desk/departures/${id}"`);
    const back = await officer.press(await officer.get(pathOf(other)), `${pathOf(other)}/refused`);
    expect(back.text).toContain(`/desk/departures/${id}`);
    const beside = { do: "beside", line: "2" };
    const done = await officer.press(refused, pathOf(other), beside);
    await officer.press(refused, pathOf(other), beside);
    expect(words(done)).toContain("1 vertrek vastgelegd");
    const departures = await officer.get(`${pathOf(other)}?show=departures`);
    const second = /departures\/([0-9a-f]{32})/.exec(departures.text)?.[1];
    expect(second).not.toBe(id);
    expect((await stack.ask(`/departures/${second}`)).body.lastDay).toBe("2027-03-11");
  });

  test("with the same dates are there already", async () => {
    const again = file(`${row("25-2-2027", "28-2-2027")}\r\n`);
    const known = await recorded(officer, await handIn(officer, again), stack);
    expect(words(known)).toContain("1 was al vastgelegd");
  });
});
