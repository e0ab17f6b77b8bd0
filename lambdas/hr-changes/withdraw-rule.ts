import * as z from "zod/mini";
import { WITHDRAWAL_REASONS } from "../core/departure.ts";
import { withdraw } from "../core/withdraw.ts";
import type { Body } from "../web/body.ts";
import { oneOf } from "../web/departure-fields.ts";
import { readFields } from "../web/fields.ts";
import { type Asked, type Rule, rightly } from "./asked.ts";

export const withdrawalFields = z.strictObject({ reason: oneOf(WITHDRAWAL_REASONS) });

export function withdrawRule(body: Body, asked: Asked): Rule {
  const { reason } = rightly(readFields(withdrawalFields, body), asked);
  return (departure) => withdraw(departure, reason, asked.context);
}
