/** A claim that gives a right, and the value among its values that does. */
export interface ClaimRule {
  readonly name: string;
  readonly value: string;
  /** What is between the values of this claim where it is text. Without it such a text is one value. */
  readonly separator?: string;
}

/** Whether claims, as they stand in a token of whatever kind, give that right. */
export function has(claims: Readonly<Record<string, unknown>>, rule: ClaimRule): boolean {
  return valuesOf(claims[rule.name], rule).includes(rule.value);
}

/** By their standards these are words with blanks between them (RFC 8693, 4.2; `scp` as Entra ID writes it). */
const WORDS: readonly string[] = ["scope", "scp"];

function valuesOf(claim: unknown, { name, separator }: ClaimRule): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (claim === undefined || claim === null) return [];
  const between = WORDS.includes(name) ? " " : separator;
  const text = String(claim);
  return between === undefined ? [text] : text.split(between).map((value) => value.trim());
}
