import { portIn, readArguments } from "../lib/command-line.ts";
import { changeKeys } from "../lib/keys/change-keys.ts";
import { findKeysOfStage, findLocalKeys, foundWhenNeeded } from "../lib/keys/find-keys.ts";
import { sayTrouble } from "../lib/say-trouble.ts";

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
  const find = () => (stage === undefined ? findLocalKeys(portIn(port)) : findKeysOfStage(stage));
  console.log(await changeKeys({ verb, purpose }, foundWhenNeeded(find)));
} catch (error) {
  sayTrouble(error);
}
