import { accessIn } from "../../aws/access-in.ts";
import { type Connect, recorderIn, tableIn } from "../../aws/wiring.ts";
import { dynamoUncertain } from "../../store/dynamo-uncertain.ts";
import type { HrChangesPorts } from "./handler.ts";

export const connectHrChanges: Connect<HrChangesPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    uncertain: dynamoUncertain(table),
    access: accessIn(environment),
  };
};
