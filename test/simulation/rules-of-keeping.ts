import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Write } from "../../lib/rules/life.ts";
import { type Out, worksAgain } from "../../lib/rules/outages.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { beginOf, dayAfter, talkOfReport, talkOfWishOf } from "./talk-days.ts";
import { untilReconciled } from "./voice-facts.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const aNumberIsGoneTheDayAfterTheTalk: Rule<SimulatedLife> = (life) =>
  keptTooLong(life, (departure) => {
    const talk = talkOfWishOf(departure);
    return talk && departure.voice?.talk?.phone !== undefined ? dayAfter(talk, 1) : undefined;
  });

/** Counted from the talk that it is about. */
export const whatWasSaidOfATalkIsGoneThirtyDaysAfterIt: Rule<SimulatedLife> = (life) =>
  keptTooLong(life, (departure) => {
    const talk = talkOfReport(departure);
    return talk && dayAfter(talk, 30);
  });

export const whatWasAgreedForATalkIsGoneThirtyDaysAfterIt: Rule<SimulatedLife> = (life) =>
  keptTooLong(life, (departure) => {
    const { talk: wish, moments, holder } = departure.voice ?? {};
    const talk = talkOfWishOf(departure);
    return talk && (wish ?? moments ?? holder) !== undefined ? dayAfter(talk, 30) : undefined;
  });

/** What is to go on a day and is there when that day is over; a day later for each outage of the sweep. */
function keptTooLong(
  life: SimulatedLife,
  goesOn: (departure: Departure) => Temporal.PlainDate | undefined,
): string[] {
  return [...Map.groupBy(life.writes, ({ after }) => after.id).values()].flatMap((own) => {
    let due: Due | undefined;
    return own.flatMap((write, index) => {
      const { id, version, erased } = write.after;
      due = dueAfter(write, due, erased ? undefined : goesOn(write.after));
      const next = own[index + 1]?.at ?? life.story.end;
      const isTooLong = due !== undefined && next > sweptBy(life, due.since);
      return isTooLong ? [`${id.slice(0, 4)} version ${version} keeps it`] : [];
    });
  });
}

/** The beginning of the day, and since when something was to go on it. */
interface Due {
  readonly begin: number;
  readonly since: number;
}

function dueAfter(
  { at, after }: Write,
  before: Due | undefined,
  day: Temporal.PlainDate | undefined,
): Due | undefined {
  if (!day) return undefined;
  const begin = beginOf(day, after);
  return before?.begin === begin ? before : { begin, since: Math.max(at, begin) };
}

/** The sweep looks in the morning: once it had half a day without an outage, a day later at the latest. */
function sweptBy(life: SimulatedLife, due: number, from = due): number {
  const works = worksAgain(life, "sweep out", from);
  const next = life.outages.find(
    ({ what, from: begin }) => OUT.includes(what) && begin > works && begin < works + 12 * HOUR,
  );
  if (next) return sweptBy(life, due, next.from);
  return works + DAY + untilReconciled(works - due);
}

const OUT: readonly Out[] = ["sweep out", "everything out"];
