import { readFileSync } from "node:fs";

const DESIGN = readFileSync(new URL("../../docs/design.md", import.meta.url), "utf8");

test("the design begins with a glossary that can be read at one sitting", () => {
  const [first = ""] = DESIGN.split(/^## /m).slice(1);
  expect(first).toMatch(/^Glossary\n/);
  const words = [...first.matchAll(/^\| (?!word \|)(.+?) \| (.+) \|$/gm)];
  expect(words.length).toBeGreaterThan(10);
  expect(words.length).toBeLessThanOrEqual(25);
});
