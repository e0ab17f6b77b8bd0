import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Answers } from "../../departure/answers/answers.ts";
import { countsOf, type Increment } from "../../departure/answers/counts.ts";
import { openUntil } from "../../departure/answers/until.ts";
import { LINES_FOR } from "../../departure/lessons/gather-lines.ts";
import type { Counting, FoundAnswers } from "../../departure/model/closing-ports.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { ClosingPorts } from "./closing-ports.ts";

/** After this no run that overlapped with the counting is left, and its traces can go. A function lives for minutes. */
export const TRACES_FOR = { hours: 1 };

/**
 * Counts answers and cuts them loose. What to count is decided and stored before the first increment, together with a random
 * seed, so that after a crash the rest is counted, and nothing twice. Nothing happens if they were saved meanwhile.
 */
export async function countAnswers(
  found: FoundAnswers,
  departure: Departure,
  ports: ClosingPorts,
): Promise<void> {
  if (!found.answers) return;
  const counting = { seed: ports.newSeed(), fields: fieldsOf(found.answers, departure) };
  if (await ports.closing.begin(found, counting)) await countOut({ ...found, counting }, ports);
}

/** Counts what was begun. */
export async function countOut(found: FoundAnswers, ports: ClosingPorts): Promise<void> {
  const { place, answers, counting } = found;
  if (!counting) return;
  const { closing, ledger, clock } = ports;
  for (const [counter, fields] of Object.entries(counting.fields))
    await closing.raise(counter, fields, tokenOf(counting, counter));
  const now = clock();
  if (answers?.words && !place.named)
    await closing.addLine({
      id: tokenOf(counting, "line"),
      words: answers.words,
      until: lineUntil(now),
    });
  await ledger.note(place, "counted", now);
  await closing.counted(found, now, now.add(TRACES_FOR));
}

/** Different for each counter, and of use to nobody who doesn't know the seed: two of them cannot be joined. */
export function tokenOf({ seed }: Counting, counter: string): string {
  return createHmac("sha256", seed).update(counter).digest("hex").slice(0, 32);
}

function fieldsOf(answers: Answers, departure: Departure): Counting["fields"] {
  const { kind, department } = departure;
  const facts = { kind, day: openUntil(answers, departure), ...(department ? { department } : {}) };
  return fieldsByCounter(countsOf(answers, facts));
}

export function fieldsByCounter(increments: readonly Increment[]): Counting["fields"] {
  const byCounter = Map.groupBy(increments, ({ counter }) => counter);
  return Object.fromEntries(
    [...byCounter].map(([counter, all]) => [counter, all.map(({ field }) => field)]),
  );
}

/** By the month, so that the moment of deletion doesn't tell the day on which somebody's questions closed. */
function lineUntil(now: Temporal.Instant): Temporal.Instant {
  const month = now.toZonedDateTimeISO("UTC").with({ day: 1 }).startOfDay();
  return month.add({ months: LINES_FOR }).toInstant();
}
