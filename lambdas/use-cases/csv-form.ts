/** Every file that we write: as Excel opens it by itself, and a cell that looks like a formula is text. */
export const CSV_FORM = { record_delimiter: "windows", bom: true, escape_formulas: true } as const;

/** A line break within a cell takes rows apart in what reads line by line, and could hide a formula. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
