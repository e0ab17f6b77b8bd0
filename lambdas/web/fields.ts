import type * as z from "zod/mini";
import type { Language } from "../core/plan.ts";
import type { Body } from "./body.ts";
import { fieldMessage } from "./field-words.ts";
import { formToValue } from "./form.ts";
import { type FieldProblem, Problem } from "./problem.ts";

/** A mistake before it is put in words: the code, with what is allowed after a colon. */
export interface Mistake {
  readonly field: string;
  readonly code: string;
  /** What was given, as far as it helps to see it again. */
  readonly given?: string;
}

/** What was sent, or every mistake in its shape at once. */
export function readFields<T>(
  schema: z.ZodMiniType<T>,
  body: Body,
): { value: T } | { mistakes: Mistake[] } {
  const { value, mistakes } =
    "json" in body ? { value: body.json, mistakes: [] } : formToValue(body.form, schema);
  const result = schema.safeParse(value);
  const all = [
    ...mistakes,
    ...(result.error?.issues ?? []).flatMap((issue) => mistakesOf(issue, value)),
  ];
  return result.success && all.length === 0 ? { value: result.data } : { mistakes: all };
}

/** The one answer to mistakes: all of them, by field, in the caller's language. */
export function invalid(mistakes: readonly Mistake[], language: Language): Problem {
  const errors = mistakes.map(({ field, code, given }): FieldProblem => {
    const [name = code, allowed = ""] = code.split(/:(.*)/s);
    return {
      field,
      code: name,
      message: fieldMessage(language, name, { given: given ?? "", allowed }),
    };
  });
  return new Problem("invalid-fields", { count: String(errors.length) }, errors);
}

function mistakesOf(issue: z.core.$ZodIssue, value: unknown): Mistake[] {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join("."),
      code: "unknown-field",
    }));
  }
  const given = valueAt(value, issue.path);
  if (given === undefined) return [{ field, code: "missing" }];
  if (issue.code === "invalid_type") return [{ field, code: `type:${issue.expected}` }];
  return [
    {
      field,
      code: issue.message,
      ...(typeof given === "string" ? { given: given.slice(0, 100) } : {}),
    },
  ];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}
