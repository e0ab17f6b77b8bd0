import { interviewReason } from "../mailings/interview-reason.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { HistoryLine } from "../model/history.ts";
import { withLine } from "../model/history-lines.ts";
import { Refusal } from "../model/refusal.ts";
import { isBrought } from "../timeline/brought.ts";
import { finish } from "./finish.ts";

/** Finds the step; refuses when no step of this departure can be changed. */
export function stepToChange(departure: Departure, stepId: string): StepRecord {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  const step = departure.steps.find(({ id }) => id === stepId);
  if (step) return step;
  const allowed = departure.steps.map(({ id }) => id).join(", ");
  throw new Refusal("unknown-step", { given: stepId, allowed });
}

/**
 * Refuses steps that can't be mailed: the leaver opted out, HR's own steps, steps of another kind, and interview steps
 * once the leaver declined or an interview is agreed.
 */
export function refuseWithoutMail(
  departure: Departure,
  { id, to }: StepRecord,
  { plan }: Pick<Context, "plan">,
): void {
  if (to === "hr") throw new Refusal("has-no-mail", { given: id });
  const isOptedOut = to === "leaver" && departure.optedOut !== undefined;
  const isOver = isOptedOut || interviewReason(id, departure, plan) !== undefined;
  if (isOver || !isBrought(id, departure, plan)) throw new Refusal("step-is-over", { given: id });
}

/** Finishes a rule in which a person changed a step. */
export function stepChanged(
  departure: Departure,
  { line, ...change }: Partial<Pick<Departure, "steps" | "mailings">> & { readonly line: Line },
  context: Context & Actor,
): Departure {
  const { now, who } = context;
  const after: Departure = {
    ...departure,
    ...change,
    edition: departure.edition + 1,
    ...withLine(departure, { at: now, who, ...line }),
  };
  return finish(departure, after, context);
}

type Line = Required<Pick<HistoryLine, "what" | "detail">>;

export function withStep(steps: readonly StepRecord[], step: StepRecord): StepRecord[] {
  return steps.map((each) => (each.id === step.id ? step : each));
}
