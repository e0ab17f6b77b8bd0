import type { Departure } from "../departure/model/departure.ts";
import type { Interview, SaidOfTalk } from "../departure/model/interview.ts";
import type { Person } from "../departure/model/person.ts";
import { defined, fromLocal, toLocal } from "./at-rest.ts";

/** A talk at rest, within its departure. */
export interface InterviewItem {
  n: number;
  /** Local. */
  a: string;
  m: number;
  w?: string;
  p: Person;
  q: number;
  /** Cancelled; passed on to somebody else. */
  c?: true;
  po?: true;
  /** The number of the talk whose entry it goes on with. */
  e?: number;
}

export function interviewsToItem({ interviews }: Pick<Departure, "interviews">): {
  iv?: InterviewItem[];
} {
  return interviews ? { iv: interviews.map(interviewToItem) } : {};
}

function interviewToItem(interview: Interview): InterviewItem {
  const {
    number,
    at,
    minutes,
    where,
    with: holder,
    sequence,
    cancelled,
    passedOn,
    entry,
  } = interview;
  return {
    n: number,
    a: toLocal(at),
    m: minutes,
    ...defined({ w: where }),
    p: holder,
    q: sequence,
    ...(cancelled ? { c: true } : {}),
    ...(passedOn ? { po: true } : {}),
    ...defined({ e: entry }),
  };
}

export function interviewFromItem(item: InterviewItem, timeZone: string): Interview {
  return {
    number: item.n,
    at: fromLocal(item.a, timeZone),
    minutes: item.m,
    ...defined({ where: item.w }),
    with: item.p,
    sequence: item.q,
    ...(item.c ? { cancelled: true } : {}),
    ...(item.po ? { passedOn: true } : {}),
    ...defined({ entry: item.e }),
  };
}

/** What a mail said of a talk, within its mailing. */
export interface SaidItem extends Pick<InterviewItem, "a" | "m" | "w" | "c"> {
  /** The name of whoever was to hold it. */
  p: string;
}

export function saidToItem({ at, minutes, where, with: holder, cancelled }: SaidOfTalk): SaidItem {
  return {
    a: toLocal(at),
    m: minutes,
    ...defined({ w: where }),
    p: holder,
    ...(cancelled ? { c: true } : {}),
  };
}

export function saidFromItem({ a, m, w, p, c }: SaidItem, timeZone: string): SaidOfTalk {
  return {
    at: fromLocal(a, timeZone),
    minutes: m,
    ...defined({ where: w }),
    with: p,
    ...(c ? { cancelled: true } : {}),
  };
}
