import * as z from "zod/mini";
import { SCHEMA_NAMES } from "../../lambdas/http/schema-names.ts";
import { withPortablePatterns } from "./portable-patterns.ts";

/** The parts that we use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

const COMPONENTS = "#/components/schemas/";

/** The JSON Schema (2020-12) of every named schema in the API document. */
export function namedSchemas(): Record<string, JsonSchema> {
  // Operations register the names, so they must be imported first.
  const named = [...SCHEMA_NAMES._idmap].map(([id, schema]) => [id, converted(schema)] as const);
  return Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The JSON Schema of one schema, or a reference if it has a name. */
export function schemaOf(schema: z.ZodMiniType): JsonSchema {
  const id = SCHEMA_NAMES.get(schema)?.id;
  return id ? { $ref: `${COMPONENTS}${id}` } : converted(schema);
}

function converted(schema: z.core.$ZodType): JsonSchema {
  const id = SCHEMA_NAMES.get(schema)?.id;
  const {
    $schema: _,
    $defs,
    ...made
  } = z.toJSONSchema(schema, {
    metadata: SCHEMA_NAMES,
    io: "input",
    // For dates and times the format is enough; zod's patterns for them fill a screen.
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.format?.startsWith("date") && !SCHEMA_NAMES.has(zodSchema))
        delete jsonSchema.pattern;
    },
  });
  const { id: _id, ...own } = (id ? $defs?.[id] : made) ?? {};
  const placed = JSON.parse(JSON.stringify(own).replaceAll('"#/$defs/', `"${COMPONENTS}`));
  return withPortablePatterns(withWholeNumbers(placed));
}

/** A whole number in JSON and digits in a form: zod only knows number or string. */
function withWholeNumbers(schema: JsonSchema): JsonSchema {
  const { type, minimum, maximum, ...rest } = schema;
  if (minimum === undefined || String(type) !== "number,string") return schema;
  const digits = { type: "string", pattern: "^[0-9]{1,9}$" };
  return { ...rest, anyOf: [{ type: "integer", minimum, maximum }, digits] };
}

/** Adds descriptions by dotted name (and `=` with its value, if it has one). Throws on a field without words, and on words without a field. */
export function described(schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  const unused = new Set(Object.keys(words));
  const result = walk(schema, "");
  if (unused.size > 0) throw new Error(`No such field: ${[...unused].join(", ")}.`);
  return result;

  function walk(at: JsonSchema, prefix: string): JsonSchema {
    if (at.anyOf?.some(({ properties }) => properties))
      return { ...at, anyOf: at.anyOf.map((each) => walk(each, prefix)) };
    if (!at.properties) return at;
    const properties = Object.entries(at.properties).map(([name, field]) => {
      const path = `${prefix}${name}`;
      const key = "const" in field ? `${path}=${field.const}` : path;
      const description = words[key];
      if (!description) throw new Error(`The field ${key} has no words.`);
      unused.delete(key);
      return [name, { ...walk(field, `${path}.`), description }] as const;
    });
    return { ...at, properties: Object.fromEntries(properties) };
  }
}

/** The same fields for a form: with dotted names, and without null. */
export function formOf(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map(formOf) };
  const { properties, required } = fieldsOf(schema, "", true);
  return {
    type: "object",
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

interface FormFields {
  readonly properties: Record<string, JsonSchema>;
  readonly required: readonly string[];
}

function fieldsOf(schema: JsonSchema, prefix: string, isNeeded: boolean): FormFields {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]): FormFields => {
    const isRequired = isNeeded && (schema.required ?? []).includes(name);
    const path = `${prefix}${name}`;
    if (field.properties) return fieldsOf(field, `${path}.`, isRequired);
    return { properties: { [path]: withoutNull(field) }, required: isRequired ? [path] : [] };
  });
  return {
    properties: Object.assign({}, ...fields.map(({ properties }) => properties)),
    required: fields.flatMap(({ required }) => required),
  };
}

function withoutNull({ anyOf, ...rest }: JsonSchema): JsonSchema {
  if (!anyOf) return rest;
  const kept = anyOf.filter(({ type }) => type !== "null");
  return kept.length === 1 ? { ...kept[0], ...rest } : { ...rest, anyOf: kept };
}
