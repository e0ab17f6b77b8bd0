import { Temporal } from "temporal-polyfill";
import { endsAnswers } from "./answers/end-of-answers.ts";
import { webhookDueAt } from "./mailings/webhook-progress.ts";
import type { Departure, Outbox } from "./model/departure.ts";
import type { FeedbackLine } from "./model/feedback.ts";
import { isOpen, scheduleName } from "./model/mailing.ts";
import { alsoInRole } from "./model/responsible.ts";
import type { Tallies, Tally } from "./model/tally.ts";
import { wordsToFind } from "./people/called-name.ts";

/**
 * Fills the outbox with what `after` needs beyond `before`, plus what an earlier save left: schedules, name words, role
 * addresses, answers to delete, what to count, and lines of feedback. A schedule's name includes the revision, so schedules are
 * never edited.
 */
export function noteOutbox(
  before: Departure | undefined,
  after: Departure,
  now: Temporal.Instant,
): Departure {
  const had = before ? wishes(before) : new Map<string, string>();
  const wants = wishes(after);
  const undone = before?.outbox;
  const create = [...wants]
    .filter(([name, id]) => !had.has(name) || undone?.create.includes(id))
    .map(([, id]) => id);
  const remove = [...had.keys()].filter((name) => !wants.has(name));
  const also = besidesSchedules(before, after, now);
  const outbox: Outbox = {
    version: after.version + 1,
    since: now,
    create,
    remove: [...new Set([...(undone?.remove ?? []), ...remove])],
    ...also,
  };
  const { outbox: _, ...rest } = after;
  const isTrue = create.length + outbox.remove.length + Object.keys(also).length === 0;
  return isTrue ? rest : { ...rest, outbox };
}

type BesidesSchedules = Pick<Outbox, "names" | "roles" | "forget" | "tally" | "feedback">;

/** What an earlier save left of it included; what there is nothing to do for is absent. */
function besidesSchedules(
  before: Departure | undefined,
  after: Departure,
  now: Temporal.Instant,
): BesidesSchedules {
  const undone = before?.outbox;
  const all = {
    names: unfoundNames(before, after),
    roles: unknown(undone?.roles, before ? rolesOf(before) : [], rolesOf(after)),
    forget: before && endsAnswers(before, after) ? now : undone?.forget,
    tally: after.erased ? withoutDepartments(undone?.tally) : undone?.tally,
    // An erasure takes what somebody wrote along, wherever it is on its way to.
    feedback: after.erased ? undefined : undone?.feedback,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Reading a name takes longer than all else here, and most changes leave it alone. */
function unfoundNames(before: Departure | undefined, after: Departure): number | undefined {
  const undone = before?.outbox?.names;
  if (before?.people.employee === after.people.employee) return undone;
  return unknown(undone, before ? wordsOf(before) : [], wordsOf(after));
}

/** An erasure leaves nothing of a department, and counts what is under way. */
function withoutDepartments(tallies: Tallies | undefined): Tallies | undefined {
  const without = ({ department: _, ...left }: Tally): Tally => left;
  const all = Object.entries(tallies ?? {}).map(([occasion, tally]) => [occasion, without(tally)]);
  return tallies && Object.fromEntries(all);
}

/** Marks every index entry as unknown: saving fixes the place in the list, `applyOutbox` the rest. */
export function noteUnindexed(departure: Departure, now: Temporal.Instant): Departure {
  const most = (undone = 0, has: readonly string[]) => Math.max(undone, has.length + 1);
  return withOrder(departure, now, ({ names, roles }) => ({
    names: most(names, wordsOf(departure)),
    roles: most(roles, rolesOf(departure)),
  }));
}

/**
 * Orders the schedules of a departure that was restored: those that `present`, its item of before, has or was about to have are taken
 * away unless they are its own, and the others created.
 */
export function noteSchedules(
  present: Departure | undefined,
  restored: Departure,
  now: Temporal.Instant,
): Departure {
  const there = present ? [...wishes(present).keys(), ...(present.outbox?.remove ?? [])] : [];
  const wants = wishes(restored);
  const unmade = new Set(present?.outbox?.create ?? []);
  const create = [...wants].filter(([name, id]) => !there.includes(name) || unmade.has(id));
  const remove = there.filter((name) => !wants.has(name));
  const { outbox } = restored;
  const left = present ? [] : (outbox?.remove.filter((name) => !wants.has(name)) ?? []);
  if (!outbox && create.length + remove.length === 0) return restored;
  return withOrder(restored, now, () => ({
    create: create.map(([, id]) => id),
    remove: [...new Set([...left, ...remove])],
  }));
}

/** Orders that everything the leaver answered until then is deleted, whether there is anything or not. */
export function orderForgetting(departure: Departure, now: Temporal.Instant): Departure {
  return withOrder(departure, now, () => ({ forget: now }));
}

/** Orders that the departure itself is counted. */
export function orderTally(
  departure: Departure,
  tallies: Tallies,
  now: Temporal.Instant,
): Departure {
  return withOrder(departure, now, ({ tally }) => ({ tally: { ...tally, ...tallies } }));
}

/** Adds to what the outbox already has. */
function withOrder(
  departure: Departure,
  now: Temporal.Instant,
  ordered: (undone: Partial<Outbox>) => Partial<Outbox>,
): Departure {
  const { outbox, version } = departure;
  const undone = { create: [], remove: [], ...outbox };
  return {
    ...departure,
    outbox: { ...undone, version: version + 1, since: now, ...ordered(undone) },
  };
}

/** Orders that a manager's line goes into the pool, where nothing says whose it is. */
export function orderFeedback(
  departure: Departure,
  line: FeedbackLine,
  now: Temporal.Instant,
): Departure {
  const { outbox, version } = departure;
  const feedback = [...(outbox?.feedback ?? []), line];
  return {
    ...departure,
    outbox: { create: [], remove: [], ...outbox, version: version + 1, since: now, feedback },
  };
}

/** The most outdated entries that a departure may still have in the index. */
function unknown(
  undone: number | undefined,
  had: readonly string[],
  has: readonly string[],
): number | undefined {
  return had.join(" ") === has.join(" ") ? undone : Math.max(undone ?? 0, had.length);
}

function wordsOf({ people }: Departure): string[] {
  return wordsToFind(people.employee);
}

function rolesOf(departure: Departure): string[] {
  return alsoInRole(departure).map(({ role, address }) => `${role} ${address}`);
}

/** The schedules a departure should have, by name, with their mailings. */
function wishes({ id: departureId, mailings }: Departure): Map<string, string> {
  return new Map(
    mailings
      .filter(({ state, cancelled }) => state.name === "pending" && !cancelled)
      .map(({ id: mailingId, revision }) => [
        scheduleName({ departureId, mailingId, revision }),
        mailingId,
      ]),
  );
}

/** What decides when the sweep must check a departure. */
export type Checked = Pick<
  Departure,
  "outbox" | "mailings" | "nextCheckAt" | "history" | "webhookCursor"
>;

/**
 * When the sweep must next process the departure: now if the outbox is not empty, otherwise at the earliest pending
 * mailing, timer or webhook retry. Undefined when everything is over or waits for a person.
 */
export function dueAt(departure: Checked): Temporal.Instant | undefined {
  const { outbox, mailings, nextCheckAt } = departure;
  if (outbox) return outbox.since;
  const moments = [
    ...mailings.filter(isOpen).map(({ at }) => at),
    ...(nextCheckAt ? [nextCheckAt] : []),
    ...webhookDueAt(departure),
  ];
  const first = Math.min(...moments.map(({ epochMilliseconds }) => epochMilliseconds));
  return moments.length > 0 ? Temporal.Instant.fromEpochMilliseconds(first) : undefined;
}
