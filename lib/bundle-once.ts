import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, buildSync, version } from "esbuild";
import { hashOf } from "./build-once/loaded-modules.ts";

export interface Bundling {
  /** With `absWorkingDir`, the project's folder; where to, is `outdir` below. */
  readonly options: BuildOptions & { readonly absWorkingDir: string };
  /** What was made stays here, for the next time. */
  readonly kept: string;
  readonly outdir: string;
}

/** What a bundle was made of. */
interface Inputs {
  /** Of the options, of esbuild, and of all installed packages. */
  readonly setting: string;
  /** Of our own files, by their path in the project. */
  readonly files: Readonly<Record<string, string>>;
}

/** Bundles, or takes what was made of the same contents before: each command of CDK asks for every function anew. */
export function bundleOnce({ options, kept, outdir }: Bundling): void {
  const setting = settingOf(options);
  if (!isMadeOf(kept, options.absWorkingDir, setting)) make(options, kept, setting);
  cpSync(join(kept, "bundle"), outdir, { recursive: true });
}

function isMadeOf(kept: string, root: string, setting: string): boolean {
  const record = join(kept, "inputs.json");
  if (!existsSync(record)) return false;
  const inputs = JSON.parse(readFileSync(record, "utf8")) as Inputs;
  const isSame = ([path, hash]: [string, string]) => hashOfFile(join(root, path)) === hash;
  return inputs.setting === setting && Object.entries(inputs.files).every(isSame);
}

/** In a folder of its own first, so that what is kept is whole. */
function make(options: Bundling["options"], kept: string, setting: string): void {
  mkdirSync(dirname(kept), { recursive: true });
  const temporary = mkdtempSync(`${kept}.`);
  try {
    const outdir = join(temporary, "bundle");
    const { metafile } = buildSync({ ...options, outdir, metafile: true });
    const files = hashesOf(Object.keys(metafile.inputs), options.absWorkingDir);
    writeFileSync(join(temporary, "inputs.json"), JSON.stringify({ setting, files }));
    rmSync(kept, { recursive: true, force: true });
    renameSync(temporary, kept);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function hashesOf(inputs: readonly string[], root: string): Inputs["files"] {
  const own = inputs.filter((path) => !path.includes("node_modules/"));
  return Object.fromEntries(own.map((path) => [path, hashOfFile(join(root, path)) ?? ""]));
}

/** npm writes down there what is installed. */
function settingOf({ absWorkingDir, ...options }: Bundling["options"]): string {
  const installed = hashOfFile(join(absWorkingDir, "node_modules", ".package-lock.json"));
  return hashOf(JSON.stringify({ options, version, installed }));
}

function hashOfFile(path: string): string | undefined {
  return existsSync(path) ? hashOf(readFileSync(path)) : undefined;
}
