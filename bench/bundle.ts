import { join } from "node:path";
import { build } from "esbuild";
import { requireBuild } from "../lib/build-output.ts";
import { measuredBuild } from "../lib/bundling.ts";
import { readArguments } from "../lib/command-line.ts";

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
  { name: "api/record", bare: "bench/bare-hr-api.ts" },
  { name: "mailer", bare: "bench/bare-mailer.ts" },
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

const WHEN_USED = [
  "build/mails/",
  "build/help/",
  "build/style.json",
  "build/desk-style.json",
  "build/api-document.json",
  "lambdas/aws/calendar-mail.ts",
  "node_modules/ical-generator/",
  "node_modules/nodemailer/",
];

interface Row {
  readonly name: string;
  readonly own: Size;
  readonly ratio: number | undefined;
  readonly bareCode: number | undefined;
}

requireBuild();
const rows = await Promise.all(FUNCTIONS.map(measure));
console.table(Object.fromEntries(rows.map((row) => [row.name, cells(row)])));

async function measure({ name, bare }: { name: string; bare?: string }): Promise<Row> {
  const own = await sizeOf(`lambdas/${name}/index.ts`);
  const bareCode = bare === undefined ? undefined : (await sizeOf(bare)).code;
  return { name, own, bareCode, ratio: bareCode === undefined ? undefined : own.code / bareCode };
}

async function sizeOf(entry: string): Promise<Size> {
  const { metafile } = await build(measuredBuild(join(import.meta.dirname, "..", entry)));
  const outputs = Object.values(metafile.outputs);
  const whenUsed = outputs
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path]) => WHEN_USED.some((each) => path.includes(each)))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const all = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
  return { code: all - whenUsed, whenUsed };
}

function cells({ own, ratio, bareCode }: Row) {
  return {
    "code (kB)": kilobytes(own.code),
    "bare (kB)": bareCode === undefined ? "" : kilobytes(bareCode),
    ratio: ratio === undefined ? "" : Number(ratio.toFixed(3)),
    "when used (kB)": kilobytes(own.whenUsed),
  };
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
