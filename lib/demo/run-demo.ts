import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { builtPlan } from "./built-plan.ts";
import { findDeviations, RULES_HELD } from "./find-deviations.ts";
import { insightsInWords } from "./insights-in-words.ts";
import { playSamples } from "./play-samples.ts";
import type { Played } from "./played.ts";
import { keepProgramLog, leaksIn } from "./program-log.ts";
import { type Out, progressLine } from "./progress.ts";
import { saidInWords } from "./said-in-words.ts";
import { sampleYear } from "./sample-year.ts";
import { readSamples } from "./samples.ts";
import { chosenTalks, talkDeviations } from "./talks.ts";
import { timelineTable } from "./timeline-table.ts";
import { writeMails } from "./write-mails.ts";

export interface DemoOptions {
  /** The project's folder: `samples/` and `build/` are read, `demo-output/` is made anew. */
  readonly root: string;
  readonly out: Out;
  /** Lives the sample year instead, and tells what came of it rather than each timeline. */
  readonly year?: boolean;
}

const OUTPUT = "demo-output";
const YEAR_FROM = Temporal.PlainDate.from("2026-01-05");

/** Plays the samples, prints their timelines, writes their mails; the exit code says whether all went as planned. */
export async function runDemo({ root, out, year = false }: DemoOptions): Promise<0 | 1> {
  const started = performance.now();
  const say = (text: string) => out.write(`${text}\n`);
  const plan = await builtPlan(root);
  const { timeZone } = plan.settings;
  const log = keepProgramLog();
  const progress = progressLine(out, timeZone);
  const calendar = workCalendar(plan.daysOff);
  const samples = year
    ? sampleYear({ from: YEAR_FROM, calendar, timeZone })
    : readSamples(join(root, "samples"), timeZone);
  const played = await playSamples(samples, {
    calendar,
    timeZone,
    onProgress: progress.show,
  }).finally(progress.end);

  const { chapters, digests } = await writeMails(played, join(root, OUTPUT), timeZone);
  await writeFile(join(root, OUTPUT, "log.jsonl"), log.join(""));
  const talks = await chosenTalks(played, timeZone);
  if (!year) {
    for (const { departure, rows } of chapters)
      say(`\n${timelineTable(departure, rows, timeZone)}`);
    say(`\n${saidInWords(played.departures, talks, timeZone)}`);
  }
  say(`\n${insightsInWords(played.insights)}`);
  say(`\nHR had ${digests.length} morning mails, at most one a working day.`);

  const deviations = [
    ...findDeviations(played, plan),
    ...talkDeviations(talks),
    ...leaksIn(log, secretsOf(played)),
  ];
  say(`Each mail was held against its plan, and what happened against ${RULES_HELD} rules.\n`);
  for (const deviation of deviations) say(`- ${deviation}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${verdict(deviations)}: ${figures(played, timeZone)}, ${seconds} seconds.`);
  say(`Read the mails in ${OUTPUT}/index.html (each as .eml too), the log in ${OUTPUT}/log.jsonl.`);
  return deviations.length === 0 ? 0 : 1;
}

function verdict({ length }: readonly string[]): string {
  if (length === 0) return "All as planned";
  return length === 1 ? "1 deviation" : `${length} deviations`;
}

function figures({ departures, mails, from, until }: Played, timeZone: string): string {
  const months = from
    .toZonedDateTimeISO(timeZone)
    .until(until.toZonedDateTimeISO(timeZone), { largestUnit: "months" }).months;
  return `${departures.length} departures, ${mails.length} mails, ${months} months`;
}

function secretsOf({ departures }: Played): string[] {
  return departures.flatMap(({ recorded, changes }) =>
    [recorded, ...changes.map(({ answer }) => answer)]
      .flatMap(({ employee, manager }) => [
        employee.name,
        employee.calledName,
        employee.workAddress,
        employee.privateAddress,
        manager.name,
        manager.address,
      ])
      .filter((secret) => secret !== undefined),
  );
}
