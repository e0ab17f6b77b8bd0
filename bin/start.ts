import { appendFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { logTo } from "../lambdas/log.ts";
import { firstDeparture } from "../lib/local/first-departure.ts";
import { FolderInUse } from "../lib/local/folder-lock.ts";
import { PortTaken } from "../lib/local/local-server.ts";
import { startLocalStack } from "../lib/local/local-stack.ts";
import { localDay, localMoment } from "../lib/local/pages/local-moment.ts";
import { BuildMissing, shippedHandlers } from "../lib/local/shipped-handlers.ts";

// npm start [-- --port 3000] [--folder .totziens]
// The whole program on this computer, until Ctrl-C.
class WrongOption extends Error {}

try {
  await start(readOptions());
} catch (error) {
  // What a person can mend is a sentence; everything else shows where it happened.
  const sentences = [WrongOption, FolderInUse, PortTaken, BuildMissing];
  const isPlain = sentences.some((kind) => error instanceof kind);
  console.error(isPlain && error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start({ port, folder }: { port: number; folder: string }): Promise<void> {
  const stack = await startLocalStack({ handlers: shippedHandlers, folder, port });
  const log = keepLog(join(folder, "functions.log"));

  console.log(`
Totziens runs on this computer; nothing leaves it.

  Start      ${stack.url}
  Inbox      ${stack.url}/inbox
  Clock      ${stack.url}/clock      now ${localMoment(stack.now().epochMilliseconds)}
  Data       ${relative(process.cwd(), folder) || "."}      functions' log: ${relative(process.cwd(), log)}

Next: record a departure (the token is good for thirty days),

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

function readOptions(): { port: number; folder: string } {
  const { port, folder } = parse();
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new WrongOption(`--port is "${port}"; allowed: a whole number from 1 to 65535.`);
  }
  return { port: number, folder: resolve(folder) };
}

function parse() {
  try {
    const options = {
      port: { type: "string", default: "3000" },
      folder: { type: "string", default: ".totziens" },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    throw new WrongOption(`${(error as Error).message}; allowed: --port NUMBER, --folder PATH.`);
  }
}
