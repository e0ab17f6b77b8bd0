import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { personReached } from "../../../lambdas/departure/changes/submit.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { carriersOf } from "../../../lambdas/departure/mailings/carriers.ts";
import { type Departure, isSkippedByHr } from "../../../lambdas/departure/model/departure.ts";
import { type Mailing, scheduleName } from "../../../lambdas/departure/model/mailing.ts";
import { stepOf } from "../../../lambdas/departure/model/step-of.ts";
import { isWorkingDay } from "../../../lambdas/departure/model/work-calendar.ts";
import { isUnfinished } from "../../../lambdas/departure/timeline/useful.ts";
import { timelineRows } from "../../../lambdas/use-cases/describe/timeline-rows.ts";
import { type AnyChange, anyChange } from "../../support/any-change.ts";
import { plain } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { runsOf } from "../../support/thorough.ts";

type Rule = (after: Departure, before: Departure, change: AnyChange) => void;

/** Both doors to new dates: a change, and a withdrawal that is taken back with other dates. */
const DOORS = {
  "a change": ({ before, change, since }: AnyChange) => changeDates(before, change, since),
  "a withdrawal taken back": ({ before, change, since }: AnyChange) => {
    const withdrawn = withdraw(before, "mistake", since);
    return takeBack(withdrawn, change, { ...since, now: since.now.add({ seconds: 90 }) });
  },
  "a withdrawal that was told and taken back": ({ before, change, since }: AnyChange) => {
    const { lastDay } = before.dates;
    const today = since.now.toZonedDateTimeISO(before.timeZone).toPlainDate();
    const reason = lastDay.until(today).sign > 0 ? "came-back" : "stays";
    const told = allSent(withdraw(before, reason, since));
    return takeBack(told, change, { ...since, now: since.now.add({ hours: 120 }) });
  },
};

describe("after a change, and after a withdrawal that is taken back", () => {
  const holds = (name: string, rule: Rule) =>
    test(name, () => {
      fc.assert(
        fc.property(anyChange, fc.constantFrom(...Object.keys(DOORS)), (each, door) => {
          const after = DOORS[door as keyof typeof DOORS](each);
          if (after !== each.before) rule(after, each.before, each);
        }),
        { numRuns: runsOf(40) },
      );
    });

  holds(
    "nothing leaves in the undo window, on a day off or at night",
    ({ mailings, undoUntil }) => {
      for (const { at } of mailings.filter(isPending)) {
        expect(Temporal.Instant.compare(at.toInstant(), undoUntil)).toBeGreaterThanOrEqual(0);
        expect(isWorkingDay(at.toPlainDate(), CALENDAR)).toBe(true);
        expect(at.hour).toBeGreaterThanOrEqual(8);
        expect(at.hour).toBeLessThan(19);
      }
    },
  );

  holds("what was sent is as it was", ({ mailings }, before) => {
    const sent = before.mailings.filter(({ state }) => state.name === "sent");
    expect(plain(mailings)).toEqual(expect.arrayContaining(plain(sent) as unknown[]));
  });

  holds("no step comes in two mails, and none is lost", ({ mailings, steps }) => {
    for (const step of steps.filter(({ to }) => to !== "hr")) {
      const carriers = carriersOf({ mailings }, step).filter((each) => !isMore(each));
      const live = carriers.filter(isLive);
      expect(live.length).toBeLessThanOrEqual(1);
      if (isUnfinished(step)) expect([step.id, carriers.some(counts)]).toEqual([step.id, true]);
      else expect(live.filter(isPending)).toEqual([]);
    }
    const ids = mailings.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  holds("what somebody closed stays closed", ({ steps }, before) => {
    const closed = before.steps.filter((step) => step.mark || isSkippedByHr(step));
    const said = closed.map(({ id, to, mark, skipped, colleague }) =>
      expect.objectContaining(plain({ id, to, mark, skipped, colleague }) as object),
    );
    expect(plain(steps)).toEqual(expect.arrayContaining(said));
  });

  holds("a step that another kind gives to somebody else is theirs alone", (after, before) => {
    const given = after.steps.filter(
      ({ id, to }) => before.steps.find((step) => step.id === id && step.to !== to) !== undefined,
    );
    for (const step of given) {
      const coming = after.mailings.filter(
        (each) => each.steps.includes(step.id) && isPending(each) && !each.cancelled,
      );
      expect(coming.map(({ to, colleague }) => `${to} ${colleague ?? ""}`)).toEqual(
        coming.map(() => `${step.to} `),
      );
      const row = timelineRows(after).find((each) => each.step === step);
      expect([step.colleague, row?.mailing?.to ?? step.to]).toEqual([undefined, step.to]);
    }
  });

  holds("the core comes in order", ({ mailings, steps, timeZone }) => {
    const left = steps
      .filter(({ id }) => stepOf(PLAN, id)?.keepsOrder)
      .flatMap(({ id }) =>
        mailings
          .filter((each) => each.steps.includes(id) && isPlanned(each))
          .filter(({ state }) => ["pending", "sent"].includes(state.name) && !("again" in state))
          .map(({ id: mailing, state, at }) => ({
            id,
            mailing,
            isPending: state.name === "pending",
            at: state.name === "sent" ? state.at.toZonedDateTimeISO(timeZone) : at,
          })),
      );
    for (const [index, each] of left.entries())
      for (const later of left.slice(index + 1).filter(({ isPending: waits }) => waits))
        expect(
          each.mailing === later.mailing || each.at.epochMilliseconds < later.at.epochMilliseconds,
        ).toBe(true);
  });

  holds("nobody gets two mails at one moment", (after) => {
    const person = personReached(after, PLAN.settings);
    const seen = after.mailings
      .filter(isPending)
      .map((mailing) => `${person(mailing)} ${mailing.at}`);
    expect(seen).toEqual([...new Set(seen)]);
  });

  holds("Scheduler is told what is new and what is gone", (after, before) => {
    const had = new Set(namesOf(before));
    const wants = new Set(namesOf(after));
    const isNew = after.mailings.filter((each) => isPending(each) && !had.has(nameOf(after, each)));
    expect(after.outbox?.create ?? []).toEqual(expect.arrayContaining(isNew.map(({ id }) => id)));
    const gone = [...had].filter((name) => !wants.has(name));
    expect(after.outbox?.remove ?? []).toEqual(expect.arrayContaining(gone));
    const removed = after.outbox?.remove ?? [];
    expect(removed.filter((name) => wants.has(name))).toEqual([]);
  });

  holds("a quiet departure mails neither the manager nor the leaver", ({ kind, mailings }) => {
    if (kind !== "quiet") return;
    const mailed = mailings.filter(
      (each) => isPending(each) && (each.to === "manager" || each.to === "leaver"),
    );
    expect(mailed).toEqual([]);
  });
});

test("there and back again before anything left gives the moments it had", () => {
  fc.assert(
    fc.property(anyChange, ({ before, change, since }) => {
      const later = { ...since, now: since.now.add({ seconds: 200 }) };
      const there = changeDates(before, change, since);
      const back = changeDates(there, before, later);
      const hasLeft = before.mailings.some(({ state }) => state.name !== "pending");
      const isLate = [...before.steps, ...back.steps].some(
        ({ atOnce, skipped }) => atOnce || skipped,
      );
      fc.pre(there !== before && !hasLeft && !isLate);
      expect(momentsOf(back)).toEqual(momentsOf(before));
      for (const { id, revision } of back.mailings) {
        const old = there.mailings.find((each) => each.id === id);
        expect(revision).toBeGreaterThanOrEqual(old?.revision ?? 1);
      }
    }),
    { numRuns: runsOf(30) },
  );
});

/** Every notice has left. */
function allSent(departure: Departure): Departure {
  const mailings = departure.mailings.map(
    (each): Mailing =>
      isPending(each) ? { ...each, state: { name: "sent", at: each.at.toInstant() } } : each,
  );
  return { ...departure, mailings };
}

function momentsOf({ mailings }: Departure): string[] {
  return mailings
    .filter(isPending)
    .map(({ id, at, steps }) => `${at} ${id} ${steps}`)
    .toSorted();
}

function isLive({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "claimed" || state.name === "sent";
}

function isPending({ state }: Mailing): boolean {
  return state.name === "pending";
}

/** Brings what was brought before. */
function isMore({ kind }: Mailing): boolean {
  return kind === "nudge" || kind === "reminder" || kind === "resend";
}

function isPlanned({ kind }: Mailing): boolean {
  return ["step", "several", "catch-up", "notice"].includes(kind);
}

/** It waits, has left, or waits for a person. */
function counts({ state }: Mailing): boolean {
  return state.name !== "stale" && state.name !== "skipped";
}

function nameOf({ id }: Departure, { id: mailingId, revision }: Mailing): string {
  return scheduleName({ departureId: id, mailingId, revision });
}

function namesOf(departure: Departure): string[] {
  return departure.mailings.filter(isPending).map((each) => nameOf(departure, each));
}
