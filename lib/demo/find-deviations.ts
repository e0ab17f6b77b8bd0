import type { Desks } from "./expected-mails.ts";
import { mailDeviations } from "./mail-deviations.ts";
import { orderDeviations } from "./order-deviations.ts";
import { planDeviations } from "./plan-deviations.ts";
import type { Played } from "./played.ts";

export interface Rules {
  readonly desks: Desks;
  /** Ids of the steps of the core, in the plan's order. */
  readonly core: readonly string[];
}

/**
 * Holds what left against what was planned, departure by departure. Every deviation is one sentence; none means that
 * each mail left once, on time, in order, to the right person, or visibly waits, and that nothing else left.
 */
export function findDeviations(played: Played, rules: Rules): string[] {
  return [
    ...played.departures.flatMap((departure) => {
      const sent = played.mails.filter(({ tags }) => tags.departure === departure.recorded.id);
      const { name } = departure.recorded.employee;
      return [
        ...planDeviations(departure),
        ...mailDeviations(departure, sent, rules.desks),
        ...orderDeviations(departure, sent, rules.core),
      ].map((deviation) => `${name}: ${deviation}`);
    }),
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
    .filter(({ tags }) => !ids.has(tags.departure ?? ""))
    .map(({ subject, to }) => `"${subject}" to ${to.join(", ")}: it belongs to no departure.`);
}
