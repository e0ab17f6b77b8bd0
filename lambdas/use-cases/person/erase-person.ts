import * as z from "zod/mini";
import { erase } from "../../departure/changes/erase.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import type { Body } from "../../http/body.ts";
import { readFields } from "../../http/fields.ts";
import { type Change, changeDeparture } from "../record/change-departure.ts";
import { keepLocks } from "../record/keep-locks.ts";
import type { RecordPorts } from "../record/record-ports.ts";
import { type Asked, rightly } from "../requests/asked.ts";
import { departuresOfPerson } from "./of-person.ts";

export const erasureFields = z.strictObject({
  everything: z.optional(z.union([z.literal(true), z.literal("true")], "one-of:true")),
});

export interface Erased {
  readonly departure: Departure;
  /** The person's other departures; undefined if they were not asked for. */
  readonly others?: readonly string[];
}

/**
 * Erases one departure, or every departure of that person. The requested one comes last, because it identifies the
 * others: after a fault, a retry erases the rest.
 */
export async function erasePerson(
  { id, expect }: Pick<Change, "id" | "expect">,
  { body, asked }: { readonly body: Body; readonly asked: Asked },
  ports: RecordPorts,
): Promise<Erased> {
  const { everything } = rightly(readFields(erasureFields, body), asked);
  const { context } = asked;
  const rule = (departure: Departure) => erase(departure, context);
  const around = keepLocks(context, ports);
  const others = everything ? await othersOf(id) : [];
  for (const other of others) await changeDeparture({ id: other, rule, around }, ports);
  const departure = await changeDeparture({ id, rule, expect, around }, ports);
  return { departure, ...(everything ? { others } : {}) };

  async function othersOf(id: string): Promise<string[]> {
    const present = await ports.departures.find(id);
    if (!present) throw new Refusal("not-found");
    if (!present.erased) expect?.(present);
    const [, ...others] = await departuresOfPerson(present, ports);
    return others;
  }
}
