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
  does: "Runs the whole program on this computer until you press Ctrl-C.",
  options: {
    port: { value: "NUMBER", default: "3000", means: "the port to listen on" },
    folder: { value: "PATH", default: ".totziens", means: "where to store everything" },
    clock: {
      value: "MOMENT",
      means: "where a new folder's clock starts, such as 2027-01-14T15:30",
    },
    sample: {
      means:
        "starts a new folder with an organisation in which sixty people left in a year; takes a minute",
    },
    webhook: {
      value: "ADDRESS",
      means: "where to send webhook events, on this computer: http://127.0.0.1:4000/hook",
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
    console.log("Playing a year of departures.");
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
    console.log("\nStopped. npm start continues from here.");
  });
  console.log(`
Totziens is running on this computer; nothing leaves it. Press Ctrl-C to stop; nothing is lost.
Its data is in ${pathFromHere(folder)}, its functions' logs in ${pathFromHere(log)}.

Record a departure at HR's desk, or as HR's own system would:

  ${await stack.command()}

The token in that file is valid for thirty days; it is also in ${pathFromHere(join(folder, TOKEN_FILE))}. Then move the clock
to the next email, and read it in the inbox.

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
