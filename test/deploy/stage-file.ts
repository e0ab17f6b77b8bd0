import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

const STAGES = join(import.meta.dirname, "..", "..", "stages");

/** The settings of the example, with these changed, and without those that are undefined. */
export function exampleSettings(changed: Readonly<Record<string, unknown>>): string {
  const settings = parseDocument(readFileSync(join(STAGES, "example.yaml"), "utf8"));
  for (const [key, value] of Object.entries(changed)) {
    if (value === undefined) settings.delete(key);
    else settings.set(key, value);
  }
  return settings.toString();
}

export function writeStageFile(name: string, settings: string): void {
  writeFileSync(fileOf(name), settings);
}

export function removeStageFile(name: string): void {
  rmSync(fileOf(name), { force: true });
}

function fileOf(name: string): string {
  return join(STAGES, `${name}.yaml`);
}
