import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPython } from "./ministack/find-python.ts";

const folder = mkdtempSync(join(tmpdir(), "pythons-"));

/** A program of that name which says that it is that Python. */
function pythonThatSays(version: string): string {
  const file = join(folder, `python-${version.replace(" ", ".")}`);
  writeFileSync(file, `#!/bin/sh\necho ${version}\n`);
  chmodSync(file, 0o755);
  return file;
}

test.each(["3 10", "3 13", "4 0"])("Python %s runs the emulator", (version) => {
  const python = pythonThatSays(version);
  expect(findPython([pythonThatSays("2 7"), python])).toBe(python);
});

test("without one that is new enough, one sentence says what is wanted and what else can be done", () => {
  const asked = [pythonThatSays("3 9"), join(folder, "no-python")];
  expect(() => findPython(asked)).toThrow(
    `npm run test:deploy needs Python 3.10 or later with pip and venv, to run the emulator MiniStack; none was found as ${asked.join(", ")}. Install one, or try an account of AWS with --stage NAME.`,
  );
});
