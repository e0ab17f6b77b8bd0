import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { chosenHolder } from "../../departure/answers/chosen-holder.ts";
import {
  type AgreedInterview,
  cancelInterview,
  planInterview,
} from "../../departure/changes/plan-interview.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Person } from "../../departure/model/person.ts";
import { personIn } from "../../departure/people/addressee.ts";
import type { Body } from "../../http/body.ts";
import { oneOf, person, textUpTo } from "../../http/departure-fields.ts";
import { readFields } from "../../http/fields.ts";
import { wholeNumber } from "../../http/whole-number.ts";
import { type Asked, type Rule, refuseMistakes, rightly } from "./asked.ts";
import { toPerson } from "./to-person.ts";

/** The length of an interview in minutes. Not given: as in the settings. */
export const MINUTES = { least: 10, most: 240 } as const;

/** Local time at the organisation. */
const LOCAL_MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/;

const doing = oneOf(["plan", "cancel"]);
const cancelFields = z.strictObject({ do: doing });
export const minutes = wholeNumber(MINUTES);
export const localMoment = z
  .string()
  .check(
    z.regex(LOCAL_MOMENT, { message: "local-moment", abort: true }),
    z.refine(isMoment, "local-moment"),
  );
/** Links to video calls have up to some 400 characters. */
export const PLACE_LIMIT = 500;
export const place = textUpTo(PLACE_LIMIT);

const planFields = z.strictObject({
  do: doing,
  at: localMoment,
  minutes: z.optional(minutes),
  where: z.optional(place),
  with: z.optional(z.strictObject(person)),
});
type PlanFields = z.infer<typeof planFields>;

/** Agrees, moves or cancels the interview. */
export function interviewRule(body: Body, asked: Asked): Rule {
  const given = "json" in body ? (body.json as { do?: unknown }).do : body.form.get("do");
  if (given === "cancel") {
    rightly(readFields(cancelFields, body), asked);
    return (departure) => cancelInterview(departure, asked.context);
  }
  const fields = rightly(readFields(planFields, body), asked);
  return (departure) => planInterview(departure, agreedIn(fields, departure, asked), asked.context);
}

/** The default interviewer is whom the leaver chose, or the manager where nobody was. */
function agreedIn(
  { at, minutes, where, with: holder }: PlanFields,
  departure: Departure,
  asked: Asked,
): AgreedInterview {
  const { context } = asked;
  const moment = Temporal.PlainDateTime.from(at).toZonedDateTime(departure.timeZone);
  if (isSkipped(at, moment))
    refuseMistakes([{ field: "at", code: `skipped-time:${clockAfter(moment)}`, given: at }], asked);
  return {
    at: moment,
    minutes: Number(minutes ?? context.plan.settings.talkMinutes),
    ...(where ? { where } : {}),
    with: holder
      ? toPerson(holder, context.plan.settings)
      : usualHolder(departure, moment.toPlainDate(), asked),
  };
}

/** Never the manager where the leaver chose somebody else, even before HR named who. */
function usualHolder(departure: Departure, day: Temporal.PlainDate, asked: Asked): Person {
  const isChosen = departure.voice?.talk !== undefined;
  const holder = isChosen ? chosenHolder(departure, day) : personIn(departure, "manager", day);
  if (!holder) refuseMistakes([{ field: "with.name", code: "missing" }], asked);
  return holder as Person;
}

/** The clocks skip that time on that day, so it is refused instead of moved silently. */
function isSkipped(given: string, moment: Temporal.ZonedDateTime): boolean {
  return !moment.toPlainDateTime().equals(Temporal.PlainDateTime.from(given));
}

/** The time shown after the clocks have gone forward. */
function clockAfter(moment: Temporal.ZonedDateTime): string {
  const change = moment.add({ nanoseconds: 1 }).getTimeZoneTransition("previous") ?? moment;
  return change.toPlainTime().toString({ smallestUnit: "minute" });
}

function isMoment(given: string): boolean {
  try {
    return Temporal.PlainDateTime.from(given).toString({ smallestUnit: "minute" }) === given;
  } catch {
    return false;
  }
}

/** The fields, for the API document. */
export function interviewFields() {
  return z.union([
    z.extend(planFields, { do: z.literal("plan") }),
    z.extend(cancelFields, { do: z.literal("cancel") }),
  ]);
}
