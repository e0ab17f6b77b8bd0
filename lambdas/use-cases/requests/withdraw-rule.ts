import * as z from "zod/mini";
import { withdraw } from "../../departure/changes/withdraw.ts";
import { WITHDRAWAL_REASONS } from "../../departure/model/departure.ts";
import type { Body } from "../../http/body.ts";
import { oneOf } from "../../http/departure-fields.ts";
import { readFields } from "../../http/fields.ts";
import { type Asked, type Rule, rightly } from "./asked.ts";

export const withdrawalFields = z.strictObject({ reason: oneOf(WITHDRAWAL_REASONS) });

export function withdrawRule(body: Body, asked: Asked): Rule {
  const { reason } = rightly(readFields(withdrawalFields, body), asked);
  return (departure) => withdraw(departure, reason, asked.context);
}
