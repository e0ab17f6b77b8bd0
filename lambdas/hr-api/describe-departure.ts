import { Temporal } from "temporal-polyfill";
import { addresseeOf } from "../core/addressee.ts";
import { type Departure, momentOf, type StepRecord } from "../core/departure.ts";
import type { Mailing } from "../core/mailing.ts";
import type { Language, Plan } from "../core/plan.ts";
import { stepOf } from "../core/step-of.ts";
import { whyThatDay } from "./timeline-words.ts";

export interface DescribedFor {
  readonly plan: Plan;
  readonly now: Temporal.Instant;
  readonly language: Language;
}

/** A departure as the API shows it: who, the dates, the whole timeline, what happened. */
export function describeDeparture(departure: Departure, { plan, now, language }: DescribedFor) {
  const { id, edition, kind, people, dates, extraSteps, reason, department, location, withdrawn } =
    departure;
  return {
    id: id || null,
    edition,
    status: statusOf(departure, now),
    kind,
    ...people,
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    endOfEmployment: dates.endOfEmployment.toString(),
    extraSteps,
    ...(reason ? { reason } : {}),
    ...(department ? { department } : {}),
    ...(location ? { location } : {}),
    undoUntil: momentIn(departure.undoUntil.toZonedDateTimeISO(departure.timeZone)),
    ...(withdrawn ? { withdrawn: { reason: withdrawn.reason, at: inSeconds(withdrawn.at) } } : {}),
    timeline: departure.steps
      .map((step) => ({ step, mailing: mailingOf(departure, step.id) }))
      .toSorted((one, other) => Temporal.ZonedDateTime.compare(leavesAt(one), leavesAt(other)))
      .map((row) => describeStep(row, departure, plan, language)),
    mailings: departure.mailings
      .toSorted(byMoment)
      .map((mailing) => describeMailing(mailing, departure, plan)),
    history: departure.history.map(({ at, who, what, detail }) => ({
      at: inSeconds(at),
      who,
      what,
      ...(detail ? { detail } : {}),
    })),
  };
}

interface Row {
  readonly step: StepRecord;
  readonly mailing: Mailing | undefined;
}

function describeStep(
  { step, mailing }: Row,
  departure: Departure,
  plan: Plan,
  language: Language,
) {
  const planned = stepOf(plan, step.id);
  return {
    step: step.id,
    title: titleOf(planned?.id ?? step.id, departure, plan, language),
    track: planned?.track ?? null,
    phase: planned?.phase ?? null,
    to: recipientOf(step, leavesAt({ step, mailing }), departure, plan),
    at: momentIn(leavesAt({ step, mailing })),
    planned: momentIn(step.planned),
    why: whyThatDay(step, mailing, language),
    mailing: mailing?.id ?? null,
    state: stateOf(step, mailing),
  };
}

function leavesAt({ step, mailing }: Row): Temporal.ZonedDateTime {
  return mailing?.at ?? momentOf(step);
}

/** The mailing that carries a step, of several the one that counts. */
function mailingOf({ mailings }: Departure, stepId: string): Mailing | undefined {
  return mailings.find(({ steps, state }) => steps.includes(stepId) && state.name !== "stale");
}

/** HR's own steps have no mail of their own: they stand in HR's morning mail. */
function stateOf(step: StepRecord, mailing: Mailing | undefined): string {
  if (step.skipped) return "skipped";
  return mailing?.state.name ?? "planned";
}

function titleOf(id: string, { kind }: Departure, { titles }: Plan, language: Language): string {
  return titles[language][`${id}.${kind}`] ?? titles[language][id] ?? id;
}

function recipientOf(
  { to }: Pick<Mailing, "to">,
  at: Temporal.ZonedDateTime,
  departure: Departure,
  { settings }: Plan,
) {
  const addressee = addresseeOf(departure, to, at.toPlainDate(), settings);
  return {
    role: to,
    ...(addressee?.name ? { name: addressee.name } : {}),
    address: addressee?.address ?? null,
    ...(addressee?.handOver ? { handOver: true } : {}),
  };
}

function describeMailing(mailing: Mailing, departure: Departure, plan: Plan) {
  const { id, kind, steps, at, revision, state } = mailing;
  const { name, ...rest } = state;
  return {
    id,
    kind,
    steps,
    to: recipientOf(mailing, at, departure, plan),
    at: momentIn(at),
    revision,
    state: name,
    ...("at" in rest ? { since: inSeconds(rest.at) } : {}),
    ...("why" in rest ? { why: rest.why } : {}),
    ...("again" in rest && rest.again ? { again: true } : {}),
  };
}

/** As it is kept, so that the answer to a submission is the same when it is given again. */
function inSeconds(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: "second", roundingMode: "floor" }).toString();
}

function byMoment(one: Mailing, other: Mailing): number {
  return Temporal.ZonedDateTime.compare(one.at, other.at) || (one.id < other.id ? -1 : 1);
}

/** The wall clock with its zone, and the instant. */
function momentIn(at: Temporal.ZonedDateTime) {
  return {
    local: at.toPlainDateTime().toString({ smallestUnit: "second" }),
    zone: at.timeZoneId,
    instant: at.toInstant().toString(),
  };
}

/** Completed: nothing more leaves, nothing waits for a person, and the moments of HR's own steps have passed. */
function statusOf(
  { withdrawn, mailings, steps }: Departure,
  now: Temporal.Instant,
): "running" | "withdrawn" | "completed" {
  if (withdrawn) return "withdrawn";
  const areMailsOver = mailings.every(({ state }) => OVER.includes(state.name));
  const areStepsOver = steps
    .filter(({ to, skipped }) => to === "hr" && !skipped)
    .every((step) => momentOf(step).epochMilliseconds <= now.epochMilliseconds);
  return areMailsOver && areStepsOver ? "completed" : "running";
}

const OVER: readonly string[] = ["sent", "skipped", "stale"] satisfies Mailing["state"]["name"][];
