import MarkdownIt from "markdown-it";
import { dangerouslyAsIs, html, type Markup } from "../../lambdas/http/markup.ts";
import type { JsonSchema } from "./json-schema.ts";

const MARKDOWN = new MarkdownIt({ html: false });

/** The fields of a schema as a list, with dotted names for groups. */
export function fieldList(schema: JsonSchema): Markup {
  const variants = (schema.anyOf ?? []).filter(({ properties }) => properties);
  if (variants.length > 0)
    return html`${variants.map((each) => html`<p>${nameOf(each)}</p>${fieldList(each)}`)}`;
  if (!schema.properties) return html`<p>${typeOf(schema)}</p>`;
  return html`<dl>${fieldsOf(schema, "").map(
    ({
      name,
      field,
      isRequired,
    }) => html`<dt><code>${name}</code>${isRequired ? ", required" : ""}</dt>
<dd>${typeOf(field)}${field.description ? html`. ${inline(field.description)}` : ""}</dd>`,
  )}</dl>`;
}

/** The anchor of a named schema. */
export function schemaId(reference: string): string {
  return `schema-${reference.split("/").at(-1)}`;
}

interface Field {
  readonly name: string;
  readonly field: JsonSchema;
  readonly isRequired: boolean;
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): Field[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const isRequired = required.includes(name);
    const own = { name: `${prefix}${name}`, field, isRequired };
    return field.properties ? [own, ...fieldsOf(field, `${prefix}${name}.`)] : [own];
  });
}

/** The discriminator of a union member. */
function nameOf({ properties = {} }: JsonSchema): Markup {
  const [decisive] = Object.entries(properties).filter(([, field]) => "const" in field);
  return decisive
    ? html`<strong><code>${decisive[0]}</code>: <code>${String(decisive[1].const)}</code></strong>`
    : html`<strong>Or</strong>`;
}

function typeOf(schema: JsonSchema): Markup {
  const { $ref, anyOf, items } = schema;
  if ($ref) return html`<a href="#${schemaId($ref)}">${$ref.split("/").at(-1)}</a>`;
  if (anyOf)
    return html`${anyOf.map((each, index) => html`${index > 0 ? " or " : ""}${typeOf(each)}`)}`;
  if (items) return html`a list of ${items.properties ? fieldList(items) : typeOf(items)}`;
  return html`${plainType(schema)}${valuesOf(schema)}`;
}

function plainType({ type, format, properties }: JsonSchema): string {
  if (properties) return "a group of fields";
  if (format === "date") return "a day";
  if (format === "date-time") return "an instant";
  return TYPES[[type].flat().join()] ?? [type].flat().join(" or ");
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

function valuesOf({ enum: values, const: only }: JsonSchema): Markup {
  const all = Array.isArray(values) ? values : only === undefined ? [] : [only];
  if (all.length === 0) return html``;
  return html`: ${all.map((each, index) => html`${index > 0 ? ", " : ""}<code>${String(each)}</code>`)}`;
}

function inline(text: string): Markup {
  return dangerouslyAsIs(MARKDOWN.renderInline(text));
}
