import { asksLeaver, missingToAsk } from "../answers/may-ask.ts";
import { interviewReason } from "../mailings/interview-reason.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { HistoryLine } from "../model/history.ts";
import { withLine } from "../model/history-lines.ts";
import { Refusal, type RefusalCode } from "../model/refusal.ts";
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

/** Whether any step of this departure can be changed. */
export function canChangeSteps({ erased, withdrawn }: Departure): boolean {
  return !erased && !withdrawn;
}

/** Why something can't be done to a step. */
export type Obstacle = Extract<
  RefusalCode,
  "has-no-mail" | "not-sent-yet" | "sent-already" | "step-is-over" | "settings-missing"
>;

export function refuseFor(obstacle: Obstacle | undefined, { id }: Pick<StepRecord, "id">): void {
  if (obstacle) throw new Refusal(obstacle, { given: id });
}

/**
 * Why a step can't be mailed: it is HR's own, the leaver opted out, it is a step of another kind, it is an interview step
 * and the leaver declined or an interview is agreed, or it asks the leaver and the settings lack what that needs.
 */
export function mailObstacle(
  departure: Departure,
  { id, to }: StepRecord,
  { plan }: Pick<Context, "plan">,
): Obstacle | undefined {
  if (to === "hr") return "has-no-mail";
  const isOptedOut = to === "leaver" && departure.optedOut !== undefined;
  const isOver = isOptedOut || interviewReason(id, departure, plan) !== undefined;
  if (isOver || !isBrought(id, departure, plan)) return "step-is-over";
  const asks = to === "leaver" && asksLeaver({ id }, plan);
  return asks && missingToAsk(plan.settings).length > 0 ? "settings-missing" : undefined;
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
