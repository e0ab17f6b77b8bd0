import * as z from "zod/mini";
import {
  settleUnconfirmed,
  UNCONFIRMED_WORDS,
  type UnconfirmedWord,
} from "../../departure/restore/settle-unconfirmed.ts";
import type { Body } from "../../http/body.ts";
import { oneOf } from "../../http/departure-fields.ts";
import { readFields } from "../../http/fields.ts";
import { type Asked, type Rule, rightly } from "./asked.ts";

export const unconfirmedFields = z.strictObject({ do: oneOf(UNCONFIRMED_WORDS) });

/** HR's word about one unconfirmed mail. */
export function unconfirmedRule(mailingId: string, body: Body, asked: Asked): Rule {
  const word = readWord(body, asked);
  return (departure) => settleUnconfirmed(departure, { mailingId, word }, asked.context);
}

/** HR's word about all of them. */
export function readWord(body: Body, asked: Asked): UnconfirmedWord {
  return rightly(readFields(unconfirmedFields, body), asked).do;
}
