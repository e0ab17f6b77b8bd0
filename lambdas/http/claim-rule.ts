/** A claim that grants access, and the value it must contain. */
export interface ClaimRule {
  readonly name: string;
  readonly value: string;
  /** The delimiter of a text claim with several values. Without it the text is one value. */
  readonly separator?: string;
}

/** True when a token's claims grant access. */
export function has(claims: Readonly<Record<string, unknown>>, rule: ClaimRule): boolean {
  return valuesOf(claims[rule.name], rule).includes(rule.value);
}

/** Space-delimited by standard (RFC 8693, 4.2; `scp` as Entra ID writes it). */
const WORDS: readonly string[] = ["scope", "scp"];

function valuesOf(claim: unknown, { name, separator }: ClaimRule): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (claim === undefined || claim === null) return [];
  const between = WORDS.includes(name) ? " " : separator;
  const text = String(claim);
  return between === undefined ? [text] : text.split(between).map((value) => value.trim());
}
