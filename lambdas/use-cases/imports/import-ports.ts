import type { ImportQueue, Imports } from "../../departure/model/imports.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import type { RecordPorts } from "../record/record-ports.ts";

/** The ports of the import worker. */
export interface ImportPorts extends RecordPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly imports: Pick<Imports, "find" | "part" | "finish" | "finishBack">;
  readonly importQueue: ImportQueue;
}
