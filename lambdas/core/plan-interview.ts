import { Temporal } from "temporal-polyfill";
import { refuseLeaver } from "./correct.ts";
import { deletionMoment } from "./deletion-day.ts";
import type { Departure, Person } from "./departure.ts";
import { finish } from "./finish.ts";
import type { HistoryEvent } from "./history.ts";
import { type Interview, isOver } from "./interview.ts";
import { tellOfInterview } from "./interview-mails.ts";
import { Refusal } from "./refusal.ts";
import type { Circumstances } from "./submit.ts";
import type { Rules } from "./useful.ts";

/** What HR says of a talk. */
export type AgreedInterview = Omit<Interview, "number" | "sequence" | "cancelled">;

/**
 * Both people get an invitation for their calendars; one that was agreed before and is not over moves, with the same
 * entry. Somebody else who holds it gets an entry of their own, and the old one is cancelled. Once a talk was held, the
 * next is another.
 */
export function planInterview(
  departure: Departure,
  agreed: AgreedInterview,
  circumstances: Circumstances,
): Departure {
  refuse(departure, agreed, circumstances);
  const { interviews = [] } = departure;
  const last = interviews.at(-1);
  if (last && !last.cancelled && isSame(last, agreed)) return departure;
  const moved = last && isMovable(last, agreed, circumstances.now) ? last : undefined;
  const planned = moved
    ? { ...agreed, number: moved.number, sequence: moved.sequence + 1 }
    : { ...agreed, number: (last?.number ?? 0) + 1, sequence: 0 };
  const others = interviews.filter((each) => each !== moved);
  const what = moved && !moved.cancelled ? "interview-moved" : "interview-planned";
  const after = withInterview(
    cancelComing({ ...departure, interviews: others }, circumstances),
    planned,
    circumstances,
  );
  return finish(departure, changed(after, what, circumstances), circumstances);
}

/** The departure with that talk last, and both people told of it. */
function withInterview(
  { interviews = [], ...departure }: Departure,
  interview: Interview,
  since: Omit<Circumstances, "who">,
): Departure {
  const others = interviews.filter(({ number }) => number !== interview.number);
  return tellOfInterview({ ...departure, interviews: [...others, interview] }, interview, since);
}

/** One that was called off, too: its entry comes back. */
function isMovable(last: Interview, agreed: AgreedInterview, now: Temporal.Instant): boolean {
  return !isOver(last, now) && isSamePerson(last.with, agreed.with);
}

/** Takes it out of both calendars. Where none is to come, there is nothing to do. */
export function cancelInterview(departure: Departure, circumstances: Circumstances): Departure {
  if (departure.erased) throw new Refusal("is-erased");
  const without = cancelComing(departure, circumstances);
  if (without === departure) return departure;
  return finish(departure, changed(without, "interview-cancelled", circumstances), circumstances);
}

/** The departure without a talk to come: whoever was invited is told. One without such a talk comes back as it is. */
export function cancelComing(departure: Departure, since: Omit<Circumstances, "who">): Departure {
  const { interviews = [] } = departure;
  const coming = interviews.find((each) => !each.cancelled && !isOver(each, since.now));
  if (!coming) return departure;
  return withInterview(
    departure,
    { ...coming, sequence: coming.sequence + 1, cancelled: true },
    since,
  );
}

function refuse(
  departure: Departure,
  agreed: AgreedInterview,
  { now, ...rules }: Circumstances,
): void {
  const { erased, withdrawn, objected, kind } = departure;
  if (erased) throw new Refusal("is-erased");
  if (withdrawn) throw new Refusal("is-withdrawn");
  if (objected || kind === "quiet") throw new Refusal("no-mail-to-leaver");
  if (Temporal.Instant.compare(agreed.at.toInstant(), now) <= 0)
    throw new Refusal("interview-in-past", { given: agreed.at.toPlainDateTime().toString() });
  refuseLeaver(departure, [agreed.with]);
  refuseAfterDeletion(departure, agreed, rules);
}

/** A talk keeps everything for some time after it, but not beyond the last day that there is. */
function refuseAfterDeletion(
  departure: Departure,
  { at, minutes }: AgreedInterview,
  rules: Rules,
): void {
  const talk = { at, minutes, number: 0, sequence: 0, with: departure.people.manager };
  const interviews = [...(departure.interviews ?? []), talk];
  const deleted = deletionMoment({ ...departure, interviews }, rules);
  if (deleted && Temporal.ZonedDateTime.compare(at.add({ minutes }), deleted) > 0)
    throw new Refusal("interview-after-deletion", {
      given: at.toPlainDateTime().toString({ smallestUnit: "minute" }),
      allowed: deleted.toPlainDate().toString(),
    });
}

function isSame(one: Interview, other: AgreedInterview): boolean {
  return (
    Temporal.ZonedDateTime.compare(one.at, other.at) === 0 &&
    one.minutes === other.minutes &&
    one.where === other.where &&
    isSamePerson(one.with, other.with) &&
    one.with.name === other.with.name &&
    one.with.language === other.with.language
  );
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}

function changed(departure: Departure, what: HistoryEvent, { now, who }: Circumstances): Departure {
  const detail = String(departure.interviews?.at(-1)?.number ?? "");
  return {
    ...departure,
    edition: departure.edition + 1,
    history: [...departure.history, { at: now, who, what, detail }],
  };
}
