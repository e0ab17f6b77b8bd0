import { Temporal } from "temporal-polyfill";
import { type LogFields, log } from "./log.ts";

/** Acts that somebody may have to answer for. `docs/privacy.md` explains each. */
export type AuditedAct =
  | "person-exported"
  | "named-answers-read"
  | "open-lines-read"
  | "lesson-published"
  | "lesson-taken-back"
  | "list-exported"
  | "import-handed-in"
  | "import-started"
  | "import-columns-chosen"
  | "import-taken-back"
  | "import-dropped"
  | "refused-rows-exported"
  | "sign-in-refused"
  | "session-ended"
  | "forbidden";

/**
 * Logs who did or tried what, by the wall clock. `who` is the issuer's subject; if that is a mail address, it isn't
 * logged.
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
