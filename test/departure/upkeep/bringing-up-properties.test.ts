import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { undeliverable } from "../../../lambdas/departure/changes/undeliverable.ts";
import { broughtUpIn } from "../../../lambdas/departure/mailings/second-list.ts";
import type { Actor, Context } from "../../../lambdas/departure/model/context.ts";
import type { Departure, StepRecord } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { KINDS } from "../../../lambdas/departure/model/plan.ts";
import { Refusal } from "../../../lambdas/departure/model/refusal.ts";
import { stepOf } from "../../../lambdas/departure/model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../../../lambdas/departure/model/work-calendar.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { isUnfinished, lastUsefulDay } from "../../../lambdas/departure/timeline/useful.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { date, departureOf } from "../../support/departures.ts";
import { context, sentUpTo } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";
import { runsOf } from "../../support/thorough.ts";

const WAITS = 5;
const RULES = { plan: PLAN, calendar: CALENDAR };
const person = (name: string) =>
  ({ name, address: `${name}@delinde.example`, language: "nl" }) as const;

type Rule = (departure: Departure, stepId: string, now: Context & Actor) => Departure;

/** What people do between half past eight and nine, when second lists are written and their mails have not left. */
const DEEDS: Readonly<Record<string, Rule>> = {
  done: (departure, stepId, now) => markStep(departure, stepId, "done", now),
  "still open": reopenStep,
  "remind me": (departure, stepId, now) => remindLater(departure, stepId, 2, now),
  "hand over": (departure, stepId, now) => delegateStep(departure, stepId, person("joris"), now),
  replace: (departure, _, now) =>
    reassign(departure, { role: "manager", person: person("nora") }, now),
  "replace for a week": (departure, _, now) => {
    const from = now.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
    const until = from.add({ days: 7 });
    return reassign(departure, { role: "manager", person: person("iris"), from, until }, now);
  },
  "move the last day": (departure, _, now) => {
    const { dates, kind, extraSteps } = departure;
    const lastDay = dates.lastDay.add({ days: 5 });
    const later = { ...dates, lastDay, endOfEmployment: lastDay.add({ days: 10 }) };
    return changeDates(departure, { dates: later, kind, extraSteps }, now);
  },
  "make it quiet": (departure, _, now) =>
    changeDates(departure, { ...departure, kind: "quiet" }, now),
};

const anyDeparture = fc.record({
  start: fc.integer({ min: 0, max: 365 }),
  notice: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 20, max: 45 })),
  leave: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("resignation" as const) },
    fc.constantFrom(...KINDS),
  ),
});

/** Somebody does it on the next morning with a second list to come, or on that day. */
const anyDeed = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  name: fc.constantFrom(...Object.keys(DEEDS), "bounces"),
  /** To a step of the list, of its mail, or any. */
  step: fc.oneof(fc.constantFrom("listed", "mailed"), fc.nat({ max: 20 })),
});

type AnyDeparture = Record<"start" | "notice" | "leave", number> & Pick<Departure, "kind">;
interface Deed {
  readonly day: number | undefined;
  readonly name: string;
  readonly step: number | string;
}

/** A mail as it left, and the departure of that moment. */
interface Sent {
  readonly mailing: Mailing;
  readonly departure: Departure;
}

test("what is mailed, open and still useful is brought up exactly once, in the five working days from when it is due", () => {
  fc.assert(
    fc.property(anyDeparture, (told) => {
      const { departure, sent } = live(told, []);
      for (const step of departure.steps) expectBroughtUpInTime(step, departure, sent);
    }),
    { numRuns: runsOf(15) },
  );
}, 60_000);

test("whatever people do, nothing is brought up twice to one reader, nor when closed, nor in a mail to somebody else", () => {
  fc.assert(
    fc.property(anyDeparture, fc.array(anyDeed, { minLength: 1, maxLength: 12 }), (told, deeds) => {
      const brought = live(told, deeds).sent.flatMap((each) =>
        broughtUpIn(each.mailing).map((id) => readOf(each, id)),
      );
      for (const { isOpen, of, to } of brought) expect([of, isOpen, to]).toEqual([of, true, of]);
      const names = brought.map(({ id, reader }) => `${id} to ${reader}`);
      expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
    }),
    { numRuns: runsOf(40) },
  );
}, 60_000);

function expectBroughtUpInTime(step: StepRecord, departure: Departure, sent: readonly Sent[]) {
  const known = stepOf(PLAN, step.id);
  const first = sent.find(({ mailing }) => mailing.steps.includes(step.id));
  if (step.to === "hr" || step.to === "leaver" || !known?.nudge || !first) return;
  const due = moveByWorkingDays(dayOf(first), WAITS, CALENDAR);
  const until = moveByWorkingDays(due, known.urgent ? 0 : WAITS, CALENDAR);
  const isUseful = isNotAfter(due, lastUsefulDay(step, departure, RULES));
  const days = sent.filter((each) => broughtUpIn(each.mailing).includes(step.id)).map(dayOf);
  expect([step.id, days.length]).toEqual([step.id, isUseful ? 1 : 0]);
  for (const day of days) {
    expect([isNotAfter(due, day), isNotAfter(day, until)]).toEqual([true, true]);
    expect(isWorkingDay(day, CALENDAR)).toBe(true);
  }
}

function readOf({ departure, mailing }: Sent, id: string) {
  const step = departure.steps.find((each) => each.id === id);
  if (!step) throw new Error(`No step ${id}.`);
  const { to, colleague } = step;
  const own = {
    kind: "step",
    to,
    steps: [id],
    ...(colleague ? { colleague: true as const } : {}),
  } as const;
  return {
    id,
    isOpen: isUnfinished(step),
    reader: `${to} ${colleague?.address ?? ""}`,
    of: addressOf(departure, own, mailing),
    to: addressOf(departure, mailing, mailing),
  };
}

function addressOf(
  departure: Departure,
  mail: Parameters<typeof addresseeOfMailing>[1],
  { at }: Mailing,
): string | undefined {
  return addresseeOfMailing(departure, mail, at.toPlainDate(), PLAN.settings)?.address;
}

interface Lived {
  readonly departure: Departure;
  readonly sent: readonly Sent[];
}

/** The sweep looks when it has to, and mail leaves at its moment. */
function live({ start, notice, leave, kind }: AnyDeparture, deeds: readonly Deed[]): Lived {
  const announced = date("2027-01-01").add({ days: start });
  const lastDay = announced.add({ days: notice });
  const departure = departureOf({
    announced: `${announced}`,
    lastDay: `${lastDay}`,
    endOfEmployment: `${lastDay.add({ days: leave })}`,
    submitted: `${announced}T07:00`,
    kind,
  });
  let lived: Lived = { departure, sent: [] };
  const queue = deeds.filter((each) => each.day === undefined);
  for (let day = 0; day < 150; day += 1) {
    const date = announced.add({ days: day });
    lived = atTime(lived, `${date}T08:30`);
    const next = listToCome(lived) ? queue.splice(0, 1) : [];
    const today = [...next, ...deeds.filter((each) => each.day === day)];
    const now = context(`${date}T08:40`);
    lived = today.reduce((each, deed) => done(each, deed, now), lived);
    lived = LATER.reduce((each, time) => atTime(each, `${date}T${time}`), lived);
  }
  return lived;
}

const LATER = ["08:50", "17:00"];

function listToCome({ departure }: Lived): Mailing | undefined {
  return departure.mailings.find(({ also, state }) => also && state.name === "pending");
}

function atTime({ departure: before, sent }: Lived, now: string): Lived {
  const departure = sentUpTo(now, before);
  const left = departure.mailings.filter(
    (each) => each.state.name === "sent" && !before.mailings.includes(each),
  );
  return {
    departure: swept(departure, context(now)),
    sent: [...sent, ...left.map((mailing) => ({ mailing, departure }))],
  };
}

function swept(departure: Departure, now: Context): Departure {
  const { nextCheckAt, outbox: _, ...rest } = departure;
  const isDue = nextCheckAt && nextCheckAt.epochMilliseconds <= now.now.epochMilliseconds;
  return isDue ? repair({ ...rest, nextCheckAt }, now) : departure;
}

function done(lived: Lived, { name, step }: Deed, now: Context & Actor): Lived {
  if (name === "bounces") return bounced(lived, now);
  const { departure } = lived;
  const id = stepOfDeed(step, lived);
  try {
    return { ...lived, departure: DEEDS[name]?.(departure, id, now) ?? departure };
  } catch (error) {
    if (error instanceof Refusal) return lived;
    throw error;
  }
}

function stepOfDeed(step: Deed["step"], lived: Lived): string {
  const { steps } = lived.departure;
  const mailing = listToCome(lived);
  const ids = { listed: mailing?.also, mailed: mailing?.steps }[step] ?? steps.map(({ id }) => id);
  return ids[typeof step === "number" ? step % ids.length : 0] ?? "";
}

/** The last mail that left came back; what it would have brought up was then never read. */
function bounced({ departure, sent }: Lived, now: Context): Lived {
  const last = sent.at(-1);
  if (!last) return { departure, sent };
  const { id, revision } = last.mailing;
  const message = { departureId: departure.id, mailingId: id, revision };
  return {
    departure: undeliverable(departure, message, "bounced", now),
    sent: sent.slice(0, -1),
  };
}

function dayOf({ mailing }: Sent): Temporal.PlainDate {
  return mailing.at.toPlainDate();
}

function isNotAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return one.until(other).sign >= 0;
}
