import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "../core/plan.ts";
import { Refusal, type RefusalCode } from "../core/refusal.ts";
import { describeFault, log } from "../log.ts";
import { type ProblemCode, problemWords } from "./problem-words.ts";

/** One mistake in what was sent, beside its field. */
export interface FieldProblem {
  /** Dotted, as in a form: `employee.workAddress`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What was asked cannot be done as it was asked; answered as RFC 9457 says. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string>>;
  readonly errors: readonly FieldProblem[];

  constructor(
    code: ProblemCode,
    details: Readonly<Record<string, string>> = {},
    errors: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.code = code;
    this.details = details;
    this.errors = errors;
  }
}

const STATUS_OF: Readonly<Record<ProblemCode, number>> = {
  "malformed-body": 400,
  "invalid-key": 400,
  forbidden: 403,
  "not-found": 404,
  "already-recorded": 409,
  "being-recorded": 409,
  "not-left-yet": 409,
  "left-already": 409,
  "edited-meanwhile": 409,
  "body-too-large": 413,
  "unsupported-content-type": 415,
  "invalid-fields": 422,
  "key-reused": 422,
  fault: 500,
} satisfies Record<RefusalCode | ProblemCode, number>;

/** The answer to whatever was thrown: a sentence for a mistake, a plain one for a fault, which is logged without its words. */
export function answerTo(
  error: unknown,
  language: Language,
  route: string,
): APIGatewayProxyStructuredResultV2 {
  const problem = problemOf(error);
  const status = STATUS_OF[problem.code];
  if (status >= 500) log("error", "request-failed", { route, because: describeFault(error) });
  const { title, detail } = problemWords(language, problem.code, problem.details);
  const { departureId } = problem.details;
  return {
    statusCode: status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": language,
      // It may show what was typed.
      "cache-control": "no-store",
      ...(departureId ? { location: `/departures/${departureId}` } : {}),
      ...(problem.code === "being-recorded" ? { "retry-after": "60" } : {}),
    },
    body: JSON.stringify({
      type: `urn:totziens:problem:${problem.code}`,
      title,
      status,
      detail,
      ...(departureId ? { departure: `/departures/${departureId}` } : {}),
      ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    }),
  };
}

function problemOf(error: unknown): Pick<Problem, "code" | "details" | "errors"> {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return { code: error.code, details: error.details, errors: [] };
  return { code: "fault", details: {}, errors: [] };
}
