import { parseArgs } from "node:util";
import { findLocalQueues, findQueuesOfStage } from "../lib/dead-letters/find-queues.ts";
import { lettersTable } from "../lib/dead-letters/letters-table.ts";
import { listLetters } from "../lib/dead-letters/list-letters.ts";
import { redriveLetters } from "../lib/dead-letters/redrive-letters.ts";
import { planTimeZone } from "../lib/plan-time-zone.ts";
import { SetupError } from "../lib/setup-error.ts";

// npm run dead-letters -- list | redrive [--stage NAME] [--port 3000]
// Without a stage: those of the Totziens that runs on this computer.
const USAGE = "allowed: list or redrive, then --stage NAME or --port NUMBER.";

try {
  await run(readOptions());
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

async function run({ verb, stage, port }: ReturnType<typeof readOptions>): Promise<void> {
  const queues = stage === undefined ? await findLocalQueues(port) : await findQueuesOfStage(stage);
  if (verb === "list") console.log(lettersTable(await listLetters(queues), planTimeZone()));
  else console.log(moved(await redriveLetters(queues)));
}

function moved(count: number): string {
  if (count === 0) return "There are no dead letters: nothing was moved.";
  const what = count === 1 ? "1 dead letter is" : `${count} dead letters are`;
  return `${what} back in the mail queue.`;
}

function readOptions() {
  const { values, positionals } = parse();
  const [verb, ...more] = positionals;
  if ((verb !== "list" && verb !== "redrive") || more.length > 0) {
    throw new SetupError(`"${positionals.join(" ")}" is no command; ${USAGE}`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetupError(`--port is "${values.port}"; allowed: a whole number from 1 to 65535.`);
  }
  return { verb, stage: values.stage, port };
}

function parse() {
  try {
    const options = {
      stage: { type: "string" },
      port: { type: "string", default: "3000" },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new SetupError(`${(error as Error).message}; ${USAGE}`);
  }
}
