import fc from "fast-check";
import { leadingWord, nameWords } from "../../lambdas/departure/people/name-words.ts";
import { OPERATIONS } from "../../lib/openapi/operations.ts";
import { operations, schemaAt } from "../support/api-document.ts";
import { anyBody } from "./any-body.ts";

const JSON_TYPE = "application/json";

const TAKING = operations().flatMap(({ path, method, operation: { operationId, requestBody } }) => {
  const body = OPERATIONS[operationId as keyof typeof OPERATIONS].body;
  const schema = requestBody?.content[JSON_TYPE]?.schema;
  if (!body || !schema) return [];
  const validate = schemaAt("paths", path, method, "requestBody", "content", JSON_TYPE, "schema");
  return [[`${method} ${path}`, { schema, validate, server: body.schema }] as const];
});

/** Values that somebody might send in any field. */
const ODD = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "true",
    "",
    " ",
    "\t\n",
    "\u200b",
    "\u00a0",
    "\u2800",
    "\u3164\u202e",
    "é",
    "-",
    "a\u0000",
    "\ufffd",
  ),
  fc.constantFrom<unknown>(
    0,
    1,
    17,
    12.5,
    60,
    61,
    240,
    241,
    -1,
    1e9,
    "0",
    "17",
    "12.5",
    "-1",
    "0017",
  ),
  fc.constantFrom<unknown>(
    "2027-02-19",
    "2027-02-29",
    "2028-02-29",
    "2027-13-01",
    "20270219",
    "2027-02-19T10:00",
    "2027-02-19T24:00",
    "2027-02-19T10:00:00",
    " 2027-02-19",
  ),
  fc.constantFrom<unknown>(
    "a@b.nl",
    "  a@b.nl ",
    "a@b",
    "a@b.nl\n",
    ".a@b.nl",
    "a.@b.nl",
    "a..b@c.nl",
    "a'b@c.nl",
    "a'@c.nl",
    "a@-b.nl",
    "a@b-.nl",
    "a@xn--b.nl",
    "a@b.xn--c",
    "a@b.n",
    "a@b.n1",
    "a@b@c.nl",
    "é@b.nl",
    `${"a".repeat(64)}@b.nl`,
    `${"a".repeat(65)}@b.nl`,
    `a@${"b".repeat(63)}.nl`,
    `a@${"b".repeat(64)}.nl`,
    `a@${"b".repeat(60)}.${"b".repeat(63)}.${"b".repeat(63)}.${"c".repeat(61)}.nl`,
    `a@${"b".repeat(60)}.${"b".repeat(63)}.${"b".repeat(63)}.${"c".repeat(62)}.nl`,
  ),
  fc.constantFrom<unknown>([], ["handover"], [1], {}, { name: "x" }, [[]]),
  fc
    .integer({ min: 198, max: 202 })
    .chain((length) =>
      fc.constantFrom("a", "é", "가", "𠮷", "😀").map((letter) => letter.repeat(length)),
    ),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** A body as the document allows, with something odd in one of its fields, groups included. */
const oddBody = (schema: (typeof TAKING)[number][1]["schema"]) =>
  fc
    .tuple(anyBody(schema), fc.nat(), fc.nat(), ODD)
    .map(([body, which, inner, odd]) => put(body, [which, inner], odd));

function put(body: unknown, [which = 0, ...deeper]: readonly number[], odd: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return odd;
  const names = Object.keys(body);
  const name = names[which % (names.length + 1)];
  if (name === undefined) return { ...body, [which % 2 ? "hair" : "name"]: odd };
  const old = (body as Record<string, unknown>)[name];
  return { ...body, [name]: deeper.length > 0 ? put(old, deeper, odd) : odd };
}

/** What no pattern says that all languages read: the words beside it do. */
const SAID_IN_WORDS = [
  // A day that does not exist, with a time.
  /^2027-02-29T/,
  // A text of digits that is out of range.
  /^[0-9]{1,9}$/,
];

describe.each(TAKING)("%s", (key, { schema, validate, server }) => {
  test("takes what the document allows, and refuses what it does not", () => {
    fc.assert(
      fc.property(oddBody(schema), (body) => {
        const texts = textsIn(body);
        fc.pre(!texts.some((text) => SAID_IN_WORDS.some((each) => each.test(text))));
        fc.pre(texts.every(hasNothingRare));
        fc.pre(key !== SEARCH || canBeSearched(body));
        expect([validate(body), body]).toEqual([server.safeParse(body).success, body]);
      }),
      { numRuns: 400 },
    );
  });
});

const SEARCH = "post /departures/search";

/** A name to find has a word of two letters. */
function canBeSearched(body: unknown): boolean {
  const { name } = body as { name?: unknown };
  return typeof name !== "string" || leadingWord(nameWords(name)) !== undefined;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Lone surrogates are no text in JSON; a text of marks, or of signs that nobody gave a meaning, is blank, which only words say. */
function hasNothingRare(text: string): boolean {
  const isRare = /^[\p{M}\p{Z}\p{C}]*$/u.test(text) && /[\p{M}\p{Cn}\p{Co}\p{Cf}]/u.test(text);
  return text.isWellFormed() && !isRare;
}
