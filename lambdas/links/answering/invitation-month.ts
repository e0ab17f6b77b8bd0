import type { Temporal } from "temporal-polyfill";
import { invitedOn } from "../../departure/answers/until.ts";
import { momentOf } from "../../departure/model/departure.ts";
import { invitesToInterview } from "../../departure/model/step-of.ts";
import type { Asking } from "./asking.ts";

/** The day around which the leaver will still be invited to look back; undefined where no invitation is to come. */
export function invitationMonth({
  request: { departure, context },
  occasion,
}: Pick<Asking, "request" | "occasion">): Temporal.PlainDate | undefined {
  if (occasion !== "exit" || departure.optedOut || invitedOn(departure, context)) return undefined;
  const invite = departure.steps.find((step) => invitesToInterview(step, context.plan));
  if (!invite || invite.skipped || invite.mark) return undefined;
  const waits = departure.people.employee.privateAddress === undefined;
  return waits ? undefined : momentOf(invite).toPlainDate();
}
