import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import type { DatesChange } from "../../lambdas/departure/changes/replan.ts";
import { settleInterview } from "../../lambdas/departure/changes/settle-interview.ts";
import { placed } from "../../lambdas/departure/mailings/spacing.ts";
import type { Actor, Context } from "../../lambdas/departure/model/context.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Dates } from "../../lambdas/departure/model/offset.ts";
import { KINDS, type Kind } from "../../lambdas/departure/model/plan.ts";
import { sameOrNextWorkingDay } from "../../lambdas/departure/model/work-calendar.ts";
import { anyTold } from "./any-told.ts";
import { at, departureOf, type Told } from "./departures.ts";
import { CALENDAR, PLAN } from "./plan.ts";

/** A departure at some moment of its life, and HR's change of its dates. */
export interface AnyChange {
  readonly before: Departure;
  readonly change: DatesChange;
  readonly since: Context & Actor;
}

const anyDays = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -200, max: 200 }));

/** A life: most due mails were sent on time; one was refused, is being sent, or may have been sent. */
export const anyChange: fc.Arbitrary<AnyChange> = fc
  .record({
    told: anyTold,
    hours: fc.oneof(fc.integer({ min: 0, max: 72 }), fc.integer({ min: 0, max: 9000 })),
    seconds: fc.integer({ min: 0, max: 3599 }),
    odd: fc.constantFrom(
      "sent",
      "claimed",
      "address",
      "bounced",
      "unconfirmed",
      "waiting",
      "again",
    ),
    closed: fc.integer({ min: 0, max: 40 }),
    extra: fc.constantFrom("none", "nudge", "reminder", "resend", "handed-over", "objected"),
    shift: fc.record({ announced: anyDays, lastDay: anyDays, endOfEmployment: anyDays }),
    kind: fc.oneof(fc.constant(undefined), fc.constantFrom(...KINDS)),
    extraSteps: fc.option(fc.subarray(["farewell", "warm", "handover"]), { nil: undefined }),
  })
  .map((life) => {
    const change = changeIn(life);
    return { ...change, [fc.toStringMethod]: () => JSON.stringify(life) };
  });

interface AnyLife {
  readonly told: Told;
  readonly hours: number;
  readonly seconds: number;
  readonly odd: string;
  readonly closed: number;
  readonly extra: string;
  readonly shift: Readonly<Record<keyof Dates, number>>;
  readonly kind: Kind | undefined;
  readonly extraSteps: readonly string[] | undefined;
}

function changeIn({
  told,
  hours,
  seconds,
  odd,
  closed,
  extra,
  shift,
  kind,
  extraSteps,
}: AnyLife): AnyChange {
  const departure = departureOf(told);
  const submitted = at(told.submitted ?? "");
  const now = submitted.add({ hours, seconds });
  const { dates } = departure;
  const announced = dates.announced.add({ days: shift.announced });
  const lastDay = latest(dates.lastDay.add({ days: shift.lastDay }), announced);
  return {
    before: withExtra(closeOne(lived(departure, now, odd), closed, now), extra, now),
    change: {
      dates: {
        announced,
        lastDay,
        endOfEmployment: latest(
          dates.endOfEmployment.add({ days: shift.endOfEmployment }),
          lastDay,
        ),
      },
      kind: kind ?? departure.kind,
      extraSteps: extraSteps ?? departure.extraSteps,
    },
    since: { plan: PLAN, calendar: CALENDAR, now, who: "hr" },
  };
}

/** The last due one is in the odd state. */
function lived(departure: Departure, now: Temporal.Instant, odd: string): Departure {
  const isDue = ({ at: moment }: Mailing) => Temporal.Instant.compare(moment.toInstant(), now) <= 0;
  const last = departure.mailings.findLast(isDue);
  const { outbox: _, ...synced } = departure;
  return {
    ...synced,
    mailings: departure.mailings.map((mailing) =>
      isDue(mailing)
        ? { ...mailing, state: stateOf(mailing === last ? odd : "sent", mailing, now) }
        : mailing,
    ),
  };
}

function stateOf(odd: string, { at: moment }: Mailing, now: Temporal.Instant): MailingState {
  if (odd === "waiting") return { name: "waiting" };
  if (odd === "again") return { name: "pending", again: true };
  if (odd === "claimed") return { name: "claimed", at: now };
  return odd === "sent"
    ? { name: "sent", at: moment.toInstant() }
    : { name: "refused", at: moment.toInstant(), why: odd as "address" };
}

/** Closes a step whose mail was sent, or skips one whose mail was not, possibly as an interview refusal. */
function closeOne(departure: Departure, index: number, now: Temporal.Instant): Departure {
  const step = departure.steps[index];
  const carrier = departure.mailings.find(({ steps }) => steps.includes(step?.id ?? ""));
  if (!step || !carrier || carrier.steps.length > 1 || step.skipped) return departure;
  const hasLeft = carrier.state.name === "sent";
  if (!hasLeft && carrier.state.name !== "pending") return departure;
  const closed: Departure = {
    ...departure,
    steps: departure.steps.map((each) => {
      if (each !== step) return each;
      return hasLeft
        ? index % 3 === 0
          ? { ...each, reopened: now }
          : { ...each, mark: { as: "done", at: now } }
        : { ...each, skipped: "on-request" };
    }),
    mailings: departure.mailings.map((each) =>
      each === carrier && !hasLeft ? { ...each, state: { name: "skipped" } } : each,
    ),
  };
  return settleInterview(closed, { plan: PLAN, calendar: CALENDAR, now });
}

/** A mail that repeats a manager's step or delegates it; or a leaver who opted out. */
function withExtra(departure: Departure, extra: string, now: Temporal.Instant): Departure {
  const context = { plan: PLAN, calendar: CALENDAR, now, who: "hr" };
  if (extra === "none") return departure;
  if (extra === "objected") return optOut(departure, context);
  const isSent = ({ state }: Mailing) => state.name === "sent";
  const carrier = departure.mailings.find(
    (each) =>
      each.to === "manager" &&
      each.steps.length === 1 &&
      (extra === "handed-over" ? each.state.name === "pending" : isSent(each)),
  );
  const step = departure.steps.find(({ id }) => id === carrier?.id);
  if (!carrier || !step || step.mark) return departure;
  const { timeZone } = departure;
  const moment = now.toZonedDateTimeISO(timeZone).add({ days: extra === "reminder" ? 9 : 0 });
  const colleague = { name: "Nadia", address: "nadia@delinde.example", language: "nl" } as const;
  const isHandedOver = extra === "handed-over";
  const without: Departure = isHandedOver
    ? {
        ...departure,
        steps: departure.steps.map((each) => (each === step ? { ...each, colleague } : each)),
        mailings: departure.mailings.map((each) =>
          each === carrier ? { ...each, state: { name: "skipped" } } : each,
        ),
      }
    : departure;
  const brought: Mailing = {
    id: `${carrier.id}-again`,
    kind: extra as "nudge",
    steps: carrier.steps,
    to: "manager",
    at: sameOrNextWorkingDay(moment.toPlainDate(), CALENDAR).toZonedDateTime({
      timeZone,
      plainTime: "09:00",
    }),
    revision: 1,
    state: { name: "pending" },
    ...(isHandedOver ? { colleague: true } : {}),
  };
  return {
    ...without,
    mailings: [...without.mailings, placed(brought, without, PLAN.settings)],
  };
}

function latest(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}
