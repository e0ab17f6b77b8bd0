import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  canMark,
  canSkip,
  markStep,
  skipStep,
} from "../../../lambdas/departure/changes/close-step.ts";
import { canDelegate, delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import {
  canRemind,
  isRemindedIn,
  remindLater,
} from "../../../lambdas/departure/changes/remind-later.ts";
import {
  canResend,
  canSendNow,
  resend,
  sendNow,
} from "../../../lambdas/departure/changes/send-step.ts";
import { canReopen, reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import type { Actor, Context } from "../../../lambdas/departure/model/context.ts";
import type { Departure, StepRecord } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { KINDS } from "../../../lambdas/departure/model/plan.ts";
import { Refusal } from "../../../lambdas/departure/model/refusal.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { departureOf } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";
import { runsOf } from "../../support/thorough.ts";

const person = (name: string) =>
  ({ name, address: `${name}@delinde.example`, language: "nl" }) as const;

type Rule = (departure: Departure, stepId: string, now: Context & Actor) => Departure;

/** Everything that a person can do to a step. */
const RULES: Readonly<Record<string, Rule>> = {
  "send now": sendNow,
  resend,
  skip: (departure, stepId, now) => skipStep(departure, stepId, "other", now),
  done: (departure, stepId, now) => markStep(departure, stepId, "done", now),
  "still open": reopenStep,
  remind: (departure, stepId, now) => remindLater(departure, stepId, 2, now),
  "hand over": (departure, stepId, now) => delegateStep(departure, stepId, person("joris"), now),
  "hand over again": (departure, stepId, now) =>
    delegateStep(departure, stepId, person("nora"), now),
};

/** What a page asks before it offers each. */
const CAN: Readonly<
  Record<string, (departure: Departure, step: StepRecord, now: Context) => boolean>
> = {
  "send now": canSendNow,
  resend: canResend,
  skip: (departure, step) => canSkip(departure, step, "other"),
  done: (departure, step) => canMark(departure, step, "done"),
  "still open": canReopen,
  remind: (departure, step, now) =>
    canRemind(departure, step, { ...now, workingDays: 2 }) &&
    !isRemindedIn(departure, step, { ...now, workingDays: 2 }),
  "hand over": canDelegate,
  "hand over again": canDelegate,
};

const anyDeed = fc.record({
  rule: fc.constantFrom(...Object.keys(RULES)),
  step: fc.nat({ max: 20 }),
  hoursLater: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 150 })),
  /** Every mail that is due leaves, unless an outage keeps it. */
  mailsLeave: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  sweeps: fc.boolean(),
});

const anyLife = fc.record({
  notice: fc.integer({ min: 3, max: 45 }),
  kind: fc.constantFrom(...KINDS),
  without: fc.subarray(["workAddress", "privateAddress"] as const),
  deeds: fc.array(anyDeed, { maxLength: 25 }),
});

test("whatever people do to steps, in whatever order: no mail is lost, none leaves twice unasked, and twice is once", () => {
  fc.assert(
    fc.property(anyLife, ({ deeds, notice, ...told }) => {
      const announced = Temporal.PlainDate.from("2027-01-14");
      let departure = departureOf({ ...told, lastDay: announced.add({ days: notice }).toString() });
      let time = announced.toPlainDateTime("15:30");
      for (const { rule, step, hoursLater, mailsLeave, sweeps } of deeds) {
        time = time.add({ hours: hoursLater });
        const now = context(time.toString());
        if (mailsLeave) departure = sent(departure, now);
        if (sweeps) departure = repair(departure, now);
        expectOffered(departure, { rule, step, now });
        departure = done(departure, { rule: RULES[rule] as Rule, step, now });
        expectSound(departure);
      }
    }),
    { numRuns: runsOf(150) },
  );
});

/** A mail leaves at its moment; what is late waits for the sweep. */
function sent(departure: Departure, { now }: Context & Actor): Departure {
  const mailings = departure.mailings.map((mailing): Mailing => {
    const moment = mailing.at.toInstant();
    const isDue = Temporal.Instant.compare(moment, now) <= 0;
    return isDue && mailing.state.name === "pending"
      ? { ...mailing, state: { name: "sent", at: moment } }
      : mailing;
  });
  return { ...departure, mailings };
}

function done(
  before: Departure,
  { rule, step, now }: { rule: Rule; step: number; now: Context & Actor },
): Departure {
  const stepId = (before.steps[step % before.steps.length] as StepRecord).id;
  try {
    const after = rule(before, stepId, now);
    expect(rule(after, stepId, now)).toBe(after);
    if (after === before) return before;
    expect(after.edition).toBe(before.edition + 1);
    expect(after.history).toHaveLength(before.history.length + 1);
    expectUntouched(before, after);
    return after;
  } catch (error) {
    if (error instanceof Refusal) return before;
    throw error;
  }
}

/** A page offers exactly what changes something; whether a colleague has the step already is up to the name that is typed. */
function expectOffered(
  departure: Departure,
  { rule, step, now }: { rule: string; step: number; now: Context & Actor },
): void {
  const record = departure.steps[step % departure.steps.length] as StepRecord;
  const isOffered = CAN[rule]?.(departure, record, now);
  const change = changeBy(RULES[rule] as Rule, departure, { stepId: record.id, now });
  if (!rule.startsWith("hand over") || change !== "nothing")
    expect([rule, isOffered]).toEqual([rule, change === "something"]);
}

function changeBy(
  rule: Rule,
  departure: Departure,
  { stepId, now }: { stepId: string; now: Context & Actor },
): "something" | "nothing" | "refused" {
  try {
    return rule(departure, stepId, now) === departure ? "nothing" : "something";
  } catch (error) {
    if (error instanceof Refusal) return "refused";
    throw error;
  }
}

/** What was sent stays as it was; what leaves at another moment has another revision. */
function expectUntouched(before: Departure, after: Departure): void {
  for (const old of before.mailings) {
    const mailing = after.mailings.find(({ id }) => id === old.id);
    if (old.state.name === "sent") expect(mailing).toBe(old);
    const isMoved = mailing && Temporal.ZonedDateTime.compare(mailing.at, old.at) !== 0;
    if (isMoved) expect([old.id, mailing.revision]).toEqual([old.id, old.revision + 1]);
  }
}

function expectSound({ mailings, steps }: Departure): void {
  const ids = mailings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,26}$/);
  for (const step of steps.filter(({ to }) => to !== "hr")) {
    const live = mailings.filter((mailing) => mailing.steps.includes(step.id) && isLive(mailing));
    if (step.skipped || step.mark) expectOver(step, live);
    else expectBroughtOnce(step, live);
  }
}

/** What is over comes no more, unless HR asked. */
function expectOver({ id }: StepRecord, live: readonly Mailing[]): void {
  const coming = live.filter((mailing) => isToLeave(mailing) && mailing.kind !== "resend");
  expect([id, coming]).toEqual([id, []]);
}

/** Some mailing brings it for the first time; others bring it again only after that. */
function expectBroughtOnce({ id }: StepRecord, live: readonly Mailing[]): void {
  const first = live.filter(({ kind }) => !["nudge", "reminder", "resend"].includes(kind));
  const coming = first.filter(isToLeave);
  expect([id, first.length > 0, coming.length > 1]).toEqual([id, true, false]);
  const again = live.filter((mailing) => isToLeave(mailing) && !first.includes(mailing));
  const isSent = live.some(({ state }) => state.name === "sent");
  expect([id, again.length > 0 && !isSent]).toEqual([id, false]);
}

function isLive({ state }: Mailing): boolean {
  return state.name !== "stale" && state.name !== "skipped";
}

function isToLeave({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "waiting";
}
