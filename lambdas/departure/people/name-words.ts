import { identityForm } from "./name-form.ts";

/** The most words of a name by which somebody is found, and the longest of them; far more than a name has. */
const WORDS_LIMIT = 12;
const WORD_LIMIT = 40;
/** All words together stand in the key of an index beside one of them and an id: at most 1,024 bytes. */
const BYTES_LIMIT = 800;

/** How many letters a word must have for a search to begin with it. */
export const LETTERS_TO_SEARCH = 2;

/** Letters that are one letter to who writes them, and two or another to who types a name over. */
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

/** Stands in a word of a search where its name may have a mark. */
const JOINT = "-";

/**
 * The different words of a name, in its order, without capitals and accents: `Zoë van den Bérg-IJssel` is `zoe`, `van`, `den`,
 * `berg`, `ijssel`, `bergijssel`. Particles are words too; what a mark joins is also one word, because others type it as one.
 * The letter ĳ is `ij`; `y` stays `y`, because who types `brui` is on the way to `bruijn`.
 */
export function nameWords(name: string): string[] {
  const words = tokensOf(name).flatMap((token) => {
    const segments = token.map((segment) => [...segment, segment.join("")]);
    return [...segments.flat(), token.flat().join("")];
  });
  return limited(words);
}

/**
 * The words by which a name is searched for. A word with a mark in it finds the name with another mark, with a blank and
 * without: `jan-willem`.
 */
export function searchWords(name: string): string[] {
  return limited(tokensOf(name).map((token) => token.flat().join(JOINT)));
}

/** What stands between blanks, parted at hyphens, and each part at apostrophes. */
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

/** The first of them, as many as fit: a letter of another script has up to four bytes. */
function fitting(words: readonly string[]): string[] {
  let bytes = 0;
  return words.filter((word) => {
    bytes += new TextEncoder().encode(word).length + 1;
    return bytes <= BYTES_LIMIT;
  });
}

/**
 * What a search begins with: the longest, because the fewest have it. A word with a mark begins with its first part, which
 * every way to write it has, unless that is one letter. None where all are too short.
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

/** Whether each of the words of a search begins a word of that name, whole or part by part. */
export function hasWords(nameHas: readonly string[], words: readonly string[]): boolean {
  const has = (asked: string) => nameHas.some((word) => word.startsWith(asked));
  return words.every((asked) => has(withoutJoints(asked)) || asked.split(JOINT).every(has));
}

function withoutJoints(word: string): string {
  return word.replaceAll(JOINT, "");
}
