import type * as z from "zod/mini";
import type { Operation, OperationBody } from "../../http/operation.ts";
import type { ProblemCode } from "../../http/problem-words.ts";
import { departureSchema } from "../departure-schema.ts";

interface Changing extends Pick<Operation, "summary" | "description" | "problems"> {
  readonly body?: OperationBody;
  readonly schema?: z.ZodMiniType;
}

/** The common part of all changes of one departure. */
export function changeOperation({
  schema = departureSchema,
  problems = [],
  ...operation
}: Changing): Operation {
  return {
    ...operation,
    headers: ["If-Match"],
    answers: {
      200: { description: "The updated departure.", schema, headers: ["ETag"] },
    },
    problems: [...COMMON_PROBLEMS, ...problems],
  };
}

/** For all changes of one departure. */
const COMMON_PROBLEMS: readonly ProblemCode[] = [
  "invalid-if-match",
  "not-found",
  "edited-meanwhile",
  "changed-meanwhile",
];
