import * as z from "zod/mini";
import type { Rest } from "../departure/model/ports.ts";

const rest = z.strictObject({
  from: z.string().check(z.regex(/^[0-9a-f]{1,32}$/)),
  failed: z.int().check(z.gte(0)),
}) satisfies z.ZodMiniType<Rest>;

/** What a run is handed on; undefined for every other event, with which a job begins. A malformed rest is a fault. */
export function restIn(event: unknown): Rest | undefined {
  return typeof event === "object" && event !== null && "from" in event
    ? rest.parse(event)
    : undefined;
}
