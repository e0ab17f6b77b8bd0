import { optOut } from "../../departure/changes/opt-out.ts";
import { restartQuestions } from "../../departure/changes/restart-questions.ts";
import { forEachOwnField } from "../../departure/fields.ts";
import type { Plan } from "../../departure/model/plan.ts";
import type { Body } from "../../http/body.ts";
import type { Asked, Rule } from "../../use-cases/requests/asked.ts";
import { changeRule, takeBackRule } from "../../use-cases/requests/change-rule.ts";
import { interviewRule } from "../../use-cases/requests/interview-rule.ts";
import { nameHolderRule } from "../../use-cases/requests/name-holder-rule.ts";
import { reassignRule } from "../../use-cases/requests/reassignment.ts";
import { withTypedDays, withTypedMoment } from "../../use-cases/requests/typed-days.ts";
import { withdrawRule } from "../../use-cases/requests/withdraw-rule.ts";
import type { ChangeName } from "./changes.ts";

/** Erasing covers more than one departure. */
export type RuledChange = Exclude<ChangeName, "erase">;

/** The API's rule for the change. Throws the mistakes in what was typed. */
export function ruleOfChange(change: RuledChange, typed: URLSearchParams, asked: Asked): Rule {
  return RULES[change](typed, asked);
}

const RULES: Readonly<Record<RuledChange, (typed: URLSearchParams, asked: Asked) => Rule>> = {
  dates: (typed, asked) => changeRule(plannedIn(withTypedDays(typed), asked.context), asked),
  "take-back": (typed, asked) =>
    takeBackRule(plannedIn(withTypedDays(typed), asked.context), asked),
  correct: (typed, asked) => changeRule(correctedIn(typed), asked),
  replace: (typed, asked) => reassignRule({ form: withTypedDays(typed) }, asked),
  interview: (typed, asked) => interviewRule({ form: interviewIn(typed) }, asked),
  "name-holder": (typed, asked) => nameHolderRule({ form: typed }, asked),
  "call-off": (_, asked) => interviewRule({ json: { do: "cancel" } }, asked),
  withdraw: (typed, asked) => withdrawRule({ form: typed }, asked),
  "restart-questions":
    (_, { context }) =>
    (departure) =>
      restartQuestions(departure, context),
  object:
    (_, { context }) =>
    (departure) =>
      optOut(departure, context),
};

/** An empty end of employment means the last day; only some kinds have extra steps. */
function plannedIn(typed: URLSearchParams, { plan }: { readonly plan: Plan }): Body {
  const kind = typed.get("kind") ?? "";
  const mayTick = plan.steps.some(({ tickableFor }) => tickableFor.some((each) => each === kind));
  return {
    json: {
      announced: typed.get("announced") ?? "",
      lastDay: typed.get("lastDay") ?? "",
      endOfEmployment: filled(typed, "endOfEmployment"),
      kind,
      extraSteps: mayTick ? typed.getAll("extraSteps") : null,
    },
  };
}

/** An emptied field is removed if it is optional. */
function correctedIn(typed: URLSearchParams): Body {
  const person = (role: string) => ({
    name: typed.get(`${role}.name`) ?? "",
    calledName: filled(typed, `${role}.calledName`),
    address: typed.get(`${role}.address`) ?? "",
    language: typed.get(`${role}.language`) ?? "",
  });
  return {
    json: {
      employee: {
        name: typed.get("employee.name") ?? "",
        calledName: filled(typed, "employee.calledName"),
        workAddress: filled(typed, "employee.workAddress"),
        privateAddress: filled(typed, "employee.privateAddress"),
        language: typed.get("employee.language") ?? "",
        personnelNumber: filled(typed, "employee.personnelNumber"),
      },
      manager: person("manager"),
      hrContact: person("hrContact"),
      ...forEachOwnField((_, name) => filled(typed, name)),
    },
  };
}

function filled(typed: URLSearchParams, field: string): string | null {
  const text = typed.get(field) ?? "";
  return text.trim() === "" ? null : text;
}

/** A select always has a value: without an interviewer it is ignored. */
function interviewIn(typed: URLSearchParams): URLSearchParams {
  const form = withTypedMoment(typed, "at");
  form.set("do", "plan");
  const isIdle = ["with.name", "with.address"].every((name) => !form.get(name)?.trim());
  if (isIdle) form.delete("with.language");
  return form;
}
