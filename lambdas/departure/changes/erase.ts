import { stopUnsent } from "../mailings/stop-unsent.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Person } from "../model/person.ts";
import { finish } from "./finish.ts";

/**
 * Removes everything that says who it was, and stops what has not left; nobody is told. What was sent when, and the
 * history, stay to be counted. Doing it twice is doing it once.
 */
export function erase(departure: Departure, context: Context & Actor): Departure {
  if (departure.erased) return departure;
  const { now, who } = context;
  const {
    reason: _,
    department: _department,
    location: _location,
    interviews: _interviews,
    formerManagers: _formerManagers,
    ...counted
  } = departure;
  const { steps, mailings } = stopUnsent(departure, { now, as: "withdrawn", to: () => true });
  const { employee, manager, hrContact } = departure.people;
  const after: Departure = {
    ...counted,
    edition: departure.edition + 1,
    erased: now,
    people: {
      employee: { name: "", language: employee.language },
      manager: nobody(manager),
      hrContact: nobody(hrContact),
    },
    standIns: [],
    steps: steps.map(withoutColleague),
    mailings: mailings.map(withoutSaid),
    requestHash: "",
    guard: "",
    person: "",
    history: [...departure.history, { at: now, who, what: "erased" }],
  };
  return finish(departure, after, context);
}

function nobody({ language }: Person): Person {
  return { name: "", address: "", language };
}

/** What it said of a talk names who was to hold it. */
function withoutSaid({ said: _, ...mailing }: Mailing): Mailing {
  return mailing;
}

function withoutColleague({ colleague: _, ...step }: StepRecord): StepRecord {
  return step;
}
