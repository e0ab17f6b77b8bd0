import type * as z from "zod/mini";
import type { Mistake } from "./mistake.ts";

/**
 * The value that a form represents: `employee.name=…` is the employee's name. An empty field counts as absent; a repeated
 * field is a mistake, unless it is a list.
 */
export function formToValue(
  form: URLSearchParams,
  schema: z.ZodMiniType,
): { value: object; mistakes: Mistake[] } {
  const known = fieldsOf(schema);
  const value: Tree = {};
  for (const [field, kind] of known) {
    // A group with required fields is always present: mistakes name its fields.
    if (kind === "group") put(value, field, {});
    else put(value, field, fieldValue(kind, filledIn(form, field)));
  }
  return { value, mistakes: mistakesIn(form, known) };
}

function filledIn(form: URLSearchParams, field: string): string[] {
  return form.getAll(field).filter((text) => text.trim() !== "");
}

function fieldValue(kind: FieldKind, given: readonly string[]): unknown {
  return kind === "list" && given.length > 0 ? given : given[0];
}

function mistakesIn(form: URLSearchParams, known: ReadonlyMap<string, FieldKind>): Mistake[] {
  return [...new Set(form.keys())].flatMap((field) => {
    const kind = known.get(field);
    if (!kind || kind === "group") return [{ field, code: "unknown-field" }];
    return kind === "text" && filledIn(form, field).length > 1 ? [{ field, code: "repeated" }] : [];
  });
}

interface Tree {
  [name: string]: unknown;
}

/** Only for dotted names in the schema, so that no name can reach a prototype. */
function put(tree: Tree, field: string, value: unknown): void {
  if (value === undefined) return;
  const names = field.split(".");
  const last = names.pop() as string;
  let at = tree;
  for (const name of names) {
    at[name] ??= {};
    at = at[name] as Tree;
  }
  at[last] ??= value;
}

type FieldKind = "text" | "list" | "group";

/** The dotted names of a schema's fields; a required object is a group. */
function fieldsOf(schema: z.ZodMiniType, prefix = ""): Map<string, FieldKind> {
  return new Map(
    Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => [
      ...kindsOf(field, `${prefix}${name}`),
    ]),
  );
}

function kindsOf(field: z.ZodMiniType, path: string): Map<string, FieldKind> {
  const inner = unwrapped(field);
  if (!shapeOf(inner)) return new Map([[path, inner._zod.def.type === "array" ? "list" : "text"]]);
  const nested = fieldsOf(inner, `${path}.`);
  return inner === field ? new Map([[path, "group"], ...nested]) : nested;
}

function shapeOf(schema: z.ZodMiniType): Record<string, z.ZodMiniType> | undefined {
  return (schema._zod.def as { shape?: Record<string, z.ZodMiniType> }).shape;
}

function unwrapped(schema: z.ZodMiniType): z.ZodMiniType {
  const { type, innerType } = schema._zod.def as { type: string; innerType?: z.ZodMiniType };
  return innerType && ["optional", "nullable"].includes(type) ? unwrapped(innerType) : schema;
}
