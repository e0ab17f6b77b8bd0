import { asksAtTheEnd } from "../../departure/answers/asked.ts";
import { asksForPrivateAddress } from "../../departure/conditions.ts";
import { asksForFeedback } from "../../departure/mailings/feedback-step.ts";
import type { Step } from "../../departure/model/plan.ts";
import { buttonOfNotice, isWithoutAction, type MailButton } from "../../mails/mail-buttons.ts";
import { MAILS_WITH_STEPS, QUESTIONS_AGAIN } from "../../mails/mail-names.ts";
import type { MailView } from "../../mails/mail-view.ts";

type Label = MailButton["label"];

/** The buttons that a mail of the plan has when it is sent, in order. */
export function sampleButtons(
  mail: string,
  step: Step | undefined,
  role: MailView["role"],
): readonly Label[] {
  const own = role === "leaver" ? "own" : step ? "all" : "steps";
  if (step) return ofStep(step, own);
  if (MAILS_WITH_STEPS.has(mail)) return [own];
  const only = buttonOfNotice(mail)?.label ?? BY_NAME[mail];
  return only ? [only] : [];
}

const BY_NAME: Readonly<Record<string, Label>> = {
  [QUESTIONS_AGAIN]: "questions",
  "interview-interviewer": "agreed",
  "interview-moved-interviewer": "agreed",
};

function ofStep(step: Step, own: Label): readonly Label[] {
  if (step.to === "hr" || isWithoutAction(step)) return [];
  if (asksAtTheEnd(step)) return ["questions"];
  if (asksForPrivateAddress(step)) return ["address"];
  if (step.talk === "prepare") return ["moments", own];
  return asksForFeedback(step) ? ["feedback", own] : [own];
}
