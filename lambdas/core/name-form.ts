/** Characters that look like a blank and are letters or signs to Unicode: fillers of Hangul, and Braille without dots. */
const BLANK_LETTERS = /[\u3164\uFFA0\u2800]/gu;

/** Joiners say how the letters around them are written, and make one picture of several; anywhere else they say nothing. */
const JOINED = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
const JOINER = new RegExp(`(?<!${JOINED})[\u200C\u200D]+|[\u200C\u200D]+(?!${JOINED})`, "gu");

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
    .replace(JOINER, "")
    .trim()
    .normalize("NFC");
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
