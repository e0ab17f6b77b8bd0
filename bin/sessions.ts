import { dynamoSessions } from "../lambdas/store/dynamo-sessions.ts";
import { portIn, readArguments, refusal, unknownVerb } from "../lib/command-line.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { findLocalTable, findTableOfStage } from "../lib/sessions/find-table.ts";
import { SetupError } from "../lib/setup-error.ts";

const USAGE = {
  command: "npm run sessions",
  does: "Ends every session of somebody at HR's desk at once, on all their devices. They can sign in again while the issuer lets them.",
  words: {
    end: "what is done",
    SUBJECT: "how the issuer identifies them, as shown in the history of what they did",
  },
  options: {
    stage: { value: "NAME", means: "the stage on AWS, stages/NAME.yaml" },
    port: { value: "NUMBER", default: "3000", means: "where npm start runs, without a stage" },
  },
} as const;

const { values, words } = readArguments(USAGE);
try {
  await run(words[0], words[1]);
} catch (error) {
  sayTrouble(error);
}

async function run(verb: string | undefined, subject: string | undefined): Promise<void> {
  if (verb !== "end") throw new SetupError(refusal(USAGE, unknownVerb(verb)));
  if (!subject) throw new SetupError(refusal(USAGE, "No subject was named"));
  const { stage, port } = values;
  const table =
    stage === undefined ? await findLocalTable(portIn(port)) : await findTableOfStage(stage);
  await dynamoSessions(table).endAll(subject);
  console.log("All sessions of that subject have ended.");
}
