import type { Temporal } from "temporal-polyfill";
import type { MailingState } from "../departure/model/mailing.ts";
import { Unwritable } from "../mails/unwritable.ts";
import { count, describeFault, type LogFields, log } from "../telemetry/log.ts";

/** After this many attempts an unwritable mail is given up: its template stays broken. */
const TRIES = 3;

/**
 * The state of a claim after composing failed: pending, or refused after `TRIES` template errors, as `unconfirmed` if it
 * may have been sent.
 */
export function stateAfterFault(
  error: unknown,
  claim: MailingState,
  at: Temporal.Instant,
): MailingState {
  const { again, unwritten = 0 } = claim as { readonly again?: true; readonly unwritten?: number };
  const kept = again ? { again } : {};
  const isUnwritable = error instanceof Unwritable;
  if (isUnwritable && unwritten + 1 >= TRIES)
    return { name: "refused", at, why: again ? "unconfirmed" : "unwritable" };
  const times = isUnwritable ? unwritten + 1 : unwritten;
  return { name: "pending", ...kept, ...(times > 0 ? { unwritten: times } : {}) };
}

export function tellUnwritable(error: unknown, about: LogFields): void {
  log("error", "mail-unwritable", { ...about, because: describeFault(error) });
  count("MailsUnwritable");
}
