import { listedFieldsOf } from "../../departure/fields.ts";
import type { Summary } from "../../departure/list/summary.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { momentIn } from "../../use-cases/describe/moment-in.ts";

/** A line of the list in the API. */
export function describeSummary(
  summary: Summary,
  told: { readonly plan: Plan; readonly language: Language },
) {
  const { id, status, leaver, calledName, manager, lastDay } = summary;
  return {
    id,
    departure: `/departures/${id}`,
    status,
    employee: leaver === undefined ? null : { name: leaver, ...(calledName ? { calledName } : {}) },
    manager: manager === undefined ? null : { name: manager },
    ...listedFieldsOf(summary),
    lastDay: lastDay.toString(),
    next: describeNext(summary, told),
    openSteps: summary.openSteps,
    lateSteps: summary.lateSteps,
    untickedSteps: summary.untickedSteps,
    waiting: summary.waiting,
    ...(summary.waitsForSettings ? { waitsForSettings: true } : {}),
    undeliverable: summary.undeliverable,
    ...(summary.unwanted ? { unwanted: summary.unwanted } : {}),
    privateAddressMissing: summary.isPrivateAddressMissing,
  };
}

function describeNext(
  { next, kind }: Summary,
  told: { readonly plan: Plan; readonly language: Language },
) {
  if (!next) return null;
  const { at, to, steps, name } = next;
  return {
    at: momentIn(at),
    to: { role: to, ...(name ? { name } : {}) },
    mailing: next.kind,
    steps: steps.map((step) => ({ step, title: titleOf(step, { kind }, told) })),
  };
}
