import { type Connect, rulesWith, tableIn, webhookQueueIn } from "../aws/wiring.ts";
import { claimedDepartures } from "../store/claimed-departures.ts";
import { dynamoDigests } from "../store/dynamo-digests.ts";
import type { MailEventsPorts } from "./handler.ts";

export const connectMailEvents: Connect<MailEventsPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    departures: claimedDepartures(table),
    digests: dynamoDigests(table),
    follow: webhookQueueIn(environment, options),
  };
};
