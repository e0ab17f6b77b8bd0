import { portIn, readArguments, refusal, unknownVerb } from "../lib/command-line.ts";
import {
  type DeadLetterQueues,
  findLocalQueues,
  findQueuesOfStage,
} from "../lib/dead-letters/find-queues.ts";
import { lettersTable } from "../lib/dead-letters/letters-table.ts";
import { listLetters } from "../lib/dead-letters/list-letters.ts";
import { redriveLetters } from "../lib/dead-letters/redrive-letters.ts";
import { redriveWords } from "../lib/dead-letters/redrive-words.ts";
import { planTimeZone } from "../lib/plan-time-zone.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";

const USAGE = {
  command: "npm run dead-letters",
  does: "Messages that could not be processed, of a stage or of the Totziens running on this computer.",
  words: { list: "lists the messages", redrive: "has all of them tried again" },
  atMost: 1,
  options: {
    stage: { value: "NAME", means: "the stage on AWS, stages/NAME.yaml" },
    port: { value: "NUMBER", default: "3000", means: "where npm start runs, without a stage" },
  },
} as const;

try {
  await run(readOptions());
} catch (error) {
  sayTrouble(error);
}

async function run({ verb, stage, port }: ReturnType<typeof readOptions>): Promise<void> {
  const queues = stage === undefined ? await findLocalQueues(port) : await findQueuesOfStage(stage);
  if (verb === "list") console.log(lettersTable(await listLetters(queues), planTimeZone()));
  else await redrive(queues);
}

async function redrive(queues: DeadLetterQueues): Promise<void> {
  const redriven = await redriveLetters(queues);
  console.log(redriveWords(redriven));
  if (redriven.failed > 0) process.exitCode = 1;
}

function readOptions() {
  const { values, words } = readArguments(USAGE);
  const [verb] = words;
  if (verb !== "list" && verb !== "redrive") {
    throw new SetupError(refusal(USAGE, unknownVerb(verb)));
  }
  return { verb, stage: values.stage, port: portIn(values.port) };
}
