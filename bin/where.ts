import { requireBuild } from "../lib/build-output.ts";
import { readArguments, refusal } from "../lib/command-line.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { SetupError } from "../lib/setup-error.ts";
import { sourcePlace } from "../lib/source-place.ts";

const USAGE = {
  command: "npm run where",
  does: "The place in the program of a place in a function's bundle, as the log says it. From the version that is deployed.",
  words: {
    FUNCTION: "its folder in lambdas/, for example mailer or upkeep/sweep",
    PLACE: 'what "because" says in the log, or its end: index.mjs:12:3456',
  },
} as const;

const { words } = readArguments(USAGE);
try {
  const [name, place] = words;
  if (!name || !place) throw new SetupError(refusal(USAGE, "a function and a place are needed"));
  requireBuild();
  console.log(await sourcePlace(name, place));
} catch (error) {
  sayTrouble(error);
}
