/** Words in capitals that are no names. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
/** What may stand between the end of a sentence and the first word of the next. */
const BETWEEN_SENTENCES = new Set(' "“”‘’()\n\r\t');
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** English words with a capital wherever they stand. */
const ALWAYS_CAPITAL =
  /^(I|I['’](m|d|ve|ll)|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Dutch|English|Christmas)$/u;

/** What is known when a text is looked at for names. */
export interface KnownNames {
  /** Of people: each found as a whole word, however it is written. */
  readonly people: readonly string[];
  /** Of the organisation: its words are no names. */
  readonly organisation: string;
}

/**
 * The words of a text that may be a person's name: parts of a known name, and words with a capital that begin no sentence. It
 * asks too much rather than too little; a person decides.
 */
export function namesIn(text: string, { people, organisation }: KnownNames): string[] {
  const known = new Set(people.flatMap(namePartsOf).map(lowered));
  const own = new Set(wordsOf(organisation).map(lowered));
  const found = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const plain = word.replace(/['’]s?$/u, "");
    if (own.has(lowered(plain))) return [];
    const isName = known.has(lowered(plain)) || isCapitalInside(plain, text.slice(0, index));
    return isName ? [plain] : [];
  });
  return [...new Set(found)];
}

/** Without particles such as *van*, which are words of every sentence. */
function namePartsOf(name: string): string[] {
  return wordsOf(name).filter((part) => /^\p{Lu}/u.test(part) && part.length > 1);
}

function isCapitalInside(word: string, before: string): boolean {
  return (
    !startsSentence(before) &&
    /^\p{Lu}/u.test(word) &&
    !ABBREVIATION.test(word) &&
    !ALWAYS_CAPITAL.test(word)
  );
}

function startsSentence(before: string): boolean {
  const last = [...before].findLast((sign) => !BETWEEN_SENTENCES.has(sign));
  return last === undefined || ".!?:…".includes(last);
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function lowered(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}
