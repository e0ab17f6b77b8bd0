import type { Temporal } from "temporal-polyfill";
import type { MailingState } from "../departure/model/mailing.ts";
import { Unwritable } from "../mails/unwritable.ts";
import { count, describeFault, type LogFields, log } from "../telemetry/log.ts";

/** A mail that could not be written so often is given up: its words do not mend themselves. */
const TRIES = 3;

/**
 * What becomes of a claim when writing its mail went wrong: it is tried again, but not for ever where the words are to blame.
 * What may have left before stays a question.
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
