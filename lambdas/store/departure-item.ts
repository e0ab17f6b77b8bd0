import { Temporal } from "temporal-polyfill";
import type { Departure, StepRecord } from "../departure/model/departure.ts";
import type { HistoryLine } from "../departure/model/history.ts";
import { REASONS, type Reason } from "../departure/model/timeline-step.ts";
import { defined, fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";
import { type DueItem, dueToItem } from "./due-item.ts";
import {
  type LifeItem,
  lifeFromItem,
  lifeToItem,
  type StepLifeItem,
  stepLifeFromItem,
  stepLifeToItem,
} from "./life-item.ts";
import { placeToItem } from "./list-place.ts";
import { type MailingItem, mailingFromItem, mailingToItem } from "./mailing-item.ts";
import { type UnsyncedItem, unsyncedFromItem, unsyncedToItem } from "./unsynced-item.ts";

/**
 * A departure at rest. Write units are the largest cost after SES, so names are short, instants are epoch
 * seconds, moments are local times in the departure's zone, and what can be derived is not stored.
 */
export interface DepartureItem extends LifeItem, DueItem {
  pk: string;
  /** Version, edition. */
  v: number;
  e: number;
  k: Departure["kind"];
  /** Employee, manager, HR contact. */
  p: Departure["people"];
  /** Announced, last day, end of employment. */
  d: [string, string, string];
  /** The end of employment follows the last day. */
  df?: true;
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
  /** Until when it is reserved. */
  hd?: number;
  h: [at: number, who: string, what: HistoryLine["what"], detail?: string, times?: number][];
  un?: UnsyncedItem;
  rh: string;
  g: string;
  /** The list index: which list, and where in it. */
  ls: string;
  ln: string;
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
  /** It is the invitation. */
  iv?: true;
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
    ...defined({ df: departure.endFollowsLastDay }),
    ...(departure.extraSteps.length > 0 ? { x: departure.extraSteps } : {}),
    ...defined({ r: departure.reason, dp: departure.department, lo: departure.location }),
    tz: departure.timeZone,
    u: toSeconds(departure.undoUntil),
    ...(departure.withdrawn
      ? { w: { r: departure.withdrawn.reason, t: toSeconds(departure.withdrawn.at) } }
      : {}),
    ...(departure.reservedUntil ? { hd: toSeconds(departure.reservedUntil) } : {}),
    s: departure.steps.map(stepToItem),
    m: Object.fromEntries(
      departure.mailings.map((mailing) => [mailing.id, mailingToItem(mailing)]),
    ),
    h: departure.history.map(
      ({ at, who, what, detail, times }) =>
        [
          toSeconds(at),
          who,
          what,
          ...(detail === undefined ? [] : [detail]),
          ...(times === undefined ? [] : [times]),
        ] as DepartureItem["h"][number],
    ),
    ...(departure.unsynced ? { un: unsyncedToItem(departure.unsynced) } : {}),
    rh: departure.requestHash,
    g: departure.guard,
    ...lifeToItem(departure),
    ...dueToItem(departure),
    ...placeToItem(departure),
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
    ...defined({ endFollowsLastDay: item.df }),
    extraSteps: item.x ?? [],
    ...defined({ reason: item.r, department: item.dp, location: item.lo }),
    timeZone: item.tz,
    undoUntil: fromSeconds(item.u),
    ...(item.w ? { withdrawn: { reason: item.w.r, at: fromSeconds(item.w.t) } } : {}),
    ...(item.hd === undefined ? {} : { reservedUntil: fromSeconds(item.hd) }),
    steps: item.s.map((step) => stepFromItem(step, item.tz)),
    mailings: Object.entries(item.m)
      .map(([id, mailing]) => mailingFromItem(id, mailing, item.tz))
      .sort(
        (one, other) =>
          Temporal.ZonedDateTime.compare(one.at, other.at) || (one.id < other.id ? -1 : 1),
      ),
    history: item.h.map(([at, who, what, detail, times]) => ({
      at: fromSeconds(at),
      who,
      what,
      ...defined({ detail, times }),
    })),
    ...(item.un
      ? {
          unsynced: unsyncedFromItem(item.un),
        }
      : {}),
    requestHash: item.rh,
    guard: item.g,
    ...lifeFromItem(item, item.tz),
  };
}

function stepToItem(step: StepRecord): StepItem {
  const { id, to, planned, wanted, reasons, atOnce, skipped, invites } = step;
  return {
    i: id,
    t: to,
    a: toLocal(planned),
    ...(reasons.length > 0 ? { y: reasons.map((reason) => REASON_LETTERS[reason]).join("") } : {}),
    ...defined({
      w: wanted?.toString(),
      o: atOnce && toLocal(atOnce),
      x: skipped,
      iv: invites,
    }),
    ...stepLifeToItem(step),
  };
}

function stepFromItem(item: StepItem, timeZone: string): StepRecord {
  const { i, t, a, y = "", w, o, x, iv } = item;
  return {
    id: i,
    to: t,
    planned: fromLocal(a, timeZone),
    reasons: REASONS.filter((reason) => y.includes(REASON_LETTERS[reason])),
    ...defined({
      wanted: w && Temporal.PlainDate.from(w),
      atOnce: o && fromLocal(o, timeZone),
      skipped: x,
      invites: iv,
    }),
    ...stepLifeFromItem(item),
  } as StepRecord;
}
