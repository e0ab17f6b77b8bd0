/** One sentence about a stage, for a person. */
export interface Finding {
  /** `missing` has to be put right before everything works; a `note` is a choice that somebody may not have meant. */
  readonly kind: "fine" | "missing" | "note";
  readonly sentence: string;
}

export const fine = (sentence: string): Finding => ({ kind: "fine", sentence });
export const missing = (sentence: string): Finding => ({ kind: "missing", sentence });
export const note = (sentence: string): Finding => ({ kind: "note", sentence });

const SIGNS = { fine: "✓", missing: "✗", note: "·" } as const;

/** All of it, to be read in a terminal; the last line says how much is missing. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = findings.map(({ kind, sentence }) => `${SIGNS[kind]} ${sentence}`);
  const count = findings.filter(({ kind }) => kind === "missing").length;
  const things = count === 1 ? "1 thing is missing." : `${count} things are missing.`;
  return [...lines, "", count === 0 ? "Nothing is missing." : things].join("\n");
}
