import { HOURS } from "../lib/cost/idle-runs.ts";
import type { Usage } from "../lib/cost/usage.ts";
import type { LocalHandlers } from "../lib/local/handlers.ts";
import { readUnitsOf, timesOf, writeUnitsOf } from "./call-ledger.ts";
import type { Life } from "./departure-life.ts";
import type { MailsAlone } from "./mails-alone.ts";

/** Memory in MB, and the seconds of a warm call: estimated. A job's are those that one departure adds to a run. */
const FUNCTIONS: Readonly<Partial<Record<keyof LocalHandlers, readonly [number, number]>>> = {
  "api/record": [1024, 0.3],
  links: [1024, 0.15],
  mailer: [512, 0.25],
  "mail-events": [256, 0.12],
  "upkeep/sweep": [512, 0.02],
  "upkeep/closing": [512, 0.02],
  "upkeep/reconcile": [512, 0.02],
};
const ROUTED: readonly string[] = ["api/record", "api/changes", "api/list", "links", "desk"];
/** Their calls are those of an idle stage. */
const JOBS = /^upkeep\//;
const NEEDS_KEYS = /^(?:api|links|mailer|desk)/;
const ACCESS_LOG_BYTES = 350;
/** A message is sent, received and deleted. */
const REQUESTS_OF_A_MESSAGE = 3;

/** What a life uses of each price. */
export function usagesOf(life: Life): Usage[] {
  const { mails, lines, messages, logBytes, metricHours } = life;
  const invocations = [...life.invocations].filter(([name]) => !JOBS.test(name));
  const requests = sum(invocations.filter(([name]) => ROUTED.includes(name)));
  const schedules = (operation: string) =>
    timesOf(lines.filter(({ call }) => call === `scheduler.${operation}`));
  return [
    { price: "mail", amount: mails, what: "mails" },
    { price: "writeUnit", amount: writeUnitsOf(lines), what: "writes" },
    { price: "readUnit", amount: readUnitsOf(lines), what: "reads" },
    { price: "apiRequest", amount: requests, what: "submission and links" },
    { price: "invocation", amount: sum(invocations), what: "functions" },
    { price: "gigabyteSecond", amount: gigabyteSeconds(life), what: "their time, estimated" },
    { price: "queueRequest", amount: messages * REQUESTS_OF_A_MESSAGE, what: "messages" },
    {
      price: "scheduled",
      amount: schedules("CreateSchedule") - schedules("DeleteSchedule"),
      what: "schedules",
    },
    {
      price: "secretCall",
      amount: sum([...life.instances].filter(([name]) => NEEDS_KEYS.test(name))),
      what: "keys",
    },
    {
      price: "customMetric",
      amount: metricHours.size / HOURS,
      most: new Set([...metricHours].map((each) => each.split(" ")[0])).size,
      what: "own metrics, at most",
    },
    {
      price: "logGigabyte",
      amount: (logBytes + requests * ACCESS_LOG_BYTES) / 1e9,
      what: "logs",
    },
  ];
}

/** What mails alone use, each sent by an instance of its own. Of the logs, what they are is counted with the whole life. */
export function usagesOfMails({ mails, writeUnits, readUnits }: MailsAlone): Usage[] {
  const invocations = new Map([
    ["api/record", 1],
    ["mailer", mails],
    // Sent and delivered.
    ["mail-events", 2 * mails],
  ]);
  return [
    { price: "mail", amount: mails, what: "mails" },
    { price: "writeUnit", amount: writeUnits, what: "writes" },
    { price: "readUnit", amount: readUnits, what: "reads" },
    { price: "apiRequest", amount: 1, what: "submission" },
    { price: "invocation", amount: sum([...invocations]), what: "functions" },
    {
      price: "gigabyteSecond",
      amount: gigabyteSeconds({ invocations }),
      what: "their time, estimated",
    },
    { price: "queueRequest", amount: mails * REQUESTS_OF_A_MESSAGE, what: "messages" },
    { price: "scheduled", amount: mails, what: "schedules" },
    { price: "secretCall", amount: mails + 1, what: "keys" },
  ];
}

function gigabyteSeconds({ invocations }: Pick<Life, "invocations">): number {
  const seconds = [...invocations].reduce((total, [name, times]) => {
    const [memory = 1024, each = 0.2] = FUNCTIONS[name as keyof LocalHandlers] ?? [];
    return total + (times * each * memory) / 1024;
  }, 0);
  return Math.round(seconds * 100) / 100;
}

function sum(entries: readonly (readonly [string, number])[]): number {
  return entries.reduce((total, [, times]) => total + times, 0);
}
