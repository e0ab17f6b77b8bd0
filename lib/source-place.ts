import { existsSync } from "node:fs";
import { SourceMap } from "node:module";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { functionBundle } from "./bundling.ts";
import { SetupError } from "./setup-error.ts";

/** `index.mjs:12:3456`, also within a line of the log. */
const PLACE = /(?<file>[\w-]+\.mjs):(?<line>\d+):(?<column>\d+)/;

/**
 * The place in the program of one in a function's bundle, as `because` in the log says it: `lambdas/mailer/deliver.ts:45`. The function
 * is bundled anew, which gives the same bundle as long as the program is the one that was deployed.
 */
export async function sourcePlace(name: string, said: string): Promise<string> {
  const { file, line, column } = PLACE.exec(said)?.groups ?? {};
  if (!file) {
    throw new SetupError(
      `No place is in "${said}"; allowed: FILE.mjs:LINE:COLUMN, as in a line of the log.`,
    );
  }
  const map = await mapOf(name, file);
  const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
  if (!("originalSource" in entry)) {
    throw new SetupError(
      `${file} of ${name} has nothing at ${line}:${column}: it was bundled from another version.`,
    );
  }
  return `${entry.originalSource.replace(/^(\.\.\/)+/, "")}:${entry.originalLine + 1}`;
}

async function mapOf(name: string, file: string): Promise<SourceMap> {
  if (!existsSync(join(import.meta.dirname, "..", "lambdas", name, "index.ts"))) {
    throw new SetupError(
      `There is no function "${name}"; allowed: its folder in lambdas/, such as mailer or upkeep/sweep.`,
    );
  }
  const { outputFiles } = await build({
    ...functionBundle(name),
    outdir: "bundle",
    write: false,
    sourcemap: true,
    sourcesContent: false,
  });
  const found = outputFiles.find(({ path }) => basename(path) === `${file}.map`);
  if (!found) {
    throw new SetupError(`${name} has no file ${file}: it was bundled from another version.`);
  }
  return new SourceMap(JSON.parse(found.text));
}
