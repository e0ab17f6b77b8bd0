import { type Connect, followQueueIn, rulesWith, tableIn } from "../aws/wiring.ts";
import { claimedDepartures } from "../store/claimed-departures.ts";
import { dynamoMornings } from "../store/dynamo-mornings.ts";
import type { MailEventsPorts } from "./handler.ts";

export const connectMailEvents: Connect<MailEventsPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    departures: claimedDepartures(table),
    mornings: dynamoMornings(table),
    follow: followQueueIn(environment, options),
  };
};
