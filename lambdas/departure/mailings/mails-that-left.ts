import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing, MailRecipient } from "../model/mailing.ts";
import type { PlanSettings } from "../model/plan.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { inChargeSince } from "../people/in-charge-since.ts";
import { latestOf } from "../timeline/past.ts";
import { leftAt } from "./open-steps.ts";

/** How many mails somebody had. */
export interface Mailed extends MailReader {
  readonly count: number;
  readonly last: Temporal.Instant;
}

interface MailReader {
  readonly to: MailRecipient;
  /** A colleague who took a step over. */
  readonly colleague?: true;
  /** Absent for a department, and for an earlier manager, who is not kept by name. */
  readonly name?: string;
  readonly address?: string;
}

/** Who had mail of this departure, and how many; those with the most first. */
export function mailsThatLeft(
  departure: Departure,
  { settings, now }: { readonly settings: PlanSettings; readonly now: Temporal.Instant },
): Mailed[] {
  const since = inChargeSince(departure, now);
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const left = departure.mailings.filter(hasLeft).map((mailing) => ({
    reader: readerOf(mailing, departure, { since, today, settings }),
    at: leftAt(mailing),
  }));
  const byReader = Map.groupBy(
    left,
    ({ reader: { to, address = "" } }) => `${to} ${to === "leaver" ? "" : address.toLowerCase()}`,
  );
  return [...byReader.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ ...first.reader, count: others.length + 1, last: lastOf([first, ...others]) }]
        : [],
    )
    .toSorted((one, other) => other.count - one.count);
}

function readerOf(
  mailing: Mailing,
  departure: Departure,
  {
    since,
    today,
    settings,
  }: {
    readonly since: Temporal.Instant | undefined;
    readonly today: Temporal.PlainDate;
    readonly settings: PlanSettings;
  },
): MailReader {
  const { to, colleague } = mailing;
  const isEarlier =
    to === "manager" &&
    !colleague &&
    since !== undefined &&
    Temporal.Instant.compare(leftAt(mailing), since) <= 0;
  if (isEarlier) return { to };
  const addressee = addresseeOfMailing(departure, mailing, today, settings);
  const name = to === "leaver" ? departure.people.employee.name : addressee?.name;
  return {
    to,
    ...(colleague ? { colleague } : {}),
    ...(name ? { name } : {}),
    ...(addressee ? { address: addressee.address } : {}),
  };
}

function lastOf(left: readonly { readonly at: Temporal.Instant }[]): Temporal.Instant {
  return left.map(({ at }) => at).reduce((one, other) => latestOf(one, other));
}
