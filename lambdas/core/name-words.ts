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

/**
 * The different words of a name, in its order, without capitals and accents: `Zoë van den Bérg-IJssel` is `zoe`, `van`, `den`,
 * `berg`, `ijssel`. Particles are words too. The letter ĳ is `ij`; `y` stays `y`, because who types `brui` is on the way to
 * `bruijn`.
 */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => TYPED_AS[letter] ?? letter);
  const words = plain
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => [...word].slice(0, WORD_LIMIT).join(""))
    .filter(Boolean);
  return fitting([...new Set(words)].slice(0, WORDS_LIMIT));
}

/** The first of them, as many as fit: a letter of another script has up to four bytes. */
function fitting(words: readonly string[]): string[] {
  let bytes = 0;
  return words.filter((word) => {
    bytes += new TextEncoder().encode(word).length + 1;
    return bytes <= BYTES_LIMIT;
  });
}

/** The word that a search begins with: the longest, because the fewest have it. None where all are too short. */
export function leadingWord(words: readonly string[]): string | undefined {
  const [longest] = words.toSorted((one, other) => lettersIn(other) - lettersIn(one));
  return longest !== undefined && lettersIn(longest) >= LETTERS_TO_SEARCH ? longest : undefined;
}

export function lettersIn(word: string): number {
  return [...word].length;
}

/** Whether each of the words begins a word of that name. */
export function hasWords(nameHas: readonly string[], words: readonly string[]): boolean {
  return words.every((asked) => nameHas.some((word) => word.startsWith(asked)));
}
