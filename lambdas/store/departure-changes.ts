import type { Departure } from "../departure/model/departure.ts";
import {
  LATE_AFTER_HOURS,
  type Mailing,
  type MailingMessage,
  type MailingState,
} from "../departure/model/mailing.ts";
import { toSeconds } from "./at-rest.ts";
import { dueOf } from "./due-item.ts";
import { type Change, changeOf } from "./item-change.ts";
import { placeToItem } from "./list-place.ts";
import { stateToItem } from "./mailing-item.ts";

/** The rule of `judge` in the core as a condition: a contract test holds the two together. */
export function claimOf({ mailingId, revision }: MailingMessage, now: number): Change {
  return changeOf({
    mailing: mailingId,
    write: { "m.#mailing.st": "claimed", "m.#mailing.sa": now },
    condition:
      "m.#mailing.st = :pending AND m.#mailing.r = :revision AND attribute_not_exists(m.#mailing.c) AND m.#mailing.i <= :now AND m.#mailing.i >= :late",
    values: {
      ":pending": "pending",
      ":revision": revision,
      ":now": now,
      ":late": now - LATE_AFTER_HOURS * 3600,
    },
  });
}

/** Says what became of a claim, on condition that it is still that very claim; with `settled`, also when to look next. */
export function settlementOf(
  { state: claim }: Mailing,
  { mailingId, revision }: MailingMessage,
  state: MailingState,
  settled?: Departure,
): Change {
  const { st, sa, sy } = stateToItem(state);
  return changeOf({
    mailing: mailingId,
    write: {
      "m.#mailing.st": st,
      "m.#mailing.sa": sa,
      "m.#mailing.sy": sy,
      ...(settled ? { ...dueOf(settled), ...placeToItem(settled) } : {}),
    },
    condition: `m.#mailing.st = :claimed AND m.#mailing.r = :revision AND m.#mailing.sa = :since${settled ? " AND v = :version" : ""}`,
    values: {
      ":claimed": "claimed",
      ":revision": revision,
      ":since": "at" in claim ? toSeconds(claim.at) : 0,
      ...(settled ? { ":version": settled.version } : {}),
    },
  });
}
