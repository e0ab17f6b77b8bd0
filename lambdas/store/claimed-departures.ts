import type { Departure } from "../departure/model/departure.ts";
import type { Mailing, MailingState } from "../departure/model/mailing.ts";
import type { ClaimedDepartures } from "../departure/model/record-ports.ts";
import { toSeconds } from "./at-rest.ts";
import { claimOf, settlementOf } from "./departure-changes.ts";
import { type DepartureItem, departureFromItem } from "./departure-item.ts";
import { dynamoDepartures, updateDeparture } from "./dynamo-departures.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** Departures kept by DynamoDB, for the functions that send their mailings: a claim and what became of it are single writes. */
export function claimedDepartures(options: DynamoOptions): ClaimedDepartures {
  const update = updateDeparture(options);
  return {
    ...dynamoDepartures(options),

    async claim(message, now) {
      const change = { ...claimOf(message, toSeconds(now)), ReturnValues: "ALL_NEW" } as const;
      const answer = await update(message.departureId, change);
      return answer && departureFromItem(answer.Attributes as DepartureItem);
    },

    async settle(claimed, message, state) {
      const claim = claimed.mailings.find(({ id }) => id === message.mailingId);
      if (claim?.state.name !== "claimed") return false;
      const settled = withState(claimed, claim, state);
      // When to look next, and the place in the list, are known only for the version that was claimed; if somebody wrote
      // since, they stay as they are: early, which the sweep corrects, never late.
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
