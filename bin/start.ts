import { appendFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { logTo } from "../lambdas/telemetry/log.ts";
import { readArguments } from "../lib/command-line.ts";
import { beginSample, sampleMoment } from "../lib/demo/begin-sample.ts";
import { PortTaken } from "../lib/local/door.ts";
import { pathFromHere, TOKEN_FILE } from "../lib/local/first-departure-file.ts";
import { FolderInUse } from "../lib/local/folder-lock.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { localMoment, parseFieldMoment } from "../lib/local/pages/local-moment.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { stopWith } from "../lib/local/stop-with.ts";
import { SetupError } from "../lib/setup-error.ts";

const USAGE = {
  command: "npm start",
  does: "The whole program on this computer, until Ctrl-C.",
  options: {
    port: { value: "NUMBER", default: "3000", means: "where it answers" },
    folder: { value: "PATH", default: ".totziens", means: "where it keeps everything" },
    clock: { value: "MOMENT", means: "where the clock of a new folder begins: 2027-01-14T15:30" },
    sample: {
      means:
        "a new folder begins with an organisation in which sixty people left in a year; takes a minute",
    },
    webhook: {
      value: "ADDRESS",
      means: "who follows, on this computer: http://127.0.0.1:4000/hook",
    },
  },
} as const;

try {
  await start(readOptions());
} catch (error) {
  // Errors that a person can fix are a sentence; all others show their stack.
  const sentences = [FolderInUse, PortTaken, SetupError];
  const isPlain = sentences.some((kind) => error instanceof kind);
  console.error(isPlain && error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start({ port, folder, startAt, sample, webhookUrl }: Options): Promise<void> {
  const log = keepLog(folder);
  if (sample) {
    const until = startAt ?? sampleMoment(Temporal.Now.plainDateISO());
    console.log("A year of departures is being lived.");
    await beginSample({
      root: join(import.meta.dirname, ".."),
      folder,
      port,
      until,
      out: process.stdout,
    });
  }
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    folder,
    port,
    webhookUrl,
    ...(startAt && { startAt }),
  });
  stopWith(async () => {
    await stack.close();
    console.log("\nStopped. npm start goes on from here.");
  });
  console.log(`
Totziens runs on this computer; nothing leaves it. Ctrl-C stops; nothing is lost.
Its data is in ${pathFromHere(folder)}, what its functions log in ${pathFromHere(log)}.

Record a departure at HR's desk, or as HR's own system would:

  ${await stack.command()}

The token in that file is good for thirty days; it is in ${pathFromHere(join(folder, TOKEN_FILE))} too. Then move the clock
to the next mail, and read it in the inbox.

  HR's desk  ${stack.url}/desk
  Inbox      ${stack.url}/inbox
  Clock      ${stack.url}/clock      now ${localMoment(stack.now().epochMilliseconds)}
  The API    ${stack.url}/openapi

open ${stack.url}`);
}

/** Writes the functions' log to a file, as to CloudWatch on AWS; the terminal stays readable. */
function keepLog(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "functions.log");
  logTo((line) => appendFileSync(file, line));
  return file;
}

interface Options {
  readonly port: number;
  readonly folder: string;
  /** Start of a new folder's clock; without it, now. */
  readonly startAt: Temporal.Instant | undefined;
  /** Begins with the sample organisation. */
  readonly sample: boolean;
  /** URL of a webhook receiver on this computer. */
  readonly webhookUrl: string | undefined;
}

function readOptions(): Options {
  const { port, folder, clock, sample, webhook } = readArguments(USAGE).values;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new SetupError(`--port is "${port}"; allowed: a whole number from 1 to 65535.`);
  }
  const startAt = clock === undefined ? undefined : parseFieldMoment(clock);
  if (clock !== undefined && !startAt) {
    throw new SetupError(`--clock is "${clock}"; allowed: a local time such as 2027-01-14T15:30.`);
  }
  if (webhook !== undefined && !/^http:\/\/(localhost|127\.0\.0\.1):\d+(\/\S*)?$/.test(webhook)) {
    throw new SetupError(
      `--webhook is "${webhook}"; allowed: an address on this computer such as http://127.0.0.1:4000/hook.`,
    );
  }
  return { port: number, folder: resolve(folder), startAt, sample, webhookUrl: webhook };
}
