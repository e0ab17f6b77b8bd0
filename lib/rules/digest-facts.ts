import { Temporal } from "temporal-polyfill";
import { DESK_DEPARTURE } from "../../lambdas/mails/desk-paths.ts";
import type { Life, SentDigest } from "./life.ts";

/** By the clock of its sender. */
export function localOfDigest({ plan }: Life, { clock }: SentDigest): Temporal.ZonedDateTime {
  const { timeZone } = plan.settings;
  return Temporal.Instant.fromEpochMilliseconds(clock).toZonedDateTimeISO(timeZone);
}

export function dayOfDigest(life: Life, digest: SentDigest): Temporal.PlainDate {
  return localOfDigest(life, digest).toPlainDate();
}

/** The steps of that departure to whose pages it leads; an empty one for the departure itself. */
export function linksIn({ text }: Pick<SentDigest["mail"], "text">, id: string): string[] {
  const link = new RegExp(`${DESK_DEPARTURE.replace("{id}", id)}(?:/steps/([\\w-]+))?`, "g");
  return [...text.matchAll(link)].map(([, step = ""]) => step);
}
