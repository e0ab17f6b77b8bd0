import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
import { type Figure, FOLDER, linesOf, verdictOf } from "./figures.ts";

const { values } = readArguments({
  command: "npm run bench",
  does: "Everything that is measured, with up to 10,000 stored departures, in under five minutes; exit code 1 when a target is missed.",
  options: { full: { means: "goes on to 100,000 departures, and measures each more often" } },
});
requireBuild();

/** The commands with what `npm run bench` gives them, and what `--full` does. */
const BENCHES = [
  { name: "timeline", few: [], full: [] },
  { name: "list", few: ["100", "1000", "10000"], full: ["100", "1000", "100000"] },
  { name: "bundle", few: [], full: [] },
  { name: "cold", few: ["--runs", "5"], full: ["--runs", "15"] },
  { name: "warm", few: ["--runs", "3"], full: ["--runs", "15"] },
  { name: "growth", few: ["--runs", "7"], full: ["--runs", "15", "1000", "10000", "100000"] },
  { name: "calls", few: ["--short"], full: [] },
  { name: "cost", few: [], full: [] },
  { name: "parts", few: ["10000"], full: ["100000"] },
  { name: "late", few: ["--mails", "100"], full: ["--mails", "400"] },
  { name: "pages", few: ["--runs", "3"], full: ["--runs", "15"] },
  { name: "burst", few: [], full: [] },
  { name: "lives", few: ["--lives", "20", "--runs", "3"], full: ["--lives", "200"] },
] as const;

const figures: Figure[] = [];
for (const { name, few, full } of BENCHES) {
  console.log(`\n${name}`);
  await run(name, values.full ? full : few);
  figures.push(...figuresOf(name));
}
const missed = figures.filter((figure) => verdictOf(figure) === "missed");
console.log(`\n${figures.filter(({ target }) => target).length} targets, ${missed.length} missed`);
if (missed.length > 0) console.log(linesOf(missed).join("\n"));
process.exitCode = missed.length > 0 ? 1 : 0;

/** What an earlier run left goes first, so that a bench that dies isn't taken for one that ended. */
async function run(name: string, words: readonly string[]): Promise<void> {
  rmSync(reportOf(name), { force: true });
  const file = join(import.meta.dirname, `${name}.ts`);
  const child = spawn(process.execPath, [file, ...words], { stdio: "inherit" });
  await once(child, "exit");
}

function figuresOf(name: string): Figure[] {
  return JSON.parse(readFileSync(reportOf(name), "utf8")).figures;
}

function reportOf(name: string): string {
  return join(FOLDER, `${name}.json`);
}
