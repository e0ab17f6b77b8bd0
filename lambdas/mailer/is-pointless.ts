import { isBrought } from "../core/brought.ts";
import type { Departure } from "../core/departure.ts";
import { isNewsOfInterview } from "../core/interview-mails.ts";
import type { Mailing } from "../core/mailing.ts";
import { isAboutWithdrawal } from "../core/notices.ts";
import type { Plan } from "../core/plan.ts";
import { isNewsTo } from "../core/replaced-notice.ts";
import { stepOf } from "../core/step-of.ts";
import type { Circumstances } from "../core/submit.ts";

/** A mailing that nobody wants any more by the time it leaves, although no rule has taken it back. */
export function isPointless(
  departure: Departure,
  mailing: Mailing,
  circumstances: Omit<Circumstances, "who">,
): boolean {
  return (
    isUnwanted(departure, mailing) ||
    isOfAnotherKind(departure, mailing, circumstances.plan) ||
    isOver(departure, mailing) ||
    isTalkOver(departure, mailing, circumstances) ||
    isAskingForWhatIsKnown(departure, mailing, circumstances.plan) ||
    !isNewsTo(departure, mailing, circumstances)
  );
}

function isUnwanted({ erased, objected, withdrawn }: Departure, mailing: Mailing): boolean {
  return (
    erased !== undefined ||
    (objected !== undefined && mailing.to === "leaver") ||
    (withdrawn !== undefined && !isAboutWithdrawal(mailing))
  );
}

/** The last line of defence against congratulations after a dismissal, and a mail to somebody who has died. */
function isOfAnotherKind(departure: Departure, { steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && !steps.some((id) => isBrought(id, departure, plan));
}

/** Every step it brings is done, not needed or skipped. A notice has news of its own, and what HR asked for goes all the same. */
function isOver({ steps }: Departure, { kind, steps: brought }: Mailing): boolean {
  if (kind === "resend" || kind === "notice" || brought.length === 0) return false;
  return brought.every((id) => {
    const step = steps.find((each) => each.id === id);
    return step?.mark !== undefined || step?.skipped !== undefined;
  });
}

function isTalkOver(
  departure: Departure,
  mailing: Mailing,
  { now }: Pick<Circumstances, "now">,
): boolean {
  return mailing.kind === "interview" && !isNewsOfInterview(departure, mailing, now);
}

/** The private address may have become known since the mail that asks for it was planned. */
function isAskingForWhatIsKnown({ people }: Departure, { steps }: Mailing, plan: Plan): boolean {
  const isAsking =
    steps.length > 0 && steps.every((id) => stepOf(plan, id)?.onlyIf === "private-address-unknown");
  return isAsking && people.employee.privateAddress !== undefined;
}
