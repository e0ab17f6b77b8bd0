import type { Departure, Person } from "../core/departure.ts";
import type { Interview } from "../core/interview.ts";
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
  /** Cancelled. */
  c?: true;
}

export function interviewsToItem({ interviews }: Pick<Departure, "interviews">): {
  iv?: InterviewItem[];
} {
  return interviews ? { iv: interviews.map(interviewToItem) } : {};
}

function interviewToItem(interview: Interview): InterviewItem {
  const { number, at, minutes, where, with: holder, sequence, cancelled } = interview;
  return {
    n: number,
    a: toLocal(at),
    m: minutes,
    ...defined({ w: where }),
    p: holder,
    q: sequence,
    ...(cancelled ? { c: true } : {}),
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
  };
}
