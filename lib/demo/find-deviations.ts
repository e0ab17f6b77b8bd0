import { addressDeviations } from "./address-deviations.ts";
import { changeDeviations } from "./change-deviations.ts";
import { digestDeviations } from "./digest-deviations.ts";
import { mailDeviations } from "./mail-deviations.ts";
import { nudgeDeviations } from "./nudge-deviations.ts";
import { orderDeviations } from "./order-deviations.ts";
import { planDeviations } from "./plan-deviations.ts";
import { isDigest, type Played } from "./played.ts";
import type { Rules } from "./rules.ts";

/**
 * Holds what left against what was planned, departure by departure. Every deviation is one sentence; none means that
 * each mail left once, on time, in order, to the right person, or visibly waits; that what stood open too long came again,
 * once; that HR was told in the morning what there was to tell; and that nothing else left.
 */
export function findDeviations(played: Played, rules: Rules): string[] {
  return [
    ...played.departures.flatMap((departure) => {
      const sent = played.mails.filter(({ tags }) => tags.departure === departure.recorded.id);
      const { name } = departure.recorded.employee;
      const deviations = [
        ...planDeviations(departure),
        ...changeDeviations(departure),
        ...mailDeviations(departure, sent, rules.desks),
        ...orderDeviations(departure, sent, rules),
        ...nudgeDeviations(departure, sent, rules),
        ...addressDeviations(departure, sent, rules),
      ];
      return [...new Set(deviations)].map((deviation) => `${name}: ${deviation}`);
    }),
    ...digestDeviations(played, rules),
    ...strangers(played),
    ...(played.deadLetters > 0
      ? [`Dead-letter queue: it holds ${played.deadLetters}, allowed: none.`]
      : []),
    ...[...new Set(played.faults)].map((name) => `Function ${name}: it failed.`),
  ];
}

function strangers({ departures, mails }: Played): string[] {
  const ids = new Set(departures.map(({ recorded }) => recorded.id));
  return mails
    .filter((mail) => !isDigest(mail) && !ids.has(mail.tags.departure ?? ""))
    .map(({ subject, to }) => `"${subject}" to ${to.join(", ")}: it belongs to no departure.`);
}
