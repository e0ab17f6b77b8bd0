import { identityForm } from "./name-form.ts";

/** The most words of a name that are indexed, and their maximum length; far more than a name has. */
const WORDS_LIMIT = 12;
const WORD_LIMIT = 40;
/** Together the words are part of an index key, at most 1,024 bytes, beside one of them and an id. */
const BYTES_LIMIT = 800;

/** The fewest letters a search can start with. */
export const LETTERS_TO_SEARCH = 2;

/** One letter to those who write it, two or another to those who type a name over. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** What people type for an apostrophe and for a hyphen. */
const APOSTROPHES = /['’‘‛ʼʻʹʽ′`´＇՚ꞌ]/gu;
const HYPHENS = /[-‐‑‒–—−﹣－·•]/gu;

/** Marks in a search word where the name may have an apostrophe or hyphen. */
const JOINT = "-";

/**
 * The distinct words of a name in order, without case and accents: `Zoë van den Bérg-IJssel` gives `zoe`, `van`, `den`,
 * `berg`, `ijssel`, `bergijssel`. Particles count. Parts joined by a mark also make one word, because some type them
 * so. The letter ĳ is `ij`; `y` stays, because `brui` may become `bruijn`.
 */
export function nameWords(name: string): string[] {
  const words = tokensOf(name).flatMap((token) => {
    const segments = token.map((segment) => [...segment, segment.join("")]);
    return [...segments.flat(), token.flat().join("")];
  });
  return limited(words);
}

/**
 * The words of a search. A word with a mark also finds the name with another mark, a space or neither: `jan-willem`.
 */
export function searchWords(name: string): string[] {
  return limited(tokensOf(name).map((token) => token.flat().join(JOINT)));
}

/** Split at spaces, then at hyphens, then at apostrophes. */
function tokensOf(name: string): string[][][] {
  return plain(name)
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((token) => token.split("-").map((segment) => segment.split("'").filter(Boolean)))
    .map((token) => token.filter((segment) => segment.length > 0))
    .filter((token) => token.length > 0);
}

function plain(name: string): string {
  return identityForm(name.replace(APOSTROPHES, "'").replace(HYPHENS, "-"))
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøđðþłı]/g, (letter) => TYPED_AS[letter] ?? letter);
}

function limited(words: readonly string[]): string[] {
  const short = words.map((word) => [...word].slice(0, WORD_LIMIT).join(""));
  return fitting([...new Set(short)].slice(0, WORDS_LIMIT));
}

/** As many leading words as fit: a letter of another script can take four bytes. */
function fitting(words: readonly string[]): string[] {
  let bytes = 0;
  return words.filter((word) => {
    bytes += new TextEncoder().encode(word).length + 1;
    return bytes <= BYTES_LIMIT;
  });
}

/**
 * The word a search starts with: the longest, because the fewest names have it. A word with a mark is cut to its first
 * part, which every spelling shares, unless that is one letter. Undefined if all are too short.
 */
export function leadingWord(words: readonly string[]): string | undefined {
  const [longest] = words
    .map(beginningOf)
    .toSorted((one, other) => lettersIn(other) - lettersIn(one));
  return longest !== undefined && lettersIn(longest) >= LETTERS_TO_SEARCH ? longest : undefined;
}

function beginningOf(word: string): string {
  const [first = ""] = word.split(JOINT);
  return lettersIn(first) >= LETTERS_TO_SEARCH ? first : withoutJoints(word);
}

export function lettersIn(word: string): number {
  return [...word].length;
}

/** True if each search word begins a word of the name, whole or part by part. */
export function hasWords(nameHas: readonly string[], words: readonly string[]): boolean {
  const has = (asked: string) => nameHas.some((word) => word.startsWith(asked));
  return words.every((asked) => has(withoutJoints(asked)) || asked.split(JOINT).every(has));
}

function withoutJoints(word: string): string {
  return word.replaceAll(JOINT, "");
}
