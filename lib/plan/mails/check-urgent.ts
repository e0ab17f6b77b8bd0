import type { MailTemplates } from "../../../lambdas/mails/templates.ts";
import type { Mistake } from "../mistake.ts";
import type { WantedMail } from "./mail-names.ts";

/** The mail of an urgent step says why it can't wait, and no other does. */
export function checkUrgent(
  all: readonly MailTemplates[],
  wanted: readonly WantedMail[],
): Mistake[] {
  return all.flatMap(({ language, mails }) =>
    wanted.flatMap(({ name, isUrgent = false }) => {
      const mail = mails[name];
      if (!mail || (mail.urgent !== undefined) === isUrgent) return [];
      const message = isUrgent
        ? `missing urgent; allowed: why it can't wait, since ${name} is urgent in plan.yaml`
        : `given urgent; allowed: only in the mail of a step that is urgent in plan.yaml`;
      return [{ file: `plan/${language}/${name}.md`, line: 1, column: 1, message }];
    }),
  );
}
