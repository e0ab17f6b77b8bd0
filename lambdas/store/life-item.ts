import { Temporal } from "temporal-polyfill";
import type { Departure, Mark, Role, StandIn, StepRecord } from "../departure/model/departure.ts";
import type { Person } from "../departure/model/person.ts";
import { lastForGood } from "../departure/model/responsible.ts";
import type { Hearing } from "../departure/model/told-before.ts";
import type { WebhookCursor } from "../departure/model/webhook-cursor.ts";
import { defined, fromSeconds, toSeconds } from "./at-rest.ts";
import { type InterviewItem, interviewFromItem, interviewsToItem } from "./interview-item.ts";

/** What a departure's life adds to its item; most departures have none of it. */
export interface LifeItem {
  /** Objected, erased: since. */
  ob?: number;
  er?: number;
  /** Stand-ins. */
  si?: { r: StandIn["role"]; p: Person; f: string; u?: string }[];
  /** Managers who were mailed and then replaced. */
  fm?: readonly Person[];
  /** What the manager and the leaver know: last day, end of employment, steps, since. */
  lt?: Partial<Record<Hearing, [string, string, readonly string[], number]>>;
  /** The talks that were agreed. */
  iv?: InterviewItem[];
  /** HR was told on this day. */
  th?: string;
  /** When to look next. */
  la?: number;
  /** HR's own steps help until. */
  hu?: number;
  /** How far the follower was told, as it is. */
  fo?: WebhookCursor;
  /** The keys of the indexes by person. */
  mg?: string;
  hc?: string;
  pe?: string;
}

/** What somebody said of a step. */
export interface StepLifeItem {
  mk?: { a: Mark["as"]; t: number };
  /** A mark was taken back: since. */
  ro?: number;
  co?: Person;
}

export function lifeToItem(departure: Departure): LifeItem {
  const { objected, erased, standIns, toldHr, lookAt, told, ownStepsHelpUntil } = departure;
  return {
    ...defined({
      ob: objected && toSeconds(objected),
      er: erased && toSeconds(erased),
      th: toldHr?.toString(),
      la: lookAt && toSeconds(lookAt),
      hu: ownStepsHelpUntil && toSeconds(ownStepsHelpUntil),
      fo: told,
      fm: departure.formerManagers,
    }),
    ...(standIns.length > 0
      ? {
          si: standIns.map(({ role, person, from, until }) => ({
            r: role,
            p: person,
            f: from.toString(),
            ...defined({ u: until?.toString() }),
          })),
        }
      : {}),
    ...lastToldToItem(departure),
    ...interviewsToItem(departure),
    ...indexKeys(departure),
  } as LifeItem;
}

export function lifeFromItem(
  { ob, er, si = [], fm, lt, iv, th, la, hu, fo, pe }: LifeItem,
  timeZone: string,
) {
  return {
    standIns: si.map(
      ({ r, p, f, u }): StandIn => ({
        role: r,
        person: p,
        from: Temporal.PlainDate.from(f),
        ...(u ? { until: Temporal.PlainDate.from(u) } : {}),
      }),
    ),
    ...defined({ formerManagers: fm }),
    ...lastToldFromItem(lt),
    ...(iv ? { interviews: iv.map((item) => interviewFromItem(item, timeZone)) } : {}),
    ...(ob === undefined ? {} : { objected: fromSeconds(ob) }),
    ...(er === undefined ? {} : { erased: fromSeconds(er) }),
    ...(th === undefined ? {} : { toldHr: Temporal.PlainDate.from(th) }),
    ...(la === undefined ? {} : { lookAt: fromSeconds(la) }),
    ...(hu === undefined ? {} : { ownStepsHelpUntil: fromSeconds(hu) }),
    ...(fo ? { told: fo } : {}),
    person: pe ?? "",
  };
}

function lastToldToItem({ lastTold }: Departure): Pick<LifeItem, "lt"> {
  if (!lastTold) return {};
  const entries = Object.entries(lastTold).map(
    ([reader, { lastDay, endOfEmployment, steps, since }]) => [
      reader,
      [lastDay.toString(), endOfEmployment.toString(), steps, toSeconds(since)],
    ],
  );
  return { lt: Object.fromEntries(entries) };
}

function lastToldFromItem(item: LifeItem["lt"]): Pick<Departure, "lastTold"> {
  if (!item) return {};
  const entries = Object.entries(item).map(([reader, [lastDay, endOfEmployment, steps, since]]) => [
    reader,
    {
      lastDay: Temporal.PlainDate.from(lastDay),
      endOfEmployment: Temporal.PlainDate.from(endOfEmployment),
      steps,
      since: fromSeconds(since),
    },
  ]);
  return { lastTold: Object.fromEntries(entries) };
}

export function stepLifeToItem({ mark, reopened, colleague }: StepRecord): StepLifeItem {
  return {
    ...(mark ? { mk: { a: mark.as, t: toSeconds(mark.at) } } : {}),
    ...defined({ ro: reopened && toSeconds(reopened) }),
    ...(colleague ? { co: colleague } : {}),
  };
}

export function stepLifeFromItem({
  mk,
  ro,
  co,
}: StepLifeItem): Pick<StepRecord, "mark" | "reopened" | "colleague"> {
  return {
    ...(mk ? { mark: { as: mk.a, at: fromSeconds(mk.t) } } : {}),
    ...(ro === undefined ? {} : { reopened: fromSeconds(ro) }),
    ...(co ? { colleague: co } : {}),
  };
}

/** How the index by address is asked: mailboxes do not mind capitals. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** An index key may not be empty, so what is not to be found has none. */
function indexKeys(departure: Departure): Pick<LifeItem, "mg" | "hc" | "pe"> {
  const { withdrawn, erased, person } = departure;
  if (erased) return {};
  return {
    ...(person ? { pe: person } : {}),
    ...(withdrawn
      ? { mg: withdrawnKey(addressInRole(departure, "manager")) }
      : { mg: addressInRole(departure, "manager"), hc: addressInRole(departure, "hrContact") }),
  };
}

/** Where the departures of a manager are that were withdrawn: nobody is responsible for those. No address has a space. */
export function withdrawnKey(manager: string): string {
  return `withdrawn ${manager}`;
}

function addressInRole(departure: Departure, role: Role) {
  return addressKey(lastForGood(departure, role).address);
}
