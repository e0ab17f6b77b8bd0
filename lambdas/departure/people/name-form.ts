/** Characters that look like a blank and are letters or signs to Unicode: fillers of Hangul, and Braille without dots. */
const BLANK_LETTERS = /[\u3164\uFFA0\u2800]/gu;

/** What a joiner stands between where it says something: how letters are written, or that several pictures are one. */
const JOINED = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/**
 * A name as it is kept: composed (NFC), each run of white space one blank, without control and format characters. Those are
 * invisible, and some change the direction of the text that follows. Asking twice is asking once.
 */
export function nameForm(name: string): string {
  return name
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, "")
    .replace(BLANK_LETTERS, " ")
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
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
 * A name, number or address as it is compared: two texts that read the same are the same. Capitals, spaces, compatibility
 * forms and characters that nobody sees do not count.
 */
export function identityForm(text: string): string {
  return nameForm(text.normalize("NFKC"))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");
}
