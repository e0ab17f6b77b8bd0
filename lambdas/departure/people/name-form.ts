/** Characters that look blank and are letters or signs to Unicode: Hangul fillers and blank Braille. */
const BLANK_LETTERS = /[\u3164\uFFA0\u2800]/gu;

/** A joiner is meaningful between these: it shapes letters or combines emoji. */
const JOINED = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/**
 * A name as stored: NFC, white space collapsed, without control and format characters, which are invisible and can
 * reorder the text that follows. Idempotent.
 */
export function nameForm(name: string): string {
  return name
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, "")
    .replace(BLANK_LETTERS, " ")
    .replace(/(?!\s)\p{Cc}/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/[\u200C\u200D]+/gu, (joiners, at: number, whole: string) =>
      isBetween(at, at + joiners.length, whole) ? joiners : "",
    )
    .trim()
    .normalize("NFC");
}

function isBetween(start: number, end: number, whole: string): boolean {
  const before = whole.slice(Math.max(0, start - 2), start);
  const after = String.fromCodePoint(whole.codePointAt(end) ?? 0);
  return JOINED.test([...before].at(-1) ?? "") && JOINED.test(after);
}

/**
 * A name, number or address as compared: texts that read the same are equal. Ignores case, spaces, compatibility forms
 * and invisible characters.
 */
export function identityForm(text: string): string {
  return nameForm(text.normalize("NFKC"))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");
}
