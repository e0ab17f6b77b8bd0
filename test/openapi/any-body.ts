import fc from "fast-check";
import type { JsonSchema } from "../../lib/openapi/json-schema.ts";
import { API_DOCUMENT } from "../support/api-document.ts";

/** Bodies as a schema of the document allows them. */
export function anyBody(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { $ref, anyOf, items, properties } = schema;
  if ($ref) return anyNamed($ref.split("/").at(-1) ?? "");
  if (anyOf?.[0]?.type === "integer") return anyWholeNumber(anyOf[0]);
  if (anyOf) return fc.oneof(...anyOf.map(anyBody));
  if (items) return fc.array(anyBody(items), { maxLength: 4 });
  return properties ? anyObject(schema) : anyPlain(schema);
}

/** As a number, or as a form writes it. */
function anyWholeNumber({ minimum, maximum }: JsonSchema): fc.Arbitrary<unknown> {
  const number = fc.integer({ min: Number(minimum), max: Number(maximum) });
  return fc.oneof(number, number.map(String));
}

function anyPlain(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { enum: values, const: only, minimum: min, maximum: max } = schema;
  if (Array.isArray(values)) return fc.constantFrom(...values);
  const type = [schema.type].flat()[0] ?? "";
  const range = { min: Number(min ?? 0), max: Number(max ?? 100) };
  const plain = only === undefined ? PLAIN[type]?.(range) : fc.constant(only);
  if (!plain) throw new Error(`No bodies are made of the type ${type}.`);
  return plain;
}

/** A body with one thing wrong with it: a field too many, too few, or of a type that it never has. */
export function brokenBody(schema: JsonSchema): fc.Arbitrary<object> {
  const breaks = fc.oneof(
    fc.constantFrom("hair", "__proto__", "constructor", "Employee").map(tooMany),
    fc.nat().map(tooFew),
    fc
      .tuple(fc.nat(), fc.constantFrom<unknown>(17.5, false, { a: { b: 1 } }, [[1]]))
      .map(otherType),
  );
  return fc.tuple(anyBody(schema), breaks).map(([body, broken]) => broken(body as object));
}

type Break = (body: object) => object;

const tooMany =
  (name: string): Break =>
  (body) =>
    JSON.parse(
      JSON.stringify(body).replace(/^\{(?=(\}?))/, (_, end) => `{"${name}":1${end ? "" : ","}`),
    );

const tooFew =
  (which: number): Break =>
  (body) => {
    const names = Object.keys(body);
    const gone = names[which % names.length];
    return Object.fromEntries(Object.entries(body).filter(([name]) => name !== gone));
  };

const otherType =
  ([which, value]: [number, unknown]): Break =>
  (body) => {
    const names = Object.keys(body);
    const name = names[which % names.length];
    return name === undefined ? body : { ...body, [name]: value };
  };

function anyObject({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, field]) => [name, anyBody(field)] as const);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

function anyNamed(name: string): fc.Arbitrary<unknown> {
  const own = OWN[name];
  const schema = API_DOCUMENT.components.schemas[name];
  if (own) return own;
  if (!schema) throw new Error(`There is no schema ${name}.`);
  return anyBody(schema);
}

const READABLE_TEXT = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) => `${text}a`)
  .filter((text) => !/[\p{Cc}\p{Cs}\uFFFD]/u.test(text));

/** Where a pattern says what is allowed. */
const OWN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Day: fc
    .date({ min: new Date("2026-12-01"), max: new Date("2027-06-30"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  Address: fc.nat(400).map((number) => `person.${number}@delinde.example`),
  Text: READABLE_TEXT,
  Place: READABLE_TEXT,
  DepartureId: fc.nat().map((number) => number.toString(16).padStart(32, "0")),
  LocalMoment: fc
    .date({ min: new Date("2027-02-01"), max: new Date("2027-12-31"), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 16)),
};

type MakePlain = (range: { readonly min: number; readonly max: number }) => fc.Arbitrary<unknown>;

const PLAIN: Readonly<Record<string, MakePlain>> = {
  string: () => fc.constantFrom("handover", "team", "nonsense", ""),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  integer: (range) => fc.integer(range),
  number: (range) => fc.integer(range),
};
