/** One sentence about a stage, for a person. */
export interface Finding {
  /** `missing` must be fixed before everything works; a `note` is a choice that may be unintended. */
  readonly kind: "fine" | "missing" | "note";
  readonly sentence: string;
}

export const fine = (sentence: string): Finding => ({ kind: "fine", sentence });
export const missing = (sentence: string): Finding => ({ kind: "missing", sentence });
export const note = (sentence: string): Finding => ({ kind: "note", sentence });

const SIGNS = { fine: "✓", missing: "✗", note: "·" } as const;

/** All findings, for a terminal; the last line counts the missing ones. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = findings.map(({ kind, sentence }) => `${SIGNS[kind]} ${sentence}`);
  const count = findings.filter(({ kind }) => kind === "missing").length;
  const things = count === 1 ? "1 thing is missing." : `${count} things are missing.`;
  return [...lines, "", count === 0 ? "Nothing is missing." : things].join("\n");
}
