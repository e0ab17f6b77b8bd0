import * as z from "zod/mini";
import { markStep, skipStep } from "../../departure/changes/close-step.ts";
import { delegateStep } from "../../departure/changes/delegate-step.ts";
import { remindLater } from "../../departure/changes/remind-later.ts";
import { resend, sendNow } from "../../departure/changes/send-step.ts";
import { reopenStep } from "../../departure/changes/still-open.ts";
import type { Actor, Context } from "../../departure/model/context.ts";
import { type Departure, HR_SKIP_REASONS } from "../../departure/model/departure.ts";
import type { Body } from "../../http/body.ts";
import { address, language, oneOf, person, text } from "../../http/departure-fields.ts";
import { readFields } from "../../http/fields.ts";
import { wholeNumber } from "../../http/whole-number.ts";
import { type Asked, type Rule, rightly } from "./asked.ts";
import { toPerson } from "./to-person.ts";

/** Does one thing with one step. */
export function stepRule(step: string, body: Body, asked: Asked): Rule {
  const { schema, act } = actionIn(body);
  const fields = rightly(readFields(schema, body), asked);
  return (departure) => act(fields, { departure, step, context: asked.context });
}

interface At {
  readonly departure: Departure;
  readonly step: string;
  readonly context: Context & Actor;
}

interface Action {
  readonly schema: z.ZodMiniType<unknown>;
  act(fields: unknown, at: At): Departure;
}

const doing = oneOf([
  "send-now",
  "resend",
  "skip",
  "done",
  "not-needed",
  "still-open",
  "remind",
  "hand-over",
]);

/** How far a reminder may be put off. */
export const WORKING_DAYS = { least: 1, most: 60 } as const;

export const workingDays = wholeNumber(WORKING_DAYS);

const reason = oneOf(HR_SKIP_REASONS);

/** HR's actions on a step: each one's fields and rule. */
const ACTIONS: Readonly<Record<z.infer<typeof doing>, Action>> = {
  "send-now": action({}, (_, { departure, step, context }) => sendNow(departure, step, context)),
  resend: action({}, (_, { departure, step, context }) => resend(departure, step, context)),
  done: action({}, (_, { departure, step, context }) => markStep(departure, step, "done", context)),
  "not-needed": action({}, (_, { departure, step, context }) =>
    markStep(departure, step, "not-needed", context),
  ),
  "still-open": action({}, (_, { departure, step, context }) =>
    reopenStep(departure, step, context),
  ),
  skip: action({ reason }, ({ reason }, { departure, step, context }) =>
    skipStep(departure, step, reason, context),
  ),
  remind: action({ workingDays }, ({ workingDays }, { departure, step, context }) =>
    remindLater(departure, step, Number(workingDays), context),
  ),
  "hand-over": action(person, (given, at) => {
    const { departure, step, context } = at;
    return delegateStep(departure, step, toPerson(given, context.plan.settings), context);
  }),
};

/** With an unknown action every field is accepted, so that only the action is reported. */
const ANYTHING = action(
  {
    reason: z.optional(reason),
    workingDays: z.optional(workingDays),
    name: z.optional(text),
    calledName: z.optional(text),
    address: z.optional(address),
    language: z.optional(language),
  },
  (_, { departure }) => departure,
);

function action<T extends z.core.$ZodShape>(
  shape: T,
  act: (fields: z.infer<z.ZodMiniObject<T>>, at: At) => Departure,
): Action {
  return {
    schema: z.strictObject({ do: doing, ...shape }),
    act: act as Action["act"],
  };
}

/** The fields of each action, for the API document. */
export function stepFields() {
  const each = Object.entries(ACTIONS).map(([name, { schema }]) =>
    z.extend(schema as z.ZodMiniObject, { do: z.literal(name) }),
  );
  return z.union(each);
}

function actionIn(body: Body): Action {
  const given = "json" in body ? (body.json as { do?: unknown }).do : body.form.get("do");
  const { data } = doing.safeParse(given);
  return data ? ACTIONS[data] : ANYTHING;
}
