import { readdirSync, readFileSync } from "node:fs";

const DOCS = new URL("../../docs/", import.meta.url);
const DESIGN = readFileSync(new URL("design.md", DOCS), "utf8");
const records = readdirSync(new URL("decisions/", DOCS)).toSorted();

test("the design's table has each decision once, in order, with its link", () => {
  const [, table = ""] = DESIGN.split(/^## Decisions$/m);
  const rows = [...table.matchAll(/^\| \[(\d+)\]\(decisions\/(.+?)\) \| .+ \|$/gm)];
  expect(rows.map(([, , file]) => file)).toEqual(records);
  expect(rows.map(([, number]) => number)).toEqual(records.map(numberOf));
});

test.each(records)("%s has its number in its title", (file) => {
  const text = readFileSync(new URL(`decisions/${file}`, DOCS), "utf8");
  expect(text).toMatch(new RegExp(`^# ${numberOf(file)}\\. \\S`));
});

test("no two decisions have one number", () => {
  const numbers = records.map(numberOf);
  expect(numbers).toEqual([...new Set(numbers)]);
});

test.each(["README.md", "CONTRIBUTING.md", "docs/design.md", ...pagesOfDocs()])(
  "each decision that %s links is there under the number it is called by",
  (page) => {
    const text = readFileSync(new URL(`../${page}`, DOCS), "utf8");
    const links = [...text.matchAll(/\[([^\]]+)\]\((?:docs\/)?decisions\/([^)#]+)[^)]*\)/g)];
    for (const [, words = "", file = ""] of links) {
      expect(records).toContain(file);
      const number = /\d+/.exec(words)?.[0];
      if (number) expect(number).toBe(numberOf(file));
    }
  },
);

function pagesOfDocs(): string[] {
  return readdirSync(DOCS)
    .filter((name) => name.endsWith(".md") && name !== "design.md")
    .map((name) => `docs/${name}`);
}

/** `0054-news-each-day.md` is 54. */
function numberOf(file: string): string {
  return String(Number(file.slice(0, 4)));
}
