import type { SearchIndexCheck } from "../../departure/model/listing.ts";
import type { HandOn, ListedSchedules } from "../../departure/model/ports.ts";
import type { ListedDepartures } from "../../departure/model/record-ports.ts";
import type { MaintainPorts } from "../../use-cases/maintain/maintain.ts";

export interface ReconcilePorts extends MaintainPorts {
  readonly departures: ListedDepartures;
  readonly schedules: ListedSchedules;
  readonly searchIndexCheck: SearchIndexCheck;
  readonly handOn: HandOn;
}
