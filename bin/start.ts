import { appendFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Temporal } from "temporal-polyfill";
import { logTo } from "../lambdas/log.ts";
import { PortTaken } from "../lib/local/door.ts";
import { firstDeparture } from "../lib/local/first-departure.ts";
import { FolderInUse } from "../lib/local/folder-lock.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { localDay, localMoment, parseFieldMoment } from "../lib/local/pages/local-moment.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { SetupError } from "../lib/setup-error.ts";

// npm start [-- --port 3000] [--folder .totziens] [--clock 2027-01-14T15:30] [--webhook http://127.0.0.1:4000]
// The whole program on this computer, until Ctrl-C.
class WrongOption extends Error {}

try {
  await start(readOptions());
} catch (error) {
  // What a person can mend is a sentence; everything else shows where it happened.
  const sentences = [WrongOption, FolderInUse, PortTaken, SetupError];
  const isPlain = sentences.some((kind) => error instanceof kind);
  console.error(isPlain && error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start({ port, folder, startAt, webhookUrl }: Options): Promise<void> {
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    folder,
    port,
    webhookUrl,
    ...(startAt && { startAt }),
  });
  const log = keepLog(join(folder, "functions.log"));

  console.log(`
Totziens runs on this computer; nothing leaves it.

  Start      ${stack.url}
  HR's desk  ${stack.url}/desk
  Inbox      ${stack.url}/inbox
  Clock      ${stack.url}/clock      now ${localMoment(stack.now().epochMilliseconds)}
  Data       ${relative(process.cwd(), folder) || "."}      functions' log: ${relative(process.cwd(), log)}

Next: record a departure at HR's desk, or as HR's own system would (the token is good for thirty days),

${firstDeparture({ url: stack.url, token: await stack.accessToken(), today: localDay(stack.now()) })}

then move the clock to the next mail and read it in the inbox. Ctrl-C stops; nothing is lost.
`);

  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      await stack.close();
      console.log("\nStopped. npm start goes on from here.");
      process.exit(0);
    });
  }
}

/** What the functions log goes to a file, as it goes to CloudWatch on AWS; the terminal stays for the person. */
function keepLog(file: string): string {
  logTo((line) => appendFileSync(file, line));
  return file;
}

interface Options {
  readonly port: number;
  readonly folder: string;
  /** Where the clock of a new folder begins; without it, now. */
  readonly startAt: Temporal.Instant | undefined;
  /** Where a system on this computer listens that follows. */
  readonly webhookUrl: string | undefined;
}

function readOptions(): Options {
  const { port, folder, clock, webhook } = parse();
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new WrongOption(`--port is "${port}"; allowed: a whole number from 1 to 65535.`);
  }
  const startAt = clock === undefined ? undefined : parseFieldMoment(clock);
  if (clock !== undefined && !startAt) {
    throw new WrongOption(`--clock is "${clock}"; allowed: a local time such as 2027-01-14T15:30.`);
  }
  if (webhook !== undefined && !/^http:\/\/(localhost|127\.0\.0\.1):\d+(\/\S*)?$/.test(webhook)) {
    throw new WrongOption(
      `--webhook is "${webhook}"; allowed: an address on this computer such as http://127.0.0.1:4000/hook.`,
    );
  }
  return { port: number, folder: resolve(folder), startAt, webhookUrl: webhook };
}

function parse() {
  try {
    const options = {
      port: { type: "string", default: "3000" },
      folder: { type: "string", default: ".totziens" },
      clock: { type: "string" },
      webhook: { type: "string" },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new WrongOption(
      `${(error as Error).message}; allowed: --port NUMBER, --folder PATH, --clock MOMENT, --webhook ADDRESS.`,
    );
  }
}
