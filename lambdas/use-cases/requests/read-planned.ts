import { Temporal } from "temporal-polyfill";
import type { DatesChange } from "../../departure/changes/change-dates.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Kind, Plan } from "../../departure/model/plan.ts";
import { todayIn } from "../../http/asked.ts";
import type { ReadFields } from "../../http/fields.ts";
import type { Mistake } from "../../http/mistake.ts";
import { type Asked, refuseMistakes } from "./asked.ts";
import { compareFields } from "./compare-fields.ts";
import { type ComparedFields, comparedFields } from "./submission-fields.ts";

/**
 * The resulting dates, kind and extra steps, validated as a whole: the change together with what stays. A mistake that
 * was there before isn't blamed on the change.
 */
export function readPlanned(
  departure: Departure,
  { given, mistakes }: Pick<ReadFields<unknown>, "given" | "mistakes">,
  asked: Asked,
): DatesChange {
  const { plan } = asked.context;
  const facts = { plan, today: todayIn(asked.context) };
  const before = fieldsOf(departure);
  const after = comparedFields(withFittingSteps(mergePatch(before, given), given, plan));
  const known = compareFields(comparedFields(before), facts).map(mistakeKeyOf);
  const found = compareFields(after, facts).filter((each) => !known.includes(mistakeKeyOf(each)));
  refuseMistakes([...mistakes, ...found], asked);
  return plannedOf(after);
}

/** A departure as it would be submitted: without the end of employment if that was left to its default. */
function fieldsOf({ people, dates, endFollowsLastDay, kind, extraSteps }: Departure): Fields {
  return {
    ...people,
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    ...(endFollowsLastDay ? {} : { endOfEmployment: dates.endOfEmployment.toString() }),
    kind,
    extraSteps,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** RFC 7396: null removes, groups are merged, everything else replaces. */
function mergePatch(target: Fields, patch: object): Fields {
  const patched = Object.entries(patch).map(([name, value]): [string, unknown] => {
    const old = target[name];
    return [name, isGroup(old) && isGroup(value) ? mergePatch(old, value) : value];
  });
  const kept = Object.entries(target).filter(([name]) => !Object.hasOwn(patch, name));
  // As own properties, whatever their names.
  return Object.fromEntries([...kept, ...patched.filter(([, value]) => value !== null)]);
}

function isGroup(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** If only the kind changes, extra steps that fit the new kind stay. */
function withFittingSteps(merged: Fields, given: object, { steps }: Plan): Fields {
  if (Object.hasOwn(given, "extraSteps") || !Array.isArray(merged.extraSteps)) return merged;
  const tickable = steps
    .filter(({ tickableFor }) => tickableFor.includes(merged.kind as Kind))
    .map(({ id }) => id);
  return { ...merged, extraSteps: merged.extraSteps.filter((id) => tickable.includes(id)) };
}

function mistakeKeyOf({ field, code, given }: Mistake): string {
  return JSON.stringify([field, code, given]);
}

/** Only from valid fields. */
function plannedOf(fields: ComparedFields): DatesChange {
  const [announced, lastDay] = [String(fields.announced), String(fields.lastDay)];
  return {
    dates: {
      announced: Temporal.PlainDate.from(announced),
      lastDay: Temporal.PlainDate.from(lastDay),
      endOfEmployment: Temporal.PlainDate.from(fields.endOfEmployment ?? lastDay),
    },
    ...(fields.endOfEmployment ? {} : { endFollowsLastDay: true }),
    kind: fields.kind ?? "resignation",
    extraSteps: [...new Set(fields.extraSteps)].sort(),
  };
}
