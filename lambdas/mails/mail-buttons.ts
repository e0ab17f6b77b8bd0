import { asksAtTheEnd } from "../departure/answers/asked.ts";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import { asksForFeedback } from "../departure/mailings/feedback-step.ts";
import { asksForMoments, type LinkPageName } from "../departure/mailings/link-pages.ts";
import { asksSomething, isOnTheirDays, stepsBrought } from "../departure/mailings/linked-steps.ts";
import type { Context } from "../departure/model/context.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import { interviewOf, type Mailing } from "../departure/model/mailing.ts";
import { type NotificationType, notificationType } from "../departure/model/notification.ts";
import type { Plan, Step } from "../departure/model/plan.ts";
import { stepOf } from "../departure/model/step-of.ts";
import type { MailLayout } from "./templates.ts";

/** Leads to a page behind the mail's link, or to the steps behind it. */
export interface MailButton {
  readonly label: keyof MailLayout["buttons"];
  readonly page?: LinkPageName;
}

/** The buttons of a mail, in order. */
export function buttonsOf(
  departure: Departure,
  mailing: Mailing,
  context: Context,
): readonly MailButton[] {
  const { plan } = context;
  const type = notificationType(mailing);
  const ofNotice = type && OF_NOTICES[type];
  if (ofNotice) return [ofNotice];
  if (mailing.kind === "interview") return ofInterview(departure, mailing);
  return [
    ...ofHolder(mailing, plan),
    ...ofLookBack(mailing, plan),
    ...ofSteps(departure, mailing, context),
  ];
}

const OF_NOTICES: Readonly<Partial<Record<NotificationType, MailButton>>> = {
  "confirm-address": { label: "confirm", page: "address" },
  "talk-report": { label: "report", page: "holder" },
  "talk-holder": { label: "moments", page: "holder" },
  "talk-lines": { label: "lines", page: "lines" },
  "talk-named": { label: "choose", page: "talk" },
};

/** The one button of such a notice, by the name of its mail. */
export function buttonOfNotice(mail: string): MailButton | undefined {
  return Object.entries(OF_NOTICES).find(([name]) => name === mail)?.[1];
}

/** Notices that always have a button. */
export const NOTICES_WITH_BUTTON: readonly string[] = Object.keys(OF_NOTICES);

/** Its holder's page, while it is on. */
function ofInterview(departure: Departure, mailing: Mailing): MailButton[] {
  const isOn = !interviewOf(departure, mailing)?.cancelled;
  return isOn && mailing.to === "interviewer" ? [{ label: "agreed", page: "holder" }] : [];
}

/** Whoever prepares the talk offers moments for it. */
function ofHolder(mailing: Mailing, plan: Plan): MailButton[] {
  return asksForMoments(mailing, plan) ? [{ label: "moments", page: "holder" }] : [];
}

/** A line about the plan is left on a page. */
function ofLookBack({ to, steps }: Mailing, plan: Plan): MailButton[] {
  const asks = to === "manager" && steps.some((id) => asksForFeedback(stepOf(plan, id)));
  return asks ? [{ label: "feedback", page: "feedback" }] : [];
}

function ofSteps(departure: Departure, mailing: Mailing, context: Context): readonly MailButton[] {
  const { plan } = context;
  if (asksQuestionsOnly(mailing, plan)) return [QUESTIONS];
  if (isInvitation(mailing, plan) || asksNothing(mailing, plan)) return [];
  if (asksForAddressOnly(mailing, plan)) return [{ label: "address", page: "address" }];
  if (!asksSomething(mailing) || isOnlyNews(departure, mailing, context)) return [];
  return [{ label: labelOf(mailing) }, ...ofPages(mailing, plan)];
}

/** After the last day, a new manager with nothing open has nothing to answer. */
function isOnlyNews(departure: Departure, mailing: Mailing, context: Context): boolean {
  if (!isOnTheirDays(mailing)) return false;
  const hasGone = isBefore(departure.dates.lastDay, mailing.at.toPlainDate());
  return hasGone && stepsBrought(departure, mailing, context).length === 0;
}

function labelOf(mailing: Mailing): MailButton["label"] {
  // Neither the leaver nor a colleague can delegate.
  if (mailing.to === "leaver" || mailing.colleague) return "own";
  return mailing.kind === "notice" || mailing.steps.length > 1 ? "steps" : "all";
}

/** In a mail that brings more than one step, or a change: what its questions need. */
function ofPages({ steps }: Mailing, plan: Plan): MailButton[] {
  const brought = steps.map((id) => stepOf(plan, id));
  return [
    ...(brought.some(asksAtTheEnd) ? [QUESTIONS] : []),
    ...(brought.some((step) => step?.talk === "invite") ? ANSWERS : []),
  ];
}

/** The answers to the invitation. */
const ANSWERS: readonly MailButton[] = [
  { label: "talk", page: "talk" },
  { label: "lookBack", page: "look-back" },
  { label: "no", page: "no" },
];

const QUESTIONS: MailButton = { label: "questions", page: "questions" };

function asksQuestionsOnly({ steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && steps.every((id) => asksAtTheEnd(stepOf(plan, id)));
}

/** Its text has a button for each answer. */
function isInvitation({ kind, steps: [first, ...more] }: Mailing, plan: Plan): boolean {
  if (kind === "notice" || !first || more.length > 0) return false;
  return stepOf(plan, first)?.talk === "invite";
}

/** Its reader chooses between buttons in its text, or is asked nothing. */
export function isWithoutAction(step: Step | undefined): boolean {
  return step?.talk === "invite" || step?.asksNothing === true;
}

/** There is nothing to answer, so it has no button. */
export function asksNothing({ steps }: Pick<Mailing, "steps">, plan: Plan): boolean {
  return steps.length > 0 && steps.every((id) => stepOf(plan, id)?.asksNothing);
}

function asksForAddressOnly({ steps }: Mailing, plan: Plan): boolean {
  return steps.length === 1 && asksForPrivateAddress(stepOf(plan, steps[0] ?? ""));
}
