import { type BuildOptions, build } from "esbuild";
import { requireBuild } from "../lib/build-output.ts";
import { functionBundle } from "../lib/bundling.ts";
import { readArguments } from "../lib/command-line.ts";
import { bareBundle, clientsIn } from "./bare-bundle.ts";
import { type Figure, tellFigures } from "./figures.ts";

readArguments({
  command: "npm run bench:bundle",
  does: "How large each function is, bundled as it is deployed, beside a bare one with the same SDK clients.",
});

/**
 * How large each function is, bundled as it is deployed, beside a bare one with the same SDK clients.
 * What is loaded only when it is used is counted apart: the mails of a language, pages, and what makes a calendar
 * invitation. The ratio is a figure to watch, not a limit: functions are split for their permissions, never for bytes.
 */
const FUNCTIONS = [
  { name: "api/record", hasBare: true },
  { name: "mailer", hasBare: true },
  { name: "api/list" },
  { name: "api/changes" },
  { name: "api/insights" },
  { name: "links" },
  { name: "desk" },
  { name: "mail-events" },
  { name: "upkeep/sweep" },
  { name: "upkeep/closing" },
  { name: "upkeep/publish" },
  { name: "upkeep/reconcile" },
  { name: "api/document" },
  { name: "webhook" },
  { name: "import" },
];

interface Size {
  readonly code: number;
  readonly whenUsed: number;
}

interface Row {
  readonly name: string;
  readonly own: Size;
  /** Only where there is a bare one. */
  readonly ratio?: number;
}

requireBuild();
const rows = await Promise.all(FUNCTIONS.map(measure));
tellFigures({ name: "bundle", figures: rows.flatMap(figuresOf) });

async function measure({ name, hasBare }: { name: string; hasBare?: boolean }): Promise<Row> {
  const own = await sizeOf(functionBundle(name));
  if (!hasBare) return { name, own };
  const bare = await sizeOf(bareBundle(await clientsIn(name)));
  return { name, own, ratio: own.code / bare.code };
}

/** What `index.mjs` loads with it counts as code; all other files are loaded when they are used. */
async function sizeOf(options: BuildOptions): Promise<Size> {
  const { metafile } = await build({ ...options, outdir: "bundle", write: false, metafile: true });
  const { outputs } = metafile;
  const atOnce = new Set(["bundle/index.mjs"]);
  for (const file of atOnce)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && path in outputs) atOnce.add(path);
  const sum = (files: readonly string[]) =>
    files.reduce((all, file) => all + (outputs[file]?.bytes ?? 0), 0);
  const code = sum([...atOnce]);
  return { code, whenUsed: sum(Object.keys(outputs)) - code };
}

function figuresOf({ name, own, ratio }: Row): Figure[] {
  return [
    { metric: `${name}: loaded at once`, value: own.code / 1000, unit: "kB" },
    { metric: `${name}: when it is used`, value: own.whenUsed / 1000, unit: "kB" },
    ...(ratio ? [{ metric: `${name}: beside a bare one`, value: ratio, unit: "×" }] : []),
  ];
}
