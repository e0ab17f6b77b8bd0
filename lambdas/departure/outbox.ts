import { Temporal } from "temporal-polyfill";
import { webhookDueAt } from "./mailings/webhook-progress.ts";
import type { Departure, Outbox } from "./model/departure.ts";
import { isOpen, scheduleName } from "./model/mailing.ts";
import { alsoInRole } from "./model/responsible.ts";
import { nameWords } from "./people/name-words.ts";

/**
 * The departure with a note of what Scheduler does not know yet: what `after` wants beyond `before`, and what an
 * earlier save left undone. A schedule is named after its revision, so nothing is ever changed in place. The same for the
 * words of a name, and the addresses in a role, by which a departure is found.
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
  const names = unknown(undone?.names, before ? wordsOf(before) : [], wordsOf(after));
  const roles = unknown(undone?.roles, before ? rolesOf(before) : [], rolesOf(after));
  const outbox: Outbox = {
    version: after.version + 1,
    since: now,
    create,
    remove: [...new Set([...(undone?.remove ?? []), ...remove])],
    ...(names === undefined ? {} : { names }),
    ...(roles === undefined ? {} : { roles }),
  };
  const { outbox: _, ...rest } = after;
  const isTrue =
    create.length + outbox.remove.length === 0 && names === undefined && roles === undefined;
  return isTrue ? rest : { ...rest, outbox };
}

/** The departure with a note that nothing by which it is found is known to be true: a save puts its place right, and converge the rest. */
export function noteUnindexed(departure: Departure, now: Temporal.Instant): Departure {
  const { outbox, version } = departure;
  const most = (undone = 0, has: readonly string[]) => Math.max(undone, has.length + 1);
  return {
    ...departure,
    outbox: {
      create: [],
      remove: [],
      ...outbox,
      version: version + 1,
      since: now,
      names: most(outbox?.names, wordsOf(departure)),
      roles: most(outbox?.roles, rolesOf(departure)),
    },
  };
}

/** By how many a departure may be found still, when that is not by those it has now. */
function unknown(
  undone: number | undefined,
  had: readonly string[],
  has: readonly string[],
): number | undefined {
  return had.join(" ") === has.join(" ") ? undone : Math.max(undone ?? 0, had.length);
}

function wordsOf({ people }: Departure): string[] {
  return nameWords(people.employee.name);
}

function rolesOf(departure: Departure): string[] {
  return alsoInRole(departure).map(({ role, address }) => `${role} ${address}`);
}

/** The schedules that a departure wants, by name, with their mailings. */
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

/** What says when the sweep must look. */
export type Checked = Pick<
  Departure,
  "outbox" | "mailings" | "nextCheckAt" | "history" | "webhookCursor"
>;

/**
 * When the sweep must look at a departure: at once while its schedules are not true, else at the first mailing that is
 * pending or claimed, when time itself asks for something, or when the follower is to be told. Never, when everything is over or waits for a person.
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
