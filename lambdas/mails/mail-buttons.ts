import { asksAtTheEnd } from "../departure/answers/asked.ts";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { asksSomething } from "../departure/mailings/linked-steps.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import { isNotification } from "../departure/model/notification.ts";
import type { Plan } from "../departure/model/plan.ts";
import { stepOf } from "../departure/model/step-of.ts";
import type { MailLayout } from "./templates.ts";

/** Leads to a page behind the mail's link, or to the steps behind it. */
export interface MailButton {
  readonly label: keyof MailLayout["buttons"];
  readonly page?: LinkPageName;
}

/** The buttons of a mail, in order. */
export function buttonsOf(mailing: Mailing, plan: Plan): readonly MailButton[] {
  if (isNotification(mailing, "confirm-address")) return [{ label: "confirm", page: "address" }];
  if (asksQuestionsOnly(mailing, plan)) return [QUESTIONS];
  if (invites(mailing, plan)) return [];
  if (asksForAddressOnly(mailing, plan)) return [{ label: "address", page: "address" }];
  // Neither the leaver nor a colleague can delegate.
  const isOwn = mailing.to === "leaver" || mailing.colleague;
  if (!asksSomething(mailing)) return [];
  const all = [{ label: isOwn ? "own" : "all" }] as const;
  return mailing.steps.some((id) => asksAtTheEnd(stepOf(plan, id))) ? [...all, QUESTIONS] : all;
}

const QUESTIONS: MailButton = { label: "questions", page: "questions" };

function asksQuestionsOnly({ steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && steps.every((id) => asksAtTheEnd(stepOf(plan, id)));
}

/** Its text has a button for each answer. */
function invites({ steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && steps.every((id) => stepOf(plan, id)?.talk === "invite");
}

function asksForAddressOnly({ steps }: Mailing, plan: Plan): boolean {
  return steps.length === 1 && asksForPrivateAddress(stepOf(plan, steps[0] ?? ""));
}
