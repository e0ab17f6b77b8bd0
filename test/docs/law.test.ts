import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const LAW = readFileSync(join(ROOT, "docs", "law.md"), "utf8");

const rows = LAW.split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const said = rows.flatMap(([, subject = "", , text = "", sentence = "", , lookedUp]) => {
  const [, path] = /^`(plan\/\S+\.md)`$/.exec(text) ?? [];
  return path && lookedUp ? [{ subject, path, sentence }] : [];
});

test("the list for a lawyer says that none has read it", () => {
  expect(LAW).toContain("**No lawyer has read this list yet");
  expect(said.length).toBeGreaterThan(15);
});

test.each(said)("$path says what the list quotes of it: $subject", ({ path, sentence }) => {
  expect(readFileSync(join(ROOT, path), "utf8")).toContain(sentence);
});

test("no text for HR names an article of law: that is for the list", () => {
  const texts = new Set(said.map(({ path }) => path));
  for (const path of texts)
    for (const language of ["nl", "en"])
      expect(readFileSync(join(ROOT, path.replace("/nl/", `/${language}/`)), "utf8")).not.toMatch(
        /\b(?:BW|Wkkgz|AVG|GDPR|art(?:ikel|icle|\.)?)\b/i,
      );
});
