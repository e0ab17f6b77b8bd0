import { Temporal } from "temporal-polyfill";
import { type LogFields, log } from "./log.ts";

/** What somebody may have to answer for later. `docs/privacy.md` says what each means. */
export type AuditedAct =
  | "person-exported"
  | "list-exported"
  | "import-handed-in"
  | "import-started"
  | "import-dropped"
  | "refused-rows-exported"
  | "sign-in-refused"
  | "session-ended"
  | "forbidden";

/**
 * One line in the log under one name, by the clock on the wall: who did it, or tried to, and what. Who is the subject by which
 * the issuer knows them; an issuer that calls people by their addresses gets none of those into the log.
 */
export function audit(
  what: AuditedAct,
  { who, ...fields }: Omit<LogFields, "what" | "at"> = {},
): void {
  log("info", "audit", {
    what,
    ...(who === undefined ? {} : { who: who.includes("@") ? "an-address" : who }),
    ...fields,
    at: Temporal.Now.instant().toString({ smallestUnit: "second" }),
  });
}
