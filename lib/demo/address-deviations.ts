import { Temporal } from "temporal-polyfill";
import { moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import type { PlayedDeparture } from "./played.ts";
import { isDayBefore, localOf, type Rules } from "./rules.ts";
import type { ToldDeparture } from "./told.ts";
import { turnsOf, wantedIn } from "./turns.ts";

/** The first mail to a private address: it tries an address that is needed later. */
export function isAddressMail({ tags }: CapturedMail): boolean {
  return tags.mailing === "address-leaver";
}

/** The first mail to a private address comes once, on the first working day after the last day, where one is needed. */
export function addressDeviations(
  played: PlayedDeparture,
  sent: readonly CapturedMail[],
  rules: Rules,
): string[] {
  const dayOf = (moment: Temporal.Instant | string) => localOf(moment, rules).toPlainDate();
  const mails = sent.filter(isAddressMail);
  const plan = turnsOf(played).findLast(({ withdrawal }) => !withdrawal)?.plan ?? played.recorded;
  const day = moveByWorkingDays(Temporal.PlainDate.from(plan.lastDay), 1, rules.calendar);
  const isStopped = played.withdrawal && isDayBefore(dayOf(played.withdrawal.at), day);
  const right = isNeeded(plan) && !isStopped ? [`${day} to ${plan.employee.privateAddress}`] : [];
  const left = mails.map((mail) => `${dayOf(mail.sentAt)} to ${recipientsOf(mail).join(", ")}`);
  return left.join() === right.join()
    ? []
    : [
        `The private address was tried ${left.join(" and ") || "never"}, right: ${right.join() || "never"}.`,
      ];
}

/** Nothing went there before, and something is to go there. */
function isNeeded(plan: ToldDeparture): boolean {
  const { employee, kind, lastDay } = plan;
  const isToCome = wantedIn(plan).some(
    ({ to, kind: of, at }) =>
      to.role === "leaver" && of !== "notice" && at.local.slice(0, 10) > lastDay,
  );
  return Boolean(employee.privateAddress && employee.workAddress && kind !== "quiet" && isToCome);
}
