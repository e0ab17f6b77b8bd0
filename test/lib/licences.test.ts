import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Lock, licencesIn, licencesText } from "../../lib/licences.ts";

const FILE = join(import.meta.dirname, "..", "..", "package-lock.json");
const all = licencesIn(JSON.parse(readFileSync(FILE, "utf8")) as Lock);

/** They ask for nothing but their own text, so that Totziens may be given to anybody. */
const FREE = ["MIT", "MIT-0", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];
const FREE_TOO = ["BlueOak-1.0.0", "CC0-1.0", "Unlicense"];

describe("licences", () => {
  const shipped = all.filter(({ isShipped }) => isShipped);

  test.each(shipped.map(({ name, licence }) => [name, licence]))(
    "%s ships, and is free to pass on: %s",
    (_name, licence) => {
      const choices = licence.replace(/^\(|\)$/g, "").split(" OR ");
      expect([...FREE, ...FREE_TOO]).toEqual(expect.arrayContaining([choices[0]]));
    },
  );

  test("every package says which it has", () => {
    expect(all.filter(({ licence }) => licence === "unknown")).toEqual([]);
  });

  test("what ships stands by name, the others are counted", () => {
    const text = licencesText([
      { name: "zod", version: "1.0.0", licence: "MIT", isShipped: true },
      { name: "jest", version: "2.0.0", licence: "MIT", isShipped: false },
      { name: "axe", version: "3.0.0", licence: "MPL-2.0", isShipped: false },
      { name: "knip", version: "3.0.0", licence: "MPL-2.0", isShipped: false },
    ]);
    expect(text).toBe(
      [
        "In functions and stacks (1):",
        "  MIT  zod 1.0.0",
        "",
        "To build, test and try (3):",
        "  MPL-2.0  2",
        "  MIT  1",
      ].join("\n"),
    );
  });
});
