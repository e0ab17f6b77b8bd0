import { readArguments } from "../lib/command-line.ts";
import { findPool } from "../lib/people/find-pool.ts";
import { changePeople, checkAsked } from "../lib/people/people.ts";
import { POOL_ROLE_NAMES } from "../lib/people/roles.ts";
import { planSettings } from "../lib/plan-settings.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
import { readStage } from "../lib/stage.ts";

const { values, words } = readArguments({
  command: "npm run people",
  does: "Says who may sign in at HR's desk, and changes it, for a stage with a user pool of its own: add ADDRESS, remove ADDRESS, or list.",
  words: { VERB: "add, remove or list", ADDRESS: "whom; they sign in with it" },
  options: {
    stage: { value: "NAME", means: "the stage on AWS, stages/NAME.yaml" },
    role: {
      value: "ROLE",
      means: `${POOL_ROLE_NAMES.join(", ")}; to add, officer if not said; to remove, all if not said`,
    },
  },
} as const);
try {
  const [verb, address] = words;
  const asked = { verb, address, role: values.role };
  checkAsked(asked);
  const pool = await findPool(readStage(values.stage));
  const { answerReaders = [] } = await planSettings();
  const readers = answerReaders.map((reader) => reader.address);
  console.log(await changePeople(asked, { pool, answerReaders: readers }));
} catch (error) {
  sayTrouble(error);
}
