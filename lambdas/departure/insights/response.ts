import type { Occasion } from "../answers/answers.ts";
import { asksOn, isAsked } from "../answers/asked.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { hasLeft, isMendable } from "../model/left.ts";
import { waitsForSettings } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import type { Response } from "../model/tally.ts";

/**
 * Whether this departure's leaver was asked on that occasion, and if not, why. Asked means that a mail with it left, whatever
 * became of it.
 */
export function responseOf(departure: Departure, occasion: Occasion, plan: Plan): Response {
  if (departure.kind === "quiet") return "not-asked-quiet";
  const asking = departure.steps.filter((step) => asksOn(step, occasion, plan));
  if (asking.some((step) => mailsOf(departure, step).some(hasLeft))) return "asked";
  if (isAsked(departure, occasion, plan))
    return asking.some((step) => lacksAddress(departure, step))
      ? "not-asked-no-address"
      : "not-asked-other";
  return departure.kind === "employer" ? "not-asked-employer" : "not-asked-other";
}

function mailsOf({ mailings }: Departure, { id }: StepRecord) {
  return mailings.filter(({ steps }) => steps.includes(id));
}

/** There was none, or none that worked. */
function lacksAddress(departure: Departure, step: StepRecord): boolean {
  const { skipped } = step;
  if (skipped === "address-declined") return true;
  if (skipped) return skipped === "no-longer-useful" && !departure.people.employee.privateAddress;
  return mailsOf(departure, step).some(
    (mailing) =>
      isMendable(mailing) || (mailing.state.name === "waiting" && !waitsForSettings(mailing)),
  );
}
