import type { Temporal } from "temporal-polyfill";
import { chosenHolder } from "../../departure/answers/chosen-holder.ts";
import { OWN_FIELD_NAMES } from "../../departure/fields.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Person } from "../../departure/model/person.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { ChangeName } from "./changes.ts";

/** The initial values of a change's form: the departure as it is. */
export function valuesFor(
  change: ChangeName,
  departure: Departure,
  { plan, now }: { readonly plan: Plan; readonly now: Temporal.Instant },
): URLSearchParams {
  if (change === "dates" || change === "take-back") return planned(departure);
  if (change === "correct") return people(departure);
  const { language } = plan.settings;
  if (change === "replace") return new URLSearchParams({ role: "manager", language });
  if (change === "name-holder") return holderOf(proposedHolder(departure), language);
  return change === "interview" ? talk(departure, { language, now }) : new URLSearchParams();
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

/** The interview to hold or to repeat, with its interviewer; else as the leaver wished. */
function talk(
  departure: Departure,
  { language, now }: { readonly language: string; readonly now: Temporal.Instant },
): URLSearchParams {
  const last = departure.interviews?.at(-1);
  if (!last) return wished(departure, { language, now });
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

/** The day that the leaver wished, at a usual time of that part of it, with whom the leaver chose. */
function wished(
  departure: Departure,
  { language, now }: { readonly language: string; readonly now: Temporal.Instant },
): URLSearchParams {
  const wish = departure.voice?.talk?.wish;
  const day = wish?.day ?? now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const values = holderOf(chosenHolder(departure, day), language);
  if (wish) values.set("at", `${wish.day}T${TIMES[wish.part]}`);
  return values;
}

const TIMES = { morning: "10:00", afternoon: "14:00", evening: "19:00" } as const;

function holderOf(holder: Person | undefined, language: string): URLSearchParams {
  if (!holder) return new URLSearchParams({ "with.language": language });
  return new URLSearchParams({
    "with.name": holder.name,
    "with.address": holder.address,
    "with.language": holder.language,
  });
}

/** Named before, or the colleague who offered moments in the manager's place. */
function proposedHolder({ voice, steps }: Departure): Person | undefined {
  const by = voice?.moments?.by;
  const colleague = steps.find((step) => step.colleague?.address === by)?.colleague;
  return voice?.holder ?? colleague;
}
