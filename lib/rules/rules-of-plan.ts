import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { type HistoryEvent, TOTZIENS } from "../../lambdas/departure/model/history.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { stepOf } from "../../lambdas/departure/model/step-of.ts";
import { planTimeline } from "../../lambdas/departure/timeline/timeline.ts";
import { isSameStep, leftThePlanAtLast, newLines } from "./facts.ts";
import type { Life, Write } from "./life.ts";
import { mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

/** The longest that work under the former plan continues: one run of a function. */
const ONE_RUN = 5 * 60_000;

/** The plans that an act at that moment may have started under. */
function plansAt({ plansBetween }: Life, at: number): readonly Plan[] {
  return plansBetween(at - ONE_RUN, at);
}

export const aNewDepartureStandsWhereThePlanPutsIt: Rule = (life) =>
  life.writes.flatMap(({ at, before, after }) => {
    if (before) return [];
    const wrong = plansAt(life, at).map((plan) => misplacedIn(life, after, plan));
    return wrong.some((each) => each.length === 0) ? [] : (wrong[0] ?? []);
  });

function misplacedIn({ calendar }: Life, departure: Departure, plan: Plan): string[] {
  const planned = new Map(planTimeline(plan, departure, calendar).map(({ id, at }) => [id, at]));
  return departure.steps
    .filter((step) => planned.get(step.id)?.toString() !== step.planned.toString())
    .map(({ id, planned: at }) => `${id} stands at ${at}`);
}

const PLANNED: readonly HistoryEvent[] = [
  "submitted",
  "dates-changed",
  "kind-changed",
  "taken-back",
];

function isPlanning(write: Write): boolean {
  return newLines(write).some(({ what }) => PLANNED.includes(what));
}

/**
 * Nothing is dropped: what the plan brought when the departure was planned, was sent, waits for a person, is done, or is
 * skipped with a reason. A step that came into the plan later is for departures that are planned later.
 */
export const everyStepHasItsFate: Rule = (life) =>
  life.departures
    .filter(({ erased }) => !erased)
    .flatMap((departure) => {
      const planned = life.writes.findLast(
        (write) => write.after.id === departure.id && isPlanning(write),
      );
      const left = leftThePlanAtLast(life, departure);
      const lost = plansAt(life, planned?.at ?? 0).map((plan) =>
        planTimeline(
          plan,
          { ...departure, people: { employee: { privateAddress: "known" } } },
          life.calendar,
        )
          .filter(({ id }) => !hasFate(life, departure, id) && !left.has(id))
          .map(({ id }) => `${departure.id.slice(0, 4)} ${id} has no fate`),
      );
      return lost.some((each) => each.length === 0) ? [] : (lost[0] ?? []);
    });

function hasFate(life: Life, { steps, mailings, withdrawn }: Departure, id: string): boolean {
  const record = steps.find((step) => isSameStep(life, step.id, id));
  if (!record) return false;
  if (record.skipped || record.mark || record.to === "hr") return true;
  const carriers = mailings
    .filter((each) => each.steps.some((step) => isSameStep(life, step, id)))
    .map(({ state }) => state.name);
  return carriers.some((name) =>
    ["sent", "waiting", "refused", ...(withdrawn ? ["skipped"] : [])].includes(name),
  );
}

/** A mail that was claimed with the step may still be sent. */
export const nothingLeavesForAStepThatIsNotInThePlan: Rule = (life) =>
  life.mails
    .filter((mail) => {
      const plans = plansAt(life, mail.claimedAt);
      return mailingOf(mail).steps.some((step) => plans.every((plan) => !stepOf(plan, step)));
    })
    .map(told);

/** Nor does one that comes back, or has another name. */
export const aStepThatLeavesThePlanMovesNoOtherMail: Rule = ({ writes }) =>
  writes.flatMap((write) => {
    const { before, after } = write;
    const lines = newLines(write);
    const isOfThePlan = lines.some(({ what }) => OF_THE_PLAN.includes(what));
    const isOnly = lines.every(({ what, who }) => who === TOTZIENS && OF_THE_PLAN.includes(what));
    if (!before || !isOfThePlan || !isOnly) return [];
    const gone = lines.map(({ detail = "" }) => detail);
    return before.mailings
      .filter(
        ({ state, steps }) => state.name === "pending" && !steps.some((id) => gone.includes(id)),
      )
      .filter((mailing) => isMoved(mailing, after))
      .map(({ id }) => `${after.id.slice(0, 4)} ${id} moved with the plan`);
  });

const OF_THE_PLAN: readonly HistoryEvent[] = ["left-plan", "back-in-plan", "renamed"];

function isMoved({ id, at, revision }: Mailing, { mailings }: Departure): boolean {
  const now = mailings.find((mailing) => mailing.id === id);
  return now?.revision !== revision || !now.at.equals(at);
}

/** What was open when it left is skipped, for all to see, and comes back as what it was called last. */
export const aStepThatLeavesThePlanSaysSo: Rule = ({ writes }) =>
  writes.flatMap((write) =>
    newLines(write)
      .filter(({ what }) => what === "left-plan")
      .filter(({ detail }) => {
        const step = write.after.steps.find(({ id }) => id === detail);
        return (
          step?.skipped !== "not-in-plan" && newLines(write).every(({ who }) => who === TOTZIENS)
        );
      })
      .map(
        ({ detail }) => `${write.after.id.slice(0, 4)} ${detail} left the plan and is not skipped`,
      ),
  );

/** One that is planned anew has neither a step open that left the plan, nor one skipped that is back in it. */
export const whatIsPlannedAnewFollowsThePlan: Rule = (life) =>
  life.writes
    .filter(isPlanning)
    .filter(({ at, after }) => !after.withdrawn && plansAt(life, at).length === 1)
    .flatMap(({ at, after }) => {
      const [plan] = plansAt(life, at);
      return after.steps
        .filter(({ id, skipped, mark }) => {
          const isThere = plan !== undefined && stepOf(plan, id) !== undefined;
          return isThere
            ? skipped === "not-in-plan" && isOfKind(life, id, after)
            : !skipped && !mark;
        })
        .map(({ id }) => `${after.id.slice(0, 4)} ${id} is not as the plan has it`);
    });

function isOfKind({ plan }: Life, id: string, { kind, extraSteps }: Departure): boolean {
  const step = stepOf(plan, id);
  return (
    step !== undefined &&
    (step.kinds.includes(kind) || (step.tickableFor.includes(kind) && extraSteps.includes(id)))
  );
}

/** Each mail that could not be rendered has a line in the history. */
export const aMailThatCannotBeWrittenIsTold: Rule = ({ departures }) =>
  departures.flatMap(({ id: departureId, mailings, history }) =>
    mailings
      .filter(({ state }) => state.name === "refused" && state.why === "unwritable")
      .filter(
        ({ id }) => !history.some(({ what, detail }) => what === "unwritable" && detail === id),
      )
      .map(({ id }) => `${departureId.slice(0, 4)} ${id} was given up in silence`),
  );

/** Three times at most, then only on request. */
export const whatCannotBeWrittenIsNotTriedForEver: Rule = ({ writes }) =>
  writes.flatMap(({ after }) =>
    after.mailings
      .filter(({ state }) => "unwritten" in state && (state.unwritten ?? 0) > 2)
      .map(({ id }) => `${after.id.slice(0, 4)} ${id} is tried again and again`),
  );
