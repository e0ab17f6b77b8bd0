import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked } from "../plan/mistake.ts";
import { type PlanFiles, readPlanFiles } from "../plan/plan-files.ts";
import { writeWhole } from "../plan/write-whole.ts";
import { hashesOfPlan, hashesOfWhatIsRead, isBuilt, remember } from "./built-from.ts";
import { type Hashes, hashOf } from "./loaded-modules.ts";
import type { Made } from "./make-all.ts";

export interface Build {
  /** The project's folder. */
  readonly root: string;
  /** Every module loaded so far; the builders' modules are added. */
  readonly modules: Hashes;
  readonly make?: (files: PlanFiles, version: string) => Promise<Checked<Made>>;
}

/**
 * Checks `plan/` and makes `build/` of it, unless that was done with the same contents. Two at once are safe: files are
 * written whole, and a build only counts when they match its record.
 */
export async function buildOnce({
  root,
  modules,
  make = makeAll,
}: Build): Promise<Checked<string>> {
  if (await isBuilt(root)) return { value: "nothing changed", mistakes: [] };
  const read = await hashesOfWhatIsRead(root);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const plan = await readPlanFiles(root);
  const { value, mistakes } = await make(plan, version);
  if (!value) return { value, mistakes };
  const made = new Map<string, string>();
  for (const [name, content] of value.files) {
    const text = JSON.stringify(content);
    await writeWhole(join(root, "build", name), text);
    made.set(`build/${name}`, hashOf(text));
  }
  await remember(root, {
    sources: new Map([...read, ...hashesOfPlan(plan), ...modules]),
    made,
  });
  return { value: value.inWords, mistakes };
}

/** Loaded on demand: it takes a second, and mostly nothing changed. */
async function makeAll(files: PlanFiles, version: string): Promise<Checked<Made>> {
  const all = await import("./make-all.ts");
  return all.makeAll(files, version);
}
