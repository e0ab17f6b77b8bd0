import { loadDeskStyle } from "../../lambdas/http/load-style.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, HEADER, handIn, pathOf, rowOf, words } from "./import-pages.ts";

const MANY = 5000;
/** As much as a page of ours may weigh on a slow phone. */
const LIMIT_BYTES = 60 * 1024;

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

async function weightOf({ text }: Seen): Promise<number> {
  return Buffer.byteLength(text) + Buffer.from((await loadDeskStyle()).brotli, "base64").length;
}

/** Whom each row of a page is about. */
function linesOn({ text }: Seen): number[] {
  return [...text.matchAll(/<small>regel (\d+)<\/small>/g)].map(([, line]) => Number(line));
}

function nextOf({ text }: Seen): string | undefined {
  return /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
}

/** Every page from one on. */
async function pagesFrom(first: Seen): Promise<Seen[]> {
  const pages = [first];
  for (let next = nextOf(first); next; ) {
    const page = await officer.get(next);
    pages.push(page);
    next = nextOf(page);
  }
  return pages;
}

describe("a file of 5,000 rows, some of them bad", () => {
  const isBad = (index: number) => index % 100 === 7;
  const rows = Array.from({ length: MANY }, (_, index) =>
    rowOf(`Veel Vertrekkers ${index}`, isBad(index) ? { lastDay: "ooit" } : {}),
  );
  let read: Seen;

  test("is read and shown", async () => {
    read = await handIn(officer, fileOf(rows));
    expect(words(read)).toContain("5000 rijen: 4950 nieuw en 50 met fouten");
    expect(words(read)).toContain("Alle rijen (5.000)");
  });

  test("shows every bad row once, in their order", async () => {
    const pages = await pagesFrom(read);
    expect(pages).toHaveLength(2);
    const bad = [...rows.keys()].filter(isBad).map((index) => index + 2);
    expect(pages.flatMap(linesOn)).toEqual(bad);
  });

  test.each([1, 100, 200])("shows its rows on pages that weigh little: %d", async (number) => {
    const page = await officer.get(`${pathOf(read)}?show=all&page=${number}`);
    const first = (number - 1) * 25 + 2;
    expect(linesOn(page)).toEqual(Array.from({ length: 25 }, (_, index) => first + index));
    expect(await weightOf(page)).toBeLessThan(LIMIT_BYTES);
  });

  test("gives its bad rows back", async () => {
    const { text } = await officer.press(
      await officer.get(pathOf(read)),
      `${pathOf(read)}/refused`,
    );
    expect(text.trimEnd().split("\r\n")).toHaveLength(51);
  });
});

test("the worst of rows make no page heavy, and are kept whole", async () => {
  const worst = "x ".repeat(90);
  const columns = `${HEADER};Soort vertrek;Reden van vertrek;Privémailadres van de medewerker;Extra stappen`;
  const row = (index: number) =>
    [`${index} ${worst}`, worst, worst, worst, worst, worst, worst, worst, "a;b;c"]
      .map((cell) => `"${cell}"`)
      .join(";");
  const rows = Array.from({ length: 100 }, (_, index) => row(index));
  const read = await handIn(officer, fileOf(rows, { header: columns }));
  expect(words(read)).toContain("100 rijen: 100 met fouten");
  expect(words(read)).toContain("En nog");
  for (const page of await pagesFrom(read)) expect(await weightOf(page)).toBeLessThan(LIMIT_BYTES);
});
