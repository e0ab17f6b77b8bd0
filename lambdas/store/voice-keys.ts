import { createHash } from "node:crypto";
import { OCCASIONS, type Occasion } from "../departure/answers/answers.ts";
import type { AnswersPlace } from "../departure/model/closing-ports.ts";
import type { TallyPlace } from "../departure/model/tally.ts";

/**
 * What the keys of items of the leaver's voice begin with, before a dot. No departure's id has a dot. A policy names them.
 *
 * - `answers`: answers without a name; `named`: with one. Then the departure's id and the occasion.
 * - `forget`: an order to delete the answers of a departure; `tally`: one to count the departure itself on an occasion.
 * - `line`: an open line without a name, cut loose; `count`: a counter.
 * - `managers`: hashes of the managers of a department in a year.
 * - `release`: what was published, in the table that a restore of the departures does not reach.
 * - `pool`: open lines gathered in a month, with which it ends; `lesson`: the published lessons.
 * - `feedback`: a manager's line about the plan, with the step that it is about or nothing.
 * - `card`: a printed card; `moment`: a day of somebody who holds interviews.
 */
export const VOICE_PREFIXES = {
  answers: "answers",
  named: "named",
  forget: "forget",
  tally: "tally",
  line: "line",
  count: "count",
  managers: "managers",
  release: "release",
  pool: "pool",
  lesson: "lesson",
  feedback: "feedback",
  card: "card",
  moment: "moment",
} as const;

/** The partitions of the due index that only the closing job may read: answers and orders, and open lines, gathered or not. */
export const CLOSING_PARTITIONS = { answers: "answers", lines: "lines" } as const;

/** The partition of the due index that only the publishing job may read: counters, and sets of managers. */
export const COUNTED_PARTITION = "counted";

/** The partition of the due index with managers' lines about the plan, which HR's desk reads. */
export const FEEDBACK_PARTITION = "feedback";

export function answersKey({ departureId, occasion, named }: AnswersPlace): string {
  return `${named ? VOICE_PREFIXES.named : VOICE_PREFIXES.answers}.${departureId}.${occasion}`;
}

/** The place in a key; undefined for another item's. */
export function answersPlaceIn(key: string): AnswersPlace | undefined {
  const [prefix, departureId = "", occasion = ""] = key.split(".");
  const isAnswers = prefix === VOICE_PREFIXES.answers || prefix === VOICE_PREFIXES.named;
  if (!isAnswers || !isOccasion(occasion)) return undefined;
  return { departureId, occasion, named: prefix === VOICE_PREFIXES.named };
}

export function lineKey(id: string): string {
  return `${VOICE_PREFIXES.line}.${id}`;
}

export function poolKey(month: string): string {
  return `${VOICE_PREFIXES.pool}.${month}`;
}

export function tallyKey({ departureId, occasion }: TallyPlace): string {
  return `${VOICE_PREFIXES.tally}.${departureId}.${occasion}`;
}

/** The place in a key; undefined for another item's. */
export function tallyPlaceIn(key: string): TallyPlace | undefined {
  const [prefix, departureId = "", occasion = ""] = key.split(".");
  return prefix === VOICE_PREFIXES.tally && isOccasion(occasion)
    ? { departureId, occasion }
    : undefined;
}

function isOccasion(text: string): text is Occasion {
  return (OCCASIONS as readonly string[]).includes(text);
}

/** So that a key reveals nothing, in logs of calls too. */
export function hashed(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
