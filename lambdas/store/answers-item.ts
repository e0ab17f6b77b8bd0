import { Temporal } from "temporal-polyfill";
import type { Answers } from "../departure/answers/answers.ts";
import { ON_ITS_WAY_MINUTES } from "../departure/model/closing-ports.ts";
import { toSeconds } from "./at-rest.ts";
import {
  type Attributes,
  decodeWith,
  type Encoding,
  encodeWith,
  kept,
  type Row,
  row,
  type Table,
} from "./item-codec.ts";
import { answersKey, answersPlaceIn, CLOSING_PARTITIONS } from "./voice-keys.ts";

/** Exact, because the later of two wins. */
const MILLISECONDS: Encoding<Temporal.Instant> = {
  encode: ({ epochMilliseconds }) => epochMilliseconds,
  decode: (stored) => Temporal.Instant.fromEpochMilliseconds(stored),
};

/** Answers at rest. Whose they are, when, and whether named, is in the key. */
const ANSWERS: Table<Answers> = {
  departureId: inKey("departureId"),
  occasion: inKey("occasion"),
  named: inKey("named"),
  given: kept("g"),
  words: kept("w"),
  contact: kept("c"),
  first: row("f", MILLISECONDS),
  saved: row("s", MILLISECONDS),
  closes: row("cl", MILLISECONDS),
  version: kept("v"),
};

export function answersToItem(answers: Answers, follows: boolean): Attributes {
  return {
    pk: answersKey(answers),
    ...encodeWith(ANSWERS, answers),
    ...(follows ? { fo: true } : {}),
    ...dueForClosing(afterGrace(follows ? answers.saved : answers.closes)),
  };
}

export function answersFromItem(item: Attributes): Answers {
  return decodeWith(ANSWERS, item, "UTC");
}

/** When nothing of that moment can be on its way any more. */
export function afterGrace(moment: Temporal.Instant): Temporal.Instant {
  return moment.add({ minutes: ON_ITS_WAY_MINUTES });
}

/** The due index, in the partition of the closing job. */
export function dueForClosing(moment: Temporal.Instant): {
  readonly dd: string;
  readonly da: number;
} {
  return { dd: CLOSING_PARTITIONS.answers, da: toSeconds(moment) };
}

function inKey<Name extends "departureId" | "occasion" | "named">(
  name: Name,
): Row<unknown, Answers[Name]> {
  return {
    encode: () => ({}),
    decode: ({ pk }) => answersPlaceIn(String(pk))?.[name] as Answers[Name] | undefined,
  };
}
