import { isUnderstoodEverywhere } from "../../lib/openapi/portable-patterns.ts";
import { API_DOCUMENT } from "../support/api-document.ts";

function patternsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === "pattern" && typeof part === "string" ? [part] : patternsIn(part),
  );
}

const PATTERNS = [...new Set(patternsIn(API_DOCUMENT))];

test("the document has patterns", () => {
  expect(PATTERNS.length).toBeGreaterThan(5);
});

test.each(PATTERNS)("Python, Go, Java and browsers read %j alike", (pattern) => {
  expect(isUnderstoodEverywhere(pattern)).toBe(true);
  expect(() => new RegExp(pattern, "u")).not.toThrow();
});

test.each([
  "\\p{L}",
  "[\\p{L}]",
  "\\d+",
  "[\\d]",
  "[\\s]",
  "\\bword",
  "(?=a)b",
  "(?!a)b",
  "(?<=a)b",
  "(?:a|b)",
  "(?<name>a)",
  "(a)\\1",
  "a.b",
  "\\u00e9",
  "\\x41",
  "a{,3}",
  "[[:alpha:]]",
])("not so %s", (pattern) => {
  expect(isUnderstoodEverywhere(pattern)).toBe(false);
});
