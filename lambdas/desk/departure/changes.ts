import { awaitsHolder } from "../../departure/changes/name-holder.ts";
import { canRestartQuestions } from "../../departure/changes/restart-questions.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { isInterviewOver } from "../../departure/model/interview.ts";

/** Every way to change a departure, in the order in which the page offers them. */
export const CHANGES = [
  "dates",
  "correct",
  "replace",
  "interview",
  "name-holder",
  "call-off",
  "take-back",
  "withdraw",
  "restart-questions",
  "object",
  "erase",
] as const;
export type ChangeName = (typeof CHANGES)[number];

/** The changes that the departure allows now. */
export function offeredChanges(departure: Departure, context: Context): ChangeName[] {
  return CHANGES.filter((change) => isOffered(change, departure, context));
}

/** True if the rule says who hears of it and what moves, so that is shown before confirming. */
export function hasPreview(change: ChangeName): change is PreviewedChange {
  return !WITHOUT_PREVIEW.some((each) => each === change);
}

export type PreviewedChange = Exclude<ChangeName, (typeof WITHOUT_PREVIEW)[number]>;

/** A correction tells nobody; what the others delete is said on their page. */
const WITHOUT_PREVIEW = ["correct", "restart-questions", "erase"] as const;

/** Otherwise its page begins with the preview. */
export function hasFields(change: ChangeName): boolean {
  return change !== "call-off" && change !== "object" && change !== "restart-questions";
}

/** It can't be undone. */
export function isGrave(change: ChangeName): boolean {
  return change === "erase" || change === "object";
}

export function changeNamed(name: string | undefined): ChangeName | undefined {
  return CHANGES.find((each) => each === name);
}

function isOffered(change: ChangeName, departure: Departure, context: Context): boolean {
  if (departure.erased) return false;
  if (FOR_ALL.includes(change)) return true;
  if (departure.withdrawn) return change === "take-back";
  const isPossible = SOMETIMES[change];
  return isPossible ? isPossible(departure, context) : change !== "take-back";
}

const SOMETIMES: Readonly<
  Partial<Record<ChangeName, (departure: Departure, context: Context) => boolean>>
> = {
  object: isMailed,
  interview: isMailed,
  "name-holder": (departure) => isMailed(departure) && awaitsHolder(departure),
  "call-off": hasInterviewToCome,
  "restart-questions": canRestartQuestions,
};

/** The leaver gets mails of it. */
function isMailed({ optedOut, kind }: Departure): boolean {
  return !optedOut && kind !== "quiet";
}

const FOR_ALL: readonly ChangeName[] = ["correct", "erase"];

function hasInterviewToCome({ interviews = [] }: Departure, { now }: Context): boolean {
  return interviews.some((each) => !each.cancelled && !isInterviewOver(each, now));
}
