import type { Departure } from "../../departure/model/departure.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import type { OthersOfPerson } from "../../use-cases/record/same-person.ts";
import type { SuccessorNeeded } from "../../use-cases/record/successors-needed.ts";
import type { TimelinePoint } from "../timeline/timeline-points.ts";

export interface PreviewFacts {
  readonly draft: string;
  readonly departure: Departure;
  readonly points: readonly TimelinePoint[];
  readonly calendar: WorkCalendar;
  readonly plan: Plan;
  readonly successorNeeded: readonly SuccessorNeeded[];
  /** The person's other departures: running ones, which must be ticked before this one is recorded, and past ones. */
  readonly others: OthersOfPerson;
}
