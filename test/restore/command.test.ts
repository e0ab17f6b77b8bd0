import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the command says when it fails. */
function wrongIn(...options: string[]): Promise<string> {
  const program = join(import.meta.dirname, "..", "..", "bin", "restore.ts");
  const env = { PATH: process.env.PATH, HOME: mkdtempSync(join(tmpdir(), "totziens-")) };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...options], { env }, (_, __, wrong) => resolve(wrong));
  });
}

const TO = ["--to", "2027-01-18T20:00"] as const;

test.each([
  ["no moment", ["--stage", "example"], "--to is missing; allowed: a moment such as"],
  [
    "a day without a time",
    ["--stage", "example", "--to", "2027-01-18"],
    '--to is "2027-01-18"; allowed:',
  ],
  ["no stage", [...TO], "No stage was named; allowed: example"],
  [
    "a stage that isn't there",
    ["--stage", "nowhere", ...TO],
    'There is no stage "nowhere"; allowed:',
  ],
  ["a copy that is none", ["--folder", "docs", ...TO], "docs is no folder of npm start; allowed:"],
])("npm run restore with %s says what is allowed", async (_, options, sentence) => {
  const wrong = await wrongIn(...options);
  expect(wrong).toContain(sentence);
  expect(wrong).not.toMatch(/^ +at /m);
});
