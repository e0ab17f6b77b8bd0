import { OWN_FIELD_NAMES } from "../../departure/fields.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { ChangeName } from "./changes.ts";

/** The initial values of a change's form: the departure as it is. */
export function valuesFor(
  change: ChangeName,
  departure: Departure,
  { plan }: { readonly plan: Plan },
): URLSearchParams {
  if (change === "dates" || change === "take-back") return planned(departure);
  if (change === "correct") return people(departure);
  const { language } = plan.settings;
  if (change === "replace") return new URLSearchParams({ role: "manager", language });
  return change === "interview" ? talk(departure, language) : new URLSearchParams();
}

/** An end of employment that follows the last day stays empty, so it keeps following. */
function planned({ dates, endFollowsLastDay, kind, extraSteps }: Departure): URLSearchParams {
  const values = new URLSearchParams({
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    endOfEmployment: endFollowsLastDay ? "" : dates.endOfEmployment.toString(),
    kind,
  });
  for (const step of extraSteps) values.append("extraSteps", step);
  return values;
}

function people(departure: Departure): URLSearchParams {
  const groups = Object.entries(departure.people).flatMap(([role, person]) =>
    Object.entries(person).map(
      ([name, value]) => [`${role}.${name}`, String(value)] as [string, string],
    ),
  );
  return new URLSearchParams([
    ...groups,
    ...OWN_FIELD_NAMES.map((name): [string, string] => [name, departure[name] ?? ""]),
  ]);
}

/** The interview to hold or to repeat, with its interviewer. */
function talk({ interviews }: Departure, language: string): URLSearchParams {
  const last = interviews?.at(-1);
  if (!last) return new URLSearchParams({ "with.language": language });
  const { at, minutes, where = "", with: holder } = last;
  return new URLSearchParams({
    at: at.toPlainDateTime().toString({ smallestUnit: "minute" }),
    minutes: String(minutes),
    where,
    "with.name": holder.name,
    "with.address": holder.address,
    "with.language": holder.language,
  });
}
