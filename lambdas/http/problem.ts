import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "../departure/model/plan.ts";
import { Refusal } from "../departure/model/refusal.ts";
import { describeFault, log } from "../telemetry/log.ts";
import { type ProblemCode, problemWords } from "./problem-words.ts";
import { securityHeaders } from "./security-headers.ts";

/** One mistake in a request, with its field. */
export interface FieldProblem {
  /** Dotted, as in a form: `employee.workAddress`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What a field's sentence is made from. */
export interface ToldMistake {
  readonly code: string;
  readonly given: string;
  readonly allowed: string;
}

/** What an answer adds to its problem's words. */
export interface ProblemShows {
  readonly members?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The request cannot be carried out; answered as a problem (RFC 9457). */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string>>;
  readonly errors: readonly FieldProblem[];
  /** Of each error, for another sentence; empty where the error has its only one. */
  readonly mistakes: readonly ToldMistake[];
  readonly shows: ProblemShows;

  constructor(
    code: ProblemCode,
    details: Readonly<Record<string, string>> = {},
    {
      errors = [],
      mistakes = [],
      ...shows
    }: ProblemShows & Partial<Pick<Problem, "errors" | "mistakes">> = {},
  ) {
    super(code);
    this.code = code;
    this.details = details;
    this.errors = errors;
    this.mistakes = mistakes;
    this.shows = shows;
  }
}

/** The language of a problem, and the route it occurred on. */
export interface ProblemText {
  readonly language: Language;
  readonly route: string;
}

/** The answer to an error: a sentence for a mistake, a plain one for a fault, whose message is not logged. */
export function answerTo(
  error: unknown,
  { language, route }: ProblemText,
): APIGatewayProxyStructuredResultV2 {
  const { code, details, errors, shows } = problemOf(error) ?? partsOf(new Problem("fault"));
  const { status, title, detail } = problemWords(language, code, details);
  if (status >= 500) log("error", "request-failed", { route, because: describeFault(error) });
  const { departureId } = details;
  return {
    statusCode: status,
    headers: {
      ...securityHeaders("answer"),
      "content-type": "application/problem+json",
      "content-language": language,
      // It may quote the input.
      "cache-control": "no-store",
      ...(departureId ? { location: `/departures/${departureId}` } : {}),
      ...(code === "being-recorded" ? { "retry-after": "60" } : {}),
      ...shows.headers,
    },
    body: JSON.stringify({
      type: `urn:totziens:problem:${code}`,
      title,
      status,
      detail,
      ...(departureId ? { departure: `/departures/${departureId}` } : {}),
      ...(errors.length > 0 ? { errors } : {}),
      ...shows.members,
    }),
  };
}

function problemOf(error: unknown) {
  if (error instanceof Problem) return partsOf(error);
  if (!(error instanceof Refusal)) return undefined;
  const { code, details, running } = error;
  const othersOfPerson = running.map(({ departureId, dates: { lastDay, endOfEmployment } }) => ({
    departure: `/departures/${departureId}`,
    lastDay: lastDay.toString(),
    endOfEmployment: endOfEmployment.toString(),
    runs: true,
  }));
  const shows = othersOfPerson.length > 0 ? { members: { othersOfPerson } } : {};
  return partsOf(new Problem(code, details, shows));
}

function partsOf({ code, details, errors, shows }: Problem) {
  return { code, details, errors, shows };
}
