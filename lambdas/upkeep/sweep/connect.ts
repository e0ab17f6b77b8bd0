import { type Connect, recorderIn, tableIn } from "../../aws/wiring.ts";
import { dueDepartures } from "../../store/due-departures.ts";
import { dynamoMornings } from "../../store/dynamo-mornings.ts";
import type { SweepPorts } from "../../use-cases/look-after/sweep-ports.ts";

export const connectSweep: Connect<SweepPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    departures: dueDepartures(table),
    mornings: dynamoMornings(table),
  };
};
