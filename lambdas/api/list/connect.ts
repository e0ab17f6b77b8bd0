import { accessIn } from "../../aws/access-in.ts";
import { type Connect, rulesWith, tableIn } from "../../aws/wiring.ts";
import { dynamoListing } from "../../store/dynamo-listing.ts";
import type { HrListPorts } from "./handler.ts";

export const connectHrList: Connect<HrListPorts> = (environment, options = {}) => ({
  ...rulesWith(options),
  listing: dynamoListing(tableIn(environment, options)),
  access: accessIn(environment),
});
