import type { Departure } from "../departure/model/departure.ts";
import {
  LATE_AFTER_HOURS,
  type Mailing,
  type MailingMessage,
  type MailingState,
} from "../departure/model/mailing.ts";
import type { ClaimedDepartures } from "../departure/model/record-ports.ts";
import { toSeconds } from "./at-rest.ts";
import { departureFromItem } from "./departure-item.ts";
import { dynamoDepartures, updateDeparture } from "./dynamo-departures.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { dueKeys, listKeys } from "./index-keys.ts";
import { type Change, changeOf } from "./item-change.ts";
import { stateToItem } from "./mailing-item.ts";

/** Departures in DynamoDB, for the functions that send their mailings: claims and their results are single writes. */
export function claimedDepartures(options: DynamoOptions): ClaimedDepartures {
  const update = updateDeparture(options);
  return {
    ...dynamoDepartures(options),

    async claim(message, now) {
      const change = { ...claimOf(message, toSeconds(now)), ReturnValues: "ALL_NEW" } as const;
      const answer = await update(message.departureId, change);
      return answer && departureFromItem(answer.Attributes ?? {});
    },

    async settle(claimed, message, state) {
      const claim = claimed.mailings.find(({ id }) => id === message.mailingId);
      if (claim?.state.name !== "claimed") return false;
      const settled = withState(claimed, claim, state);
      // The next check and the list position are known only for the claimed version; after another write they
      // stay as they are: early, which the sweep corrects, never late.
      const answer =
        (await update(claimed.id, settlementOf(claim, message, state, settled))) ??
        (await update(claimed.id, settlementOf(claim, message, state)));
      return answer !== undefined;
    },
  };
}

function withState(departure: Departure, settled: Mailing, state: MailingState): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing === settled ? { ...mailing, state } : mailing,
  );
  return { ...departure, mailings };
}

/** The rule of `evaluate` in the core as a condition: a contract test compares the two. */
function claimOf({ mailingId, revision }: MailingMessage, now: number): Change {
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

/** Records a claim's result, on condition that the claim is unchanged; with `settled`, also the next check. */
function settlementOf(
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
      ...(settled ? { ...dueKeys(settled), ...listKeys(settled) } : {}),
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
