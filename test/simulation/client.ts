import { Refusal } from "../../lambdas/core/refusal.ts";
import type { Answer } from "./life.ts";
import { worksAgain } from "./outages.ts";
import type { Outcome } from "./process.ts";
import type { Staff } from "./staff.ts";
import type { Act } from "./story.ts";

const TIMEOUT_SECONDS = 25;
const TRIES = 5;
/** Answers that another try may change. */
const PASSING = ["being-recorded", "edited-meanwhile"];

/** HR at the API: what nobody answered is asked again, with the same key, five times in all. */
export function clientOf({ world, program, run }: Staff) {
  const { time, story, dice } = world;
  const answers: Answer[] = [];

  async function ask(act: Act, tries = TRIES): Promise<void> {
    const open = worksAgain(story, "everything out", time.now());
    if (open > time.now()) return time.at(open + 1000, () => void ask(act, tries));
    const outcome = await run("hr-api", TIMEOUT_SECONDS, async (process) =>
      act.do === "submit"
        ? program.submit(process, act)
        : program.withdraw(process, knownId(), act.reason),
    );
    const answer = answerIn(outcome);
    if (answer) return void answers.push({ at: time.now(), act, ...answer });
    if (tries === 1) return;
    const wait = dice.between(`retry ${act.when} ${tries}`, 1, 1800);
    time.at(time.now() + 1000 * wait, () => void ask(act, tries - 1));
  }

  return { answers, ask };

  function knownId(): string {
    const id = answers.findLast(({ departure }) => departure)?.departure?.id;
    if (!id) throw new Refusal("not-found");
    return id;
  }
}

function answerIn(
  outcome: Outcome<Answer["departure"]>,
): Pick<Answer, "departure" | "refusal"> | undefined {
  if (outcome.name === "done") return outcome.value && { departure: outcome.value };
  if (outcome.name === "died" || !(outcome.error instanceof Refusal)) return undefined;
  const { code } = outcome.error;
  return PASSING.includes(code) ? undefined : { refusal: code };
}
