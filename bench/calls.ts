import { writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { nameWords } from "../lambdas/departure/people/name-words.ts";
import { readArguments } from "../lib/command-line.ts";
import { DEPARTURE_FILE, type MeasuredDeparture } from "../lib/cost/departure-usage.ts";
import { changing, readUnitsOf, timesOf, totalOf, writeUnitsOf } from "./call-ledger.ts";
import { type Life, lifeOf, sampleOf } from "./departure-life.ts";
import { usagesOf, usagesOfMails } from "./departure-usages.ts";
import { type Figure, tellFigures } from "./figures.ts";
import { mailsAlone } from "./mails-alone.ts";

const { values } = readArguments({
  command: "npm run bench:calls",
  does: "Each call of AWS and what it costs in DynamoDB's units, line by line, counted on the local engines: of a departure with 15 mails, and of a whole life, which is written to lib/cost/departure.json.",
  options: { short: { means: "only the one with 15 mails" } },
});

const SAMPLE = "common.json";
const common = sampleOf(SAMPLE);
const { reason: _, ...told } = JSON.parse(common.body);
/** A contract that ends in ten days, whose leaver answers nothing: a plan of 15 mails, and two reminders. */
const SHORT = {
  ...told,
  kind: "contract-end",
  announced: "2027-01-18",
  lastDay: "2027-01-29",
  endOfEmployment: "2027-01-31",
};
const MAILS = 15;

const short = await lifeOf({
  ...common,
  at: Temporal.Instant.from("2027-01-18T14:30:00Z"),
  body: JSON.stringify(SHORT),
  forgets: [],
  leaver: {},
});
show("A contract that ends in ten days", short);
const alone = mailsAlone(short.lines, MAILS);
const whole = values.short ? undefined : await wholeLife();
tellFigures({
  name: "calls",
  figures: [...figuresOfMails(short), ...(whole ? figuresOfWhole(whole) : [])],
  details: { short: short.lines, whole: whole?.lines },
});

async function wholeLife(): Promise<Life> {
  const life = await lifeOf(common);
  show(`samples/${SAMPLE}`, life);
  const measured: MeasuredDeparture = {
    date: Temporal.Now.plainDateISO().toString(),
    sample: SAMPLE,
    mails: life.mails,
    marks: life.invocations.get("links") ?? 0,
    usages: usagesOf(life),
    alone: { mails: alone.mails, usages: usagesOfMails(alone) },
  };
  writeFileSync(DEPARTURE_FILE, `${JSON.stringify(measured, undefined, 2)}\n`);
  console.log(`Written to ${DEPARTURE_FILE}. What it costs: npm run cost -- --stage NAME\n`);
  return life;
}

function show(title: string, { mails, bytes, lines }: Life): void {
  console.log(`${title}: ${mails} mails, HR's own too, and at most ${bytes} bytes.`);
  const rows = lines.map(({ by, call, of, times, item, index, read }) => ({
    by,
    call: [call, of].filter(Boolean).join(" "),
    times,
    "write units": item,
    "in indexes": index,
    "read units": read,
  }));
  console.table(rows);
}

function figuresOfMails({ bytes }: Life): Figure[] {
  const { mails, leaving, changing: changes, reads, ...units } = alone;
  const words = nameWords(told.employee.name).length;
  const figure = (name: string, value: number, atMost?: number, unit = ""): Figure => ({
    metric: `${mails} mails: ${name}`,
    value,
    unit,
    ...(atMost === undefined ? {} : { target: { atMost } }),
  });
  return [
    figure("calls until they have left", leaving, 3 + 4 * mails),
    figure("all calls but reads", changes, 3 + words + 5 * mails),
    figure("reads", reads),
    figure("write units", units.writeUnits, 180, "units"),
    figure("of them in indexes", units.indexUnits, undefined, "units"),
    figure("read units", units.readUnits, undefined, "units"),
    figure("a departure at most", bytes, undefined, "bytes"),
  ];
}

function figuresOfWhole({ lines, bytes }: Life): Figure[] {
  const changes = timesOf(changing(lines));
  const figure = (metric: string, value: number, unit = ""): Figure => ({
    metric: `whole life: ${metric}`,
    value,
    unit,
  });
  return [
    figure("calls but reads", changes),
    figure("reads", timesOf(lines) - changes),
    figure("write units", writeUnitsOf(lines), "units"),
    figure("of them in indexes", totalOf(lines, "index"), "units"),
    figure("read units", readUnitsOf(lines), "units"),
    figure("a departure at most", bytes, "bytes"),
  ];
}
