import type { Submission } from "../../departure/changes/submit.ts";
import { todayIn } from "../../http/asked.ts";
import { type FieldProblem, Problem } from "../../http/problem.ts";
import { problemsForPerson } from "../../use-cases/describe/for-person.ts";
import { readSubmission } from "../../use-cases/requests/read-submission.ts";
import { withTypedDays } from "../../use-cases/requests/typed-days.ts";
import { ASKED_FIELD } from "../address-questions.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { TOKEN_FIELD } from "../form-token.ts";

/** The draft's id in its form: makes submitting idempotent. */
export const DRAFT_FIELD = "draft";

/** The posted fields of the departure, without the form's own. */
export function typedIn(form: URLSearchParams): URLSearchParams {
  const typed = new URLSearchParams(form);
  for (const name of [TOKEN_FIELD, DRAFT_FIELD]) typed.delete(name);
  return typed;
}

export type ReadDraft =
  | { readonly submission: Submission }
  | { readonly problems: readonly FieldProblem[] };

/** The departure in a draft, or all its problems, as the API would report them. */
export function readDraft(
  typed: URLSearchParams,
  { language, now }: Pick<SignedInRequest, "language" | "now">,
  { plan }: Pick<DeskPorts, "plan">,
): ReadDraft {
  try {
    const facts = { plan, today: todayIn({ now, plan }), language };
    const form = withTypedDays(fieldsOf(typed));
    return { submission: readSubmission({ form }, facts) };
  } catch (error) {
    if (error instanceof Problem && error.code === "invalid-fields")
      return { problems: problemsForPerson(error, language) };
    throw error;
  }
}

/** Without what the form was asked about. A select always has a value: without a contact it is ignored. */
function fieldsOf(typed: URLSearchParams): URLSearchParams {
  const form = new URLSearchParams(typed);
  form.delete(ASKED_FIELD);
  const isIdle = ["hrContact.name", "hrContact.address"].every((name) => !form.get(name)?.trim());
  if (isIdle) form.delete("hrContact.language");
  return form;
}
