import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PlanFiles, readPlanFiles } from "../plan/plan-files.ts";
import { STYLESHEETS } from "../plan/stylesheets.ts";
import { writeWhole } from "../plan/write-whole.ts";
import { type Hashes, hashOf } from "./loaded-modules.ts";

/** What a build was made from and what it made. */
export interface BuiltFrom {
  /** All that was read; npm's lock files represent the packages. */
  readonly sources: Hashes;
  readonly made: Hashes;
}

/** Written last: before it is there, nothing was built. */
const RECORD = join("build", "built-from.json");

/** Besides the plan and modules: the packages as locked and as installed, and the stylesheets. */
const READ = [
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  ...new Set(Object.values(STYLESHEETS).flat()),
];

/**
 * True if the inputs and outputs of the last build are unchanged. Contents decide, never
 * times: a branch that is checked out again is no change.
 */
export async function isBuilt(root: string): Promise<boolean> {
  const record = await readRecord(root);
  if (!record) return false;
  const others = [...record.keys()].filter((path) => !path.startsWith("plan/"));
  const now = new Map([
    ...hashesOfPlan(await readPlanFiles(root)),
    ...(await hashesOf(root, others)),
  ]);
  return now.size === record.size && [...record].every(([path, hash]) => now.get(path) === hash);
}

export async function remember(root: string, { sources, made }: BuiltFrom): Promise<void> {
  const record = { node: process.version, hashes: Object.fromEntries([...sources, ...made]) };
  await writeWhole(join(root, RECORD), JSON.stringify(record));
}

export function hashesOfWhatIsRead(root: string): Promise<Hashes> {
  return hashesOf(root, READ);
}

export function hashesOfPlan(files: PlanFiles): Hashes {
  return new Map([...files].map(([path, text]) => [path, hashOf(text)]));
}

/** A missing file has no hash. */
async function hashesOf(root: string, paths: readonly string[]): Promise<Hashes> {
  const hash = async (path: string) => {
    const content = await readFile(join(root, path)).catch(() => "");
    return [path, hashOf(content)] as const;
  };
  return new Map(await Promise.all(paths.map(hash)));
}

/** Undefined if unreadable or from another Node. */
async function readRecord(root: string): Promise<Hashes | undefined> {
  try {
    const { node, hashes } = JSON.parse(await readFile(join(root, RECORD), "utf8"));
    return node === process.version ? new Map(Object.entries(hashes)) : undefined;
  } catch {
    return undefined;
  }
}
