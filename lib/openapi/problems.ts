import type { Operation } from "../../lambdas/http/operation.ts";
import { type ProblemCode, problemWords } from "../../lambdas/http/problem-words.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Possible on every operation. */
const ALWAYS: readonly ProblemCode[] = ["forbidden", "fault"];
const WITH_BODY: readonly ProblemCode[] = [
  "malformed-body",
  "body-too-large",
  "unsupported-content-type",
  "invalid-fields",
];

export interface StatusProblems {
  readonly status: number;
  readonly codes: readonly ProblemCode[];
  /** Each code with its meaning. */
  readonly description: string;
}

/** The problems of an API operation by status, with the words of its answers. */
export function problemsOf({ body, problems = [] }: Operation): StatusProblems[] {
  const codes = [...new Set([...problems, ...(body ? WITH_BODY : []), ...ALWAYS])];
  const byStatus = Map.groupBy(codes, (code) => wordsOf(code).status);
  return [...byStatus]
    .toSorted(([one], [other]) => one - other)
    .map(([status, codes]) => ({ status, codes, description: codes.map(line).join("\n") }));
}

function line(code: ProblemCode): string {
  const { title } = wordsOf(code);
  return `- \`${code}\`: ${title}.`;
}

function wordsOf(code: ProblemCode) {
  return problemWords("en", code, {});
}

/** RFC 9457, with our additions. */
export const PROBLEM_SCHEMA: JsonSchema = {
  description:
    "An error (RFC 9457), in the language of `Accept-Language`. `type` ends in the error’s code.",
  type: "object",
  properties: {
    type: { type: "string", pattern: "^urn:totziens:problem:[a-z-]+$" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    departure: {
      description:
        "For `already-recorded` and `being-recorded`: the path of the departure. For `changed-meanwhile`: its current state.",
      anyOf: [{ type: "string" }, { $ref: "#/components/schemas/Departure" }],
    },
    othersOfPerson: {
      description: "For `already-recorded`: all running departures of the same person.",
      type: "array",
      items: { $ref: "#/components/schemas/OtherOfPerson" },
    },
    errors: {
      description: "For `invalid-fields`: a code and a message for each field.",
      type: "array",
      items: {
        type: "object",
        properties: {
          field: { type: "string", description: "The field’s dotted name, as in a form." },
          code: { type: "string" },
          message: { type: "string" },
        },
        required: ["field", "code", "message"],
        additionalProperties: false,
      },
    },
  },
  required: ["type", "title", "status", "detail"],
  additionalProperties: false,
};
