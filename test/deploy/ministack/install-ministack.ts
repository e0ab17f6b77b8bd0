import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run-command.ts";
import { findPython } from "./find-python.ts";

const REQUIREMENTS = join(import.meta.dirname, "requirements.txt");

export interface Installation {
  /** The Python that runs it. */
  readonly python: string;
  /** Gets what is not there yet. */
  install(): Promise<void>;
}

/** MiniStack from PyPI in `folder`: installed once, and again when something else is wanted. Without Python it is refused. */
export function ministackIn(folder: string, log: string): Installation {
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  const stamp = join(folder, "installed.txt");
  const python = join(folder, "bin", "python");
  const isThere = existsSync(python) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isThere) return { python, install: async () => undefined };

  const finder = findPython();
  return {
    python,
    async install() {
      const environment = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1" };
      await rm(folder, { recursive: true, force: true });
      await runCommand({ file: finder, args: ["-m", "venv", folder], environment, log });
      const args = ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS];
      await runCommand({ file: python, args, environment, log });
      // Last, so that an installation which broke off is made anew.
      await writeFile(stamp, wanted);
    },
  };
}
