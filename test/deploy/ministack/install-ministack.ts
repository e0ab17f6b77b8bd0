import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run-command.ts";
import { findPython } from "./find-python.ts";

const REQUIREMENTS = join(import.meta.dirname, "requirements.txt");

/**
 * Installs MiniStack from PyPI into `folder`, once: it is used again as long as it holds what is wanted. Gives back the Python
 * that runs it.
 */
export async function installMinistack(folder: string, log: string): Promise<string> {
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  const stamp = join(folder, "installed.txt");
  const python = join(folder, "bin", "python");
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)
    return python;

  const finder = findPython();
  await rm(folder, { recursive: true, force: true });
  const environment = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1" };
  await runCommand({ file: finder, args: ["-m", "venv", folder], environment, log });
  const args = ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS];
  await runCommand({ file: python, args, environment, log });
  // Last, so that an installation which broke off is made anew.
  await writeFile(stamp, wanted);
  return python;
}
