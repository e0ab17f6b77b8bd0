import { writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { nameWords } from "../lambdas/departure/people/name-words.ts";
import { readArguments } from "../lib/command-line.ts";
import { DEPARTURE_FILE, type MeasuredDeparture } from "../lib/cost/departure-usage.ts";
import { changing, readUnitsOf, timesOf, totalOf, writeUnitsOf } from "./call-ledger.ts";
import { type Life, lifeOf, sampleOf } from "./departure-life.ts";
import { usagesOf } from "./departure-usages.ts";
import { type Figure, tellFigures } from "./figures.ts";

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

/** What mails of the plan need: the submission, then schedule, claim, mail, record and SES's events. Not HR's own mail, people and jobs. */
function figuresOfMails({ lines, bytes }: Life): Figure[] {
  const recording = lines.filter(({ by, of }) => by === "api/record" && of !== "departure");
  const submission = changing(lines).filter(
    ({ by, call }) => by === "api/record" && call.startsWith("dynamodb."),
  );
  const schedules = lines.filter(({ call }) => call === "scheduler.CreateSchedule");
  const sending = lines.filter(
    ({ by, of }) => by === "mailer" && /^departure: (?:claim|record)$/.test(of),
  );
  const events = lines.filter(({ by, of }) => by === "mail-events" && of === "departure");
  const sent = timesOf(sending) / 2;
  const for15 = (once: number, ofAll: number) => Math.round(once + (ofAll * MAILS) / sent);
  const leaving = for15(
    timesOf(submission.filter(({ of }) => of.startsWith("departure"))),
    timesOf(schedules) + timesOf(sending) + sent,
  );
  const delivered = changing(events);
  const units = writeUnitsOf([...sending, ...delivered]);
  const words = nameWords(told.employee.name).length;
  const figure = (name: string, value: number, atMost?: number, unit = ""): Figure => ({
    metric: `${MAILS} mails: ${name}`,
    value,
    unit,
    ...(atMost === undefined ? {} : { target: { atMost } }),
  });
  return [
    figure("calls until they have left", leaving, 3 + 4 * MAILS),
    figure(
      "all calls but reads",
      leaving +
        for15(
          timesOf(submission.filter(({ of }) => !of.startsWith("departure"))),
          timesOf(delivered),
        ),
      3 + words + 5 * MAILS,
    ),
    figure(
      "reads",
      for15(
        timesOf(recording) - timesOf(changing(recording)),
        timesOf(events) - timesOf(delivered),
      ),
    ),
    figure("write units", for15(writeUnitsOf(submission), units), 180, "units"),
    figure(
      "of them in indexes",
      for15(totalOf(submission, "index"), totalOf([...sending, ...delivered], "index")),
      undefined,
      "units",
    ),
    figure("read units", for15(readUnitsOf(recording), readUnitsOf(events)), undefined, "units"),
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
