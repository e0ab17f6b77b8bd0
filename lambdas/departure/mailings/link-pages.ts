import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { standingTalk } from "../timeline/talk-days.ts";
import { leadsToFeedback } from "./feedback-step.ts";
import { latestCarrier } from "./open-steps.ts";
import { forEachSheet, opensSheet, SHEET_NAMES } from "./sheets.ts";

/**
 * The pages behind a link, beside its steps. `questions`: at the end; `look-back`: half a year later; `talk` and `no`: the other
 * answers to the invitation; `address`: the private address; `privacy`: who sees what; `holder`: for who holds the talk;
 * `lines`: what the holder wrote, for the leaver; `feedback`: a manager's line about the plan; `card`: for a manager who forwards
 * a leaver's mail, to print; and the sheets, with which a step is done on paper.
 */
export const LINK_PAGES = [
  "questions",
  "look-back",
  "talk",
  "no",
  "address",
  "privacy",
  "holder",
  "lines",
  "feedback",
  "card",
  ...SHEET_NAMES,
] as const;
export type LinkPageName = (typeof LINK_PAGES)[number];

/** A link, by the mail that it is in. */
export interface Linked {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly plan: Plan;
}

/** Whether the link in that mail opens the page. */
export function opensPage(page: LinkPageName, linked: Linked): boolean {
  return OPENS[page](linked);
}

const OPENS: Readonly<Record<LinkPageName, (linked: Linked) => boolean>> = {
  questions: isToLeaver,
  "look-back": isAboutTalk,
  talk: isAboutTalk,
  no: isAboutTalk,
  address: isToLeaver,
  privacy: isToLeaver,
  holder: isToHolder,
  lines: isAboutTalk,
  feedback: ({ departure, mailing, plan }) => leadsToFeedback(departure, mailing, plan),
  card: isForwarded,
  ...forEachSheet((name) => (linked) => opensSheet(name, linked)),
};

/** Nobody knows an address of the leaver, so the mail went through the manager. */
function isForwarded(linked: Linked): boolean {
  const { workAddress, privateAddress } = linked.departure.people.employee;
  return isToLeaver(linked) && workAddress === undefined && privateAddress === undefined;
}

function isToLeaver({ mailing }: Linked): boolean {
  return mailing.to === "leaver";
}

/** To the leaver, with the invitation or an agreed talk. */
function isAboutTalk({ departure: { steps }, mailing }: Linked): boolean {
  if (mailing.to !== "leaver") return false;
  if (mailing.interview !== undefined || isNotification(mailing, "talk-named")) return true;
  return steps.some(({ id, invites }) => invites && mailing.steps.includes(id));
}

/** To who holds the talk; to the manager who prepares it, in the mail that asks for it and, until it is agreed, in any other since. */
function isToHolder({ departure, mailing, plan }: Linked): boolean {
  if (mailing.to === "interviewer") return true;
  if (mailing.to !== "manager") return false;
  if (asksForMoments(mailing, plan)) return true;
  const isAgreed = standingTalk(departure) !== undefined;
  return !isAgreed && departure.steps.some((step) => isAskedForMoments(step, departure, plan));
}

/** The mail to the manager that prepares the talk. */
export function asksForMoments({ to, steps }: Pick<Mailing, "to" | "steps">, plan: Plan): boolean {
  return to === "manager" && steps.some((id) => stepOf(plan, id)?.talk === "prepare");
}

function isAskedForMoments({ id, to }: StepRecord, departure: Departure, plan: Plan): boolean {
  const isPreparing = to === "manager" && stepOf(plan, id)?.talk === "prepare";
  return isPreparing && latestCarrier(departure, id) !== undefined;
}
