import type * as z from "zod/mini";
import type { Language } from "../departure/model/plan.ts";
import type { Body } from "./body.ts";
import { excerpt } from "./excerpt.ts";
import { fieldMessage } from "./field-words.ts";
import { formToValue } from "./form.ts";
import type { Mistake } from "./mistake.ts";
import { type FieldProblem, Problem } from "./problem.ts";

export interface ReadFields<T> {
  /** As sent, for rules that compare fields although some are wrong. */
  readonly given: object;
  /** Absent when there are mistakes. */
  readonly value?: T;
  readonly mistakes: readonly Mistake[];
}

/** The validated input, or all mistakes in its shape. */
export function readFields<T>(schema: z.ZodMiniType<T>, body: Body): ReadFields<T> {
  const { value: given, mistakes } =
    "json" in body ? { value: body.json, mistakes: [] } : formToValue(body.form, schema);
  const result = schema.safeParse(given);
  const all = [
    ...mistakes,
    ...(result.error?.issues ?? []).flatMap((issue) => mistakesOf(issue, given)),
  ];
  return result.success && all.length === 0
    ? { given, value: result.data, mistakes: [] }
    : { given, mistakes: all };
}

/** The maximum number of mistakes listed, to bound the size of the answer. */
const MISTAKES_LISTED = 50;

/** The problem that lists all mistakes by field, in the caller's language. */
export function invalid(mistakes: readonly Mistake[], language: Language): Problem {
  const more = mistakes.length - MISTAKES_LISTED;
  const listed: readonly Mistake[] = [
    ...mistakes.slice(0, MISTAKES_LISTED),
    ...(more > 0 ? [{ field: "", code: "and-more", given: String(more) }] : []),
  ];
  const told = listed.map(({ code, given = "" }) => {
    const [name = code, allowed = ""] = code.split(/:(.*)/s);
    return { code: name, given: excerpt(given), allowed };
  });
  const errors = told.map(
    ({ code, given, allowed }, index): FieldProblem => ({
      field: excerpt(listed[index]?.field ?? ""),
      code,
      message: fieldMessage(language, code, { given, allowed }),
    }),
  );
  const count = String(mistakes.length);
  return new Problem("invalid-fields", { count }, { errors, mistakes: told });
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
  return [{ field, code: codeOf(issue, given), given: inShort(given) }];
}

function codeOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === "invalid_type" && issue.message !== "date") return `type:${issue.expected}`;
  return typeof given === "string" && given.trim() === "" ? "blank" : issue.message;
}

/** The value at that path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** Not descended into: lists and groups can be nested as deep as the body allows. */
function inShort(given: unknown): string {
  if (Array.isArray(given)) return "[…]";
  return typeof given === "object" && given !== null ? "{…}" : String(given);
}
