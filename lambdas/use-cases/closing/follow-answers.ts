import type { Answers, Occasion } from "../../departure/answers/answers.ts";
import { forgetAnswers, forgetName, noteAnswers } from "../../departure/changes/note-answers.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { OutboxPorts } from "../outbox/apply-outbox.ts";
import { changeDeparture } from "../record/change-departure.ts";

export interface Following {
  readonly departureId: string;
  readonly occasion: Occasion;
  /** What is kept, as far as is known; nothing after the leaver deleted it. */
  readonly kept: Answers | undefined;
  /** What is kept now. */
  readonly find: () => Promise<Answers | undefined>;
}

/** Each time to lose to another press. */
const TRIES = 5;

/**
 * Makes the departure follow what is kept. Another press may have come to the departure first and have found nothing to change:
 * so what is kept is read again afterwards, until it is what the departure follows.
 */
export async function followAnswers(
  { departureId: id, occasion, kept, find }: Following,
  context: Context,
  ports: OutboxPorts,
): Promise<void> {
  let followed = kept;
  for (let left = TRIES; left > 0; left -= 1) {
    const answers = followed;
    const rule = (present: Departure) =>
      answers
        ? noteAnswers(present, answers, { ...context, who: "leaver" })
        : forgetAnswers(present, { occasion }, context);
    await changeDeparture({ id, rule }, ports);
    followed = await find();
    if (isSame(answers, followed)) return;
  }
}

/** What is kept is about to be deleted by the leaver. */
export const followNothing = forgettingBy(forgetAnswers);

/** What has a name is about to go, or went: the departure no longer says that it is there. */
export const followNoName = forgettingBy(forgetName);

function forgettingBy(forget: typeof forgetAnswers | typeof forgetName) {
  return async (
    { departureId: id, occasion }: Pick<Answers, "departureId" | "occasion">,
    context: Context,
    ports: OutboxPorts,
  ): Promise<void> => {
    const rule = (present: Departure) => forget(present, { occasion }, context);
    await changeDeparture({ id, rule }, ports);
  };
}

function isSame(one: Answers | undefined, other: Answers | undefined): boolean {
  return (
    one?.version === other?.version &&
    one?.named === other?.named &&
    one?.saved.epochMilliseconds === other?.saved.epochMilliseconds
  );
}
