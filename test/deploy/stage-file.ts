import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

const STAGES = join(import.meta.dirname, "..", "..", "stages");

/** Writes the settings of a stage that is made to be thrown away: those of the example, with these changed. */
export function writeStageFile(name: string, changed: Readonly<Record<string, unknown>>): void {
  const settings = parseDocument(readFileSync(join(STAGES, "example.yaml"), "utf8"));
  for (const [key, value] of Object.entries(changed)) settings.set(key, value);
  writeFileSync(fileOf(name), settings.toString());
}

export function removeStageFile(name: string): void {
  rmSync(fileOf(name), { force: true });
}

function fileOf(name: string): string {
  return join(STAGES, `${name}.yaml`);
}
