import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { repair } from "../../lambdas/departure/upkeep/repair.ts";
import { date, local } from "./departures.ts";
import { context, sentUpTo } from "./lives.ts";

/** The departure after these days, on each of which the sweep looked at half past eight and all mail left. */
export function throughMornings(
  departure: Departure,
  { from, until, plan }: { readonly from: string; readonly until: string; readonly plan?: Plan },
): Departure {
  let lived = departure;
  for (let day = date(from); Temporal.PlainDate.compare(day, date(until)) <= 0; ) {
    lived = repair(lived, { ...context(`${day}T08:30`), ...(plan ? { plan } : {}) });
    lived = sentUpTo(`${day}T17:00`, lived);
    day = day.add({ days: 1 });
  }
  return lived;
}

/** What was brought up again, in order: `2027-01-26T09:00 nudge-manager: handover`, `… warm also: reference`. */
export function broughtUp({ mailings }: Pick<Departure, "mailings">): string[] {
  return mailings
    .filter(({ state }) => state.name === "sent")
    .filter(({ kind, also }) => kind === "nudge" || also)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
    .map(inWords);
}

function inWords({ id, at, kind, steps, also = [] }: Mailing): string {
  const said = kind === "nudge" ? `: ${steps.join(", ")}` : ` also: ${also.join(", ")}`;
  return `${local(at)} ${id}${said}`;
}
