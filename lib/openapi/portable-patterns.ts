import { ADDRESS, ONE_LINE, READABLE, VISIBLE } from "../../lambdas/http/departure-fields.ts";

/**
 * Portable according to JSON Schema (2020-12, core, 6.4): characters, classes, groups, alternatives, quantifiers and
 * anchors. No `\d`, no `\p{…}`, no `(?…`: Go, Java and Python each lack some of them, or mean something else.
 */
const EVERYWHERE =
  /^(?:\[\^?(?:[^[\]\\]|\\[\\[\]^-])+\]|\((?!\?)|[)|^$]|[*+?]\??|\{\d+(?:,\d*)?\}\??|\\[.*+?^${}()|[\]\\-]|[^.[\]{}()*+?\\|^$])+$/su;

export function isUnderstoodEverywhere(pattern: string): boolean {
  return EVERYWHERE.test(pattern);
}

/** Portable versions of our other patterns. All in a list apply together; they accept all that ours does, except where a comment says so. */
const PLAINER = new Map<string, readonly string[]>([
  // Excludes blanks, invisible signs and controls; ours also excludes marks without a letter.
  [
    VISIBLE.source,
    [
      "[^\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0]",
    ],
  ],
  [READABLE.source, ["^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]*$"]],
  [ONE_LINE.source, ["^[^\u0000-\u001f\u007f-\u009f]*$"]],
  // Including spaces that are trimmed.
  [
    ADDRESS.source,
    [
      "^ *[A-Za-z0-9_'+.-]{1,64}@",
      "^ *([A-Za-z0-9_'+-]+[.])*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+([A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59}) *$",
    ],
  ],
]);

/** The schema with portable patterns. Throws if a pattern has no portable version. */
export function withPortablePatterns<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withPortablePatterns) as T;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(portable(value)).map(([name, part]) => [
    name,
    name === "allOf" ? part : withPortablePatterns(part),
  ]);
  return Object.fromEntries(parts);
}

function portable(schema: Patterns): object {
  const { pattern, allOf = [], ...rest } = schema;
  if (typeof pattern !== "string" && allOf.length === 0) return schema;
  const own = [...(pattern === undefined ? [] : [pattern]), ...allOf.map((each) => each.pattern)];
  const all = own.flatMap(plainer);
  return all.length === 1
    ? { ...rest, pattern: all[0] }
    : { ...rest, allOf: all.map((each) => ({ pattern: each })) };
}

/** Zod makes an `allOf` only for several patterns. */
interface Patterns {
  readonly pattern?: string;
  readonly allOf?: readonly { readonly pattern: string }[];
}

function plainer(pattern: string): readonly string[] {
  const patterns = PLAINER.get(pattern) ?? [
    pattern.replaceAll("\\d", "[0-9]").replaceAll("(?:", "("),
  ];
  const odd = patterns.find((each) => !isUnderstoodEverywhere(each));
  if (odd !== undefined)
    throw new Error(`Not every language understands ${odd}: give it a plainer form (PLAINER).`);
  return patterns;
}
