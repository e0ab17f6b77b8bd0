import type { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { optOut } from "../changes/opt-out.ts";
import { canWithdrawAs, withdraw } from "../changes/withdraw.ts";
import type { Context } from "../model/context.ts";
import type { Departure, Withdrawal } from "../model/departure.ts";
import { type HistoryLine, TOTZIENS } from "../model/history.ts";
import { isDue, isOpen } from "../model/mailing.ts";
import { noteSchedules } from "../outbox.ts";
import { liveThrough } from "./live-through.ts";
import { withWhatLeft } from "./what-left.ts";

/**
 * What becomes of a departure that was restored to an earlier moment, with what its item of before the restore, `present`, still
 * knows: what left counts as sent, and an erasure, a withdrawal, an opt-out and a deleted private address count again. What else was due
 * until now, when everything had stopped, is unconfirmed: it leaves at HR's word only. Returns `present` if nothing of it is lost, or if it
 * was restored already.
 */
export function afterRestore(
  restored: Departure,
  present: Departure | undefined,
  context: Context,
): Departure {
  if (restored.erased) return restored;
  return present
    ? afterKnown(restored, present, context)
    : afterUnknown(withoutReservation(restored), context);
}

function afterUnknown(restored: Departure, context: Context): Departure {
  const lived = liveThrough(restored, context);
  return isSame(lived, restored) ? restored : numbered(lived, { restored }, context);
}

function afterKnown(restored: Departure, present: Departure, context: Context): Departure {
  if (present.erased || isRestored(present, context.now)) return present;
  const refused = refusedAgain(withoutReservation(restored), present, context);
  const known = withHistory(withWhatLeft(refused, present, context.now), { restored, present });
  if (isSame(known, present) && !isAnythingDue(known, context)) return present;
  return numbered(liveThrough(known, context), { restored, present }, context);
}

function withoutReservation({ reservedUntil: _, ...free }: Departure): Departure {
  return free;
}

function isAnythingDue({ mailings }: Departure, { now }: Context): boolean {
  return mailings.some((mailing) => isOpen(mailing) && isDue(mailing, now));
}

/** A restore to this moment of standing still has put it right. */
function isRestored({ history }: Departure, now: Temporal.Instant): boolean {
  return history.some(({ what, at }) => what === "restored" && at.equals(now));
}

interface Both {
  readonly restored: Departure;
  readonly present?: Departure;
}

/** What a person refused since is refused again, at its moment. */
function refusedAgain(restored: Departure, present: Departure, context: Context): Departure {
  const { withdrawn, optedOut } = present;
  let refused = withoutPrivateAddress(restored, present);
  if (optedOut && !refused.optedOut)
    refused = optOut(refused, { ...context, who: TOTZIENS, now: optedOut });
  if (withdrawn && !refused.withdrawn) refused = withdrawnAgain(refused, withdrawn, context);
  return refused;
}

/** With other dates than it was withdrawn with, its reason may not fit; then nobody is told. */
function withdrawnAgain(restored: Departure, withdrawn: Withdrawal, context: Context): Departure {
  const { at: now, reason } = withdrawn;
  const fits = canWithdrawAs(reason, restored, now);
  const after = withdraw(restored, fits ? reason : "mistake", { ...context, who: TOTZIENS, now });
  return { ...after, withdrawn };
}

function withoutPrivateAddress(restored: Departure, present: Departure): Departure {
  const { privateAddress: had, ...employee } = restored.people.employee;
  if (had === undefined || present.people.employee.privateAddress !== undefined) return restored;
  return { ...restored, people: { ...restored.people, employee } };
}

/** The lines since stay: they say what is lost, and their numbers are known to HR's own system. */
function withHistory(departure: Departure, { restored, present }: Required<Both>): Departure {
  if (!beginsWith(present.history, restored.history))
    return { ...departure, history: restored.history };
  const { webhookCursor: _, ...rest } = departure;
  const { history, webhookCursor } = present;
  return { ...rest, history, ...(webhookCursor && { webhookCursor }) };
}

function beginsWith(whole: readonly HistoryLine[], part: readonly HistoryLine[]): boolean {
  return part.every((line, index) => JSON.stringify(line) === JSON.stringify(whole[index]));
}

/** Equal but for its numbers, what is still to be made true elsewhere, and when it is looked at. */
function isSame(one: Departure, other: Departure): boolean {
  return JSON.stringify(compared(one)) === JSON.stringify(compared(other));
}

function compared(departure: Departure): object {
  const { version: _, edition: __, outbox: ___, nextCheckAt: ____, ...left } = departure;
  const { asksFrom: _____, mailings, ...rest } = left;
  const inOrder = mailings.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Object.fromEntries(
    Object.entries({ ...rest, mailings: inOrder }).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    ),
  );
}

/** Numbers that no earlier write can meet, a line in the history, and schedules as they must become from what they are. */
function numbered(lived: Departure, { restored, present }: Both, context: Context): Departure {
  const { now } = context;
  const line = { at: now, who: TOTZIENS, what: "restored" } as const;
  const after: Departure = {
    ...lived,
    version: Math.max(restored.version, present?.version ?? 0),
    edition: Math.max(restored.edition, present?.edition ?? 0) + 1,
    history: [...lived.history, line],
  };
  const numberedAnew = { ...restored, version: after.version };
  return noteSchedules(present, finish(numberedAnew, after, context), now);
}
