import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { namedSteps } from "./check-ids.ts";
import { compilePlan, readPlanSource, readSettings } from "./compile-plan.ts";
import { type CompiledMails, compileMails } from "./mails/compile-mails.ts";
import { lookWith, type MailStyle } from "./mails/look.ts";
import { COMMON_WANTED, type WantedMail } from "./mails/mail-names.ts";
import { checkStyle } from "./mails/style/check-style.ts";
import { titlesOf } from "./mails/titles-of.ts";
import type { Checked } from "./mistake.ts";
import type { PlanFiles } from "./plan-files.ts";

/** Everything the program needs from `plan/`. */
export interface Compiled {
  readonly plan: Plan;
  readonly mails: readonly CompiledMails[];
  /** The colours of mails and pages, and the mails' logo. */
  readonly look: MailStyle;
}

/** Checks and compiles all of `plan/`, or reports every mistake at once. */
export async function compileAll(files: PlanFiles): Promise<Checked<Compiled>> {
  const plan = compilePlan(files);
  const settings = readSettings(files).value;
  const look = lookWith(settings?.colour, settings?.logo);
  const wanted = wantedMails(files);
  const mails = await compileMails(files, wanted, look);
  // A text can be measured only if it is whole.
  const style = mails.value && wanted ? checkStyle(files, wanted) : [];
  const complete = style.length === 0 && plan.value && mails.value;
  return {
    value: complete
      ? { plan: { ...plan.value, titles: titlesOf(mails.value) }, mails: mails.value, look }
      : undefined,
    mistakes: [...plan.mistakes, ...mails.mistakes, ...style],
  };
}

/**
 * From the file, not the compiled plan: a step that is switched off keeps its mail.
 * Undefined if the file cannot be read.
 */
function wantedMails(files: PlanFiles): WantedMail[] | undefined {
  const steps = namedSteps(readPlanSource(files));
  if (steps.length === 0) return undefined;
  const because = (id: string) => `the step ${id} of plan.yaml needs it`;
  return [
    ...COMMON_WANTED,
    ...steps.map(({ id, kinds, to, toForKind, times, isUrgent }) => ({
      name: id,
      because: because(id),
      kinds,
      to,
      toForKind,
      times,
      isUrgent,
    })),
  ];
}
