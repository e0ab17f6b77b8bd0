import type { Recipient } from "../../lambdas/departure/model/plan.ts";
import type { Mistake } from "./mistake.ts";
import type { PlanFile } from "./plan-file.ts";
import type { SettingsFile } from "./settings-file.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A department without steps is misspelled in one of the files, and its mail would be dropped silently. */
export function checkDepartments(
  { steps }: PlanFile,
  { desks }: SettingsFile,
  { file, positionOfKey }: YamlSource,
): Mistake[] {
  const wanted = [...new Set(steps.flatMap(departmentsOf))];
  const allowed =
    wanted.length > 0 ? wanted.join(", ") : "none, as no step of plan.yaml goes to a desk";
  return Object.keys(desks)
    .filter((desk) => !wanted.includes(desk))
    .map((desk) => ({
      file,
      ...positionOfKey(["desks"], desk),
      message: `desks: given "${desk}", to which no step of plan.yaml goes; allowed: ${allowed}`,
    }));
}

function departmentsOf({ to, toForKind = {} }: PlanFile["steps"][number]): string[] {
  return [to, ...Object.values<Recipient>(toForKind)]
    .filter((recipient) => recipient.startsWith("desk:"))
    .map((recipient) => recipient.slice("desk:".length));
}
