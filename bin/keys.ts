import { readArguments } from "../lib/command-line.ts";
import { changeKeys } from "../lib/keys/change-keys.ts";
import { findKeysOfStage, findLocalKeys } from "../lib/keys/find-keys.ts";
import { SetupError } from "../lib/setup-error.ts";

const { values, words } = readArguments({
  command: "npm run keys",
  does: "Replaces a key of a stage, or shows the one that HR's own system needs: rotate link, rotate session, rotate webhook, or show webhook.",
  words: { VERB: "rotate or show", PURPOSE: "link, session or webhook; to show, webhook" },
  options: {
    stage: { value: "NAME", means: "the stage on AWS, stages/NAME.yaml" },
    port: { value: "NUMBER", default: "3000", means: "where npm start runs, without a stage" },
  },
} as const);
try {
  const [verb, purpose] = words;
  const { stage, port } = values;
  const secret =
    stage === undefined ? await findLocalKeys(Number(port)) : await findKeysOfStage(stage);
  console.log(await changeKeys({ verb, purpose }, secret));
} catch (error) {
  console.error(sentenceFor(error as Error));
  process.exitCode = 1;
}

/** AWS names the action that is not allowed. */
function sentenceFor(error: Error): unknown {
  if (error instanceof SetupError) return error.message;
  if (error.name === "AccessDeniedException")
    return `You may not do that: ${error.message} Somebody with that permission can.`;
  return error;
}
