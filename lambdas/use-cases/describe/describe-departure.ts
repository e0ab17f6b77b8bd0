import type { Temporal } from "temporal-polyfill";
import { namedToRead } from "../../departure/answers/named-to-read.ts";
import { ownFieldsOf } from "../../departure/fields.ts";
import { summarize } from "../../departure/list/summary.ts";
import { mayHaveLeftTwice } from "../../departure/mailings/left-twice.ts";
import { openStepsOf } from "../../departure/mailings/open-steps.ts";
import { secondListOf } from "../../departure/mailings/second-list.ts";
import { byMoment } from "../../departure/model/days.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { byTime } from "../../departure/model/history-lines.ts";
import { instantText } from "../../departure/model/local-text.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { Person } from "../../departure/model/person.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { stepOf } from "../../departure/model/step-of.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";
import { momentIn } from "./moment-in.ts";
import { leavesAt, recipientOf, stateOf, type TimelineRow, timelineRows } from "./timeline-rows.ts";
import { whyThatDay } from "./why-that-day.ts";

export interface DescribedFor {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
  readonly language: Language;
}

/** A departure as the API shows it: people, dates, the whole timeline, history. */
export function describeDeparture(departure: Departure, told: DescribedFor) {
  const { plan, now, language } = told;
  const { openSteps, lateSteps, untickedSteps, waiting, waitsForSettings } = summarize(
    departure,
    told,
  );
  const open = openStepsOf(departure, now, told).map(({ step }) => step.id);
  const { id, edition, kind, dates, extraSteps } = departure;
  return {
    id: id || null,
    edition,
    status: statusOf(departure, now),
    openSteps,
    lateSteps,
    untickedSteps,
    waiting,
    ...(waitsForSettings ? { waitsForSettings } : {}),
    kind,
    ...describePeople(departure),
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    endOfEmployment: dates.endOfEmployment.toString(),
    ...(departure.endFollowsLastDay ? { endFollowsLastDay: true } : {}),
    extraSteps,
    ...ownFieldsOf(departure),
    undoUntil: momentIn(departure.undoUntil.toZonedDateTimeISO(departure.timeZone)),
    ...describeEnds(departure),
    ...describeInterview(departure),
    ...describeVoice(departure, now),
    timeline: timelineRows(departure).map((row) => ({
      ...describeStep(row, departure, plan, language),
      ...(open.includes(row.step.id) ? { open: true } : {}),
    })),
    mailings: departure.mailings
      .toSorted(inOrder)
      .map((mailing) => describeMailing(mailing, departure, plan)),
    history: byTime(departure.history).map(({ at, who, what, detail, times }) => ({
      at: instantText(at),
      who,
      what,
      ...(detail ? { detail } : {}),
      ...(times ? { times } : {}),
    })),
  };
}

/** After erasure no one is named. */
function describePeople({ people, standIns, erased }: Departure) {
  if (erased) return { employee: null, manager: null, hrContact: null };
  const periods = standIns.map(({ role, person, from, until }) => ({
    role,
    ...person,
    from: from.toString(),
    ...(until ? { until: until.toString() } : {}),
  }));
  return { ...people, ...(periods.length > 0 ? { standIns: periods } : {}) };
}

function describeEnds({ withdrawn, optedOut, erased }: Departure) {
  return {
    ...(withdrawn
      ? { withdrawn: { reason: withdrawn.reason, at: instantText(withdrawn.at) } }
      : {}),
    ...(optedOut ? { objected: instantText(optedOut) } : {}),
    ...(erased ? { erased: instantText(erased) } : {}),
  };
}

function describeStep(row: TimelineRow, departure: Departure, plan: Plan, language: Language) {
  const { step, mailing } = row;
  const planned = stepOf(plan, step.id);
  const { mark, colleague } = step;
  return {
    step: step.id,
    title: titleOf(step.id, departure, { plan, language }),
    track: planned?.track ?? null,
    phase: planned?.phase ?? null,
    to: recipientOf(mailing ?? { kind: "step", to: step.to, steps: [] }, departure, {
      plan,
      at: leavesAt(row),
    }),
    at: momentIn(leavesAt(row)),
    planned: momentIn(step.planned),
    why: whyThatDay(step, mailing, { plan, language }),
    mailing: mailing?.id ?? null,
    state: stateOf(row),
    ...(mark ? { marked: instantText(mark.at) } : {}),
    ...(colleague ? { colleague: shown(colleague) } : {}),
  };
}

/** After erasure there is neither name nor address. */
function shown({ name, address }: Person): { name: string; address: string } | null {
  return address ? { name, address } : null;
}

function describeMailing(mailing: Mailing, departure: Departure, plan: Plan) {
  const { id, kind, steps, at, revision, state } = mailing;
  const { name, ...rest } = state;
  const also = secondListOf(mailing);
  return {
    id,
    kind,
    steps,
    ...(also.length > 0 ? { also } : {}),
    to: recipientOf(mailing, departure, { plan, at }),
    at: momentIn(at),
    revision,
    state: name,
    ...("at" in rest ? { since: instantText(rest.at) } : {}),
    ...("delivered" in rest && rest.delivered ? { delivered: true } : {}),
    ...("why" in rest ? { why: rest.why } : {}),
    ...("for" in rest && rest.for ? { waitsFor: rest.for } : {}),
    ...(mayHaveLeftTwice(departure, mailing) ? { again: true } : {}),
  };
}

function inOrder(one: Mailing, other: Mailing): number {
  return byMoment(one.at, other.at) || (one.id < other.id ? -1 : 1);
}

/** The latest interview, cancelled or not. */
function describeInterview({ interviews }: Departure) {
  const last = interviews?.at(-1);
  if (!last) return {};
  const { at, minutes, where, how, with: holder, cancelled } = last;
  const place = { ...(where ? { where } : {}), ...(how ? { how } : {}) };
  const off = cancelled ? { cancelled } : {};
  return { interview: { at: momentIn(at), minutes, ...place, with: holder, ...off } };
}

/** What came of the invitation, and that there is something to read: never what was said. */
function describeVoice(departure: Departure, now: Temporal.Instant) {
  const { choice, contactAsked } = departure.voice ?? {};
  const named = namedToRead(departure, { now }).map(({ occasion, until }) => ({
    occasion,
    until: until.toString(),
  }));
  return {
    ...(choice ? { choice: choice.as } : {}),
    ...(contactAsked ? { contactAsked: instantText(contactAsked) } : {}),
    ...(named.length > 0 ? { namedAnswers: named } : {}),
  };
}
