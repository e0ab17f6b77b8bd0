import { Temporal } from "temporal-polyfill";
import type { Departure, StepRecord, Unsynced } from "../core/departure.ts";
import type { HistoryLine } from "../core/history.ts";
import { REASONS, type Reason } from "../core/timeline-step.ts";
import { dueAt, type Looked } from "../core/unsynced.ts";
import { defined, fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";
import {
  type LifeItem,
  lifeFromItem,
  lifeToItem,
  type StepLifeItem,
  stepLifeFromItem,
  stepLifeToItem,
} from "./life-item.ts";
import { type MailingItem, mailingFromItem, mailingToItem } from "./mailing-item.ts";

/**
 * A departure at rest. Write units are the largest cost after SES, so names are short, instants are epoch
 * seconds, moments are local times in the departure's zone, and what can be derived is not stored.
 */
export interface DepartureItem extends LifeItem {
  pk: string;
  /** Version, edition. */
  v: number;
  e: number;
  k: Departure["kind"];
  /** Employee, manager, HR contact. */
  p: Departure["people"];
  /** Announced, last day, end of employment. */
  d: [string, string, string];
  x?: readonly string[];
  r?: NonNullable<Departure["reason"]>;
  dp?: string;
  lo?: string;
  tz: string;
  u: number;
  w?: { r: NonNullable<Departure["withdrawn"]>["reason"]; t: number };
  /** In the plan's order. */
  s: StepItem[];
  /** By mailing id, so that a claim can be written on its path. */
  m: Record<string, MailingItem>;
  h: [at: number, who: string, what: HistoryLine["what"], detail?: string][];
  un?: { m: number; t: number; c: readonly string[]; r: readonly string[] };
  rh: string;
  g: string;
  /** The due index: day and epoch second at which the sweep looks. */
  dd?: string;
  da?: number;
}

interface StepItem extends StepLifeItem {
  i: string;
  t: StepRecord["to"];
  /** Planned, local. */
  a: string;
  /** One letter per reason. */
  y?: string;
  w?: string;
  o?: string;
  x?: NonNullable<StepRecord["skipped"]>;
}

const REASON_LETTERS: Readonly<Record<Reason, string>> = {
  "after-day-off": "a",
  "before-day-off": "b",
  "before-last-day": "l",
  "not-too-soon": "t",
  "in-order": "o",
  shared: "s",
};

export function departureToItem(departure: Departure): DepartureItem {
  const { announced, lastDay, endOfEmployment } = departure.dates;
  return {
    pk: departure.id,
    v: departure.version,
    e: departure.edition,
    k: departure.kind,
    p: departure.people,
    d: [announced.toString(), lastDay.toString(), endOfEmployment.toString()],
    ...(departure.extraSteps.length > 0 ? { x: departure.extraSteps } : {}),
    ...defined({ r: departure.reason, dp: departure.department, lo: departure.location }),
    tz: departure.timeZone,
    u: toSeconds(departure.undoUntil),
    ...(departure.withdrawn
      ? { w: { r: departure.withdrawn.reason, t: toSeconds(departure.withdrawn.at) } }
      : {}),
    s: departure.steps.map(stepToItem),
    m: Object.fromEntries(
      departure.mailings.map((mailing) => [mailing.id, mailingToItem(mailing)]),
    ),
    h: departure.history.map(
      ({ at, who, what, detail }) =>
        [
          toSeconds(at),
          who,
          what,
          ...(detail === undefined ? [] : [detail]),
        ] as DepartureItem["h"][number],
    ),
    ...(departure.unsynced ? { un: unsyncedToItem(departure.unsynced) } : {}),
    rh: departure.requestHash,
    g: departure.guard,
    ...lifeToItem(departure),
    ...dueToItem(departure),
  };
}

export function departureFromItem(item: DepartureItem): Departure {
  const [announced, lastDay, endOfEmployment] = item.d;
  return {
    id: item.pk,
    version: item.v,
    edition: item.e,
    kind: item.k,
    people: item.p,
    dates: {
      announced: Temporal.PlainDate.from(announced),
      lastDay: Temporal.PlainDate.from(lastDay),
      endOfEmployment: Temporal.PlainDate.from(endOfEmployment),
    },
    extraSteps: item.x ?? [],
    ...defined({ reason: item.r, department: item.dp, location: item.lo }),
    timeZone: item.tz,
    undoUntil: fromSeconds(item.u),
    ...(item.w ? { withdrawn: { reason: item.w.r, at: fromSeconds(item.w.t) } } : {}),
    steps: item.s.map((step) => stepFromItem(step, item.tz)),
    mailings: Object.entries(item.m)
      .map(([id, mailing]) => mailingFromItem(id, mailing, item.tz))
      .sort(
        (one, other) =>
          Temporal.ZonedDateTime.compare(one.at, other.at) || (one.id < other.id ? -1 : 1),
      ),
    history: item.h.map(([at, who, what, detail]) => ({
      at: fromSeconds(at),
      who,
      what,
      ...defined({ detail }),
    })),
    ...(item.un
      ? {
          unsynced: {
            mark: item.un.m,
            since: fromSeconds(item.un.t),
            create: item.un.c,
            remove: item.un.r,
          },
        }
      : {}),
    requestHash: item.rh,
    guard: item.g,
    ...lifeFromItem(item, item.tz),
  };
}

/** The keys of the due index; none where there is nothing to look at, because an index key may not be empty. */
export function dueToItem(departure: Looked): Pick<DepartureItem, "dd" | "da"> {
  const due = dueAt(departure);
  return due ? { dd: dueDay(due), da: toSeconds(due) } : {};
}

/** The partition of the due index, a day in UTC. */
export function dueDay(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO("UTC").toPlainDate().toString();
}

function stepToItem(step: StepRecord): StepItem {
  const { id, to, planned, wanted, reasons, atOnce, skipped } = step;
  return {
    i: id,
    t: to,
    a: toLocal(planned),
    ...(reasons.length > 0 ? { y: reasons.map((reason) => REASON_LETTERS[reason]).join("") } : {}),
    ...defined({ w: wanted?.toString(), o: atOnce && toLocal(atOnce), x: skipped }),
    ...stepLifeToItem(step),
  };
}

function stepFromItem(item: StepItem, timeZone: string): StepRecord {
  const { i, t, a, y = "", w, o, x } = item;
  return {
    id: i,
    to: t,
    planned: fromLocal(a, timeZone),
    reasons: REASONS.filter((reason) => y.includes(REASON_LETTERS[reason])),
    ...defined({
      wanted: w && Temporal.PlainDate.from(w),
      atOnce: o && fromLocal(o, timeZone),
      skipped: x,
    }),
    ...stepLifeFromItem(item),
  } as StepRecord;
}

function unsyncedToItem({
  mark,
  since,
  create,
  remove,
}: Unsynced): NonNullable<DepartureItem["un"]> {
  return { m: mark, t: toSeconds(since), c: create, r: remove };
}
