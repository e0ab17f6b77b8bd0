import { foundAt, namePosition } from "../../../lambdas/departure/list/list-position.ts";
import {
  hasWords,
  leadingWord,
  nameWords,
  searchWords,
} from "../../../lambdas/departure/people/name-words.ts";

test.each<[what: string, name: string, words: string[]]>([
  ["capitals and accents do not matter", "Zoë Bérénice Ångström", ["zoe", "berenice", "angstrom"]],
  ["particles are words", "Jan van der Berg", ["jan", "van", "der", "berg"]],
  ["a double name has two, and one", "Bakker-de Wit", ["bakker", "de", "bakkerde", "wit"]],
  [
    "an apostrophe parts, and joins",
    "'t Hart-O’Neill",
    ["t", "hart", "o", "neill", "oneill", "hartoneill"],
  ],
  [
    "ij is two letters, however it is typed",
    "ĲSBRAND IJssel van Dĳk",
    ["ijsbrand", "ijssel", "van", "dijk"],
  ],
  ["y is no ij", "Bruyn", ["bruyn"]],
  [
    "letters that others type differently",
    "Søren Weiß Łukasz Æsa",
    ["soren", "weiss", "lukasz", "aesa"],
  ],
  ["a dotted capital is a small letter", "İpek", ["ipek"]],
  ["accents that stand apart are the same accents", "Zoe\u0308", ["zoe"]],
  ["initials", "J.P. (Jan-Piet) Smit", ["j", "p", "jan", "piet", "janpiet", "smit"]],
  ["a word twice is one word", "Jan Jansen Jan", ["jan", "jansen"]],
  ["digits are part of a name", "Bed 4b", ["bed", "4b"]],
  ["other scripts stay as they are", "李 小龍", ["李", "小龍"]],
  ["nothing but signs is nothing", "– !? –", []],
  ["who was erased has no words", "", []],
])("%s: %s", (_what, name, words) => {
  expect(nameWords(name)).toEqual(words);
});

test("a name is as long as it likes, but is found by its first twelve words, of forty letters each", () => {
  const words = nameWords(
    `${"a".repeat(60)} ${Array.from({ length: 20 }, (_, at) => `w${at}`).join(" ")}`,
  );
  expect(words).toHaveLength(12);
  expect(words[0]).toHaveLength(40);
});

/** Twelve different words, each of one letter and so many others. */
const twelve = (first: number, letter: string, others: number) =>
  Array.from({ length: 12 }, (_, at) => String.fromCodePoint(first + at) + letter.repeat(others));

test.each([
  ["letters of four bytes", twelve(0x1e922, "𞤢", 6).join(" ")],
  ["syllables that come apart", twelve(0xac01, "각", 14).join(" ")],
  ["signs that are sentences", twelve(0xe01, "ﷺ", 14).join("-")],
  ["letters of three bytes", twelve(0xe01, "ก", 14).join(" ")],
])("a name of %s, as long as it may be, fits the index in which it is found", (_what, name) => {
  expect(name.length).toBeLessThanOrEqual(200);
  const words = nameWords(name);
  const id = "0".repeat(32);
  const [first = ""] = words;
  expect(foundAt(namePosition(first, words, id), first, [first])).toBe(id);
  for (const word of words)
    expect(Buffer.byteLength(namePosition(word, words, id))).toBeLessThanOrEqual(1024);
});

test.each<[words: string[], leading: string | undefined]>([
  [["van", "berg"], "berg"],
  [["jan", "wit"], "jan"],
  [["j", "de"], "de"],
  [["j", "p"], undefined],
  [["jan-willem"], "jan"],
  [["o-brien"], "obrien"],
  [["d-o"], "do"],
  [[], undefined],
])("a search for %j begins with %s", (words, leading) => {
  expect(leadingWord(words)).toBe(leading);
});

test.each<[words: string[], isFound: boolean]>([
  [["sa"], true],
  [["bak", "san"], true],
  [["b", "s"], true],
  [["akker"], false],
  [["sanne", "berg"], false],
])("Sanne Bakker is found by %j: %s", (words, isFound) => {
  expect(hasWords(nameWords("Sanne Bakker"), words)).toBe(isFound);
});

describe("a name with a mark in it is found however the mark is typed", () => {
  const SPELLINGS = ["obrien", "O'Brien", "o’brien", "oʼbrien", "o`brien", "O´Brien", "o brien"];
  test.each(SPELLINGS)("Aoife O'Brien by %s", (typed) => {
    expect(hasWords(nameWords("Aoife O'Brien"), searchWords(typed))).toBe(true);
    expect(hasWords(nameWords("Aoife O’Brien"), searchWords(`${typed} aoife`))).toBe(true);
  });

  test.each(["janwillem", "jan-willem", "jan willem", "jan‑willem", "Jan–Willem", "willem-jan"])(
    "Jan-Willem by %s",
    (typed) => {
      expect(hasWords(nameWords("Jan-Willem Smit"), searchWords(typed))).toBe(true);
    },
  );

  test.each<[string, string]>([
    ["Obrien", "o'brien"],
    ["Janwillem", "jan-willem"],
    ["Jan Willem", "jan-willem"],
    ["Hart-O'Neill", "oneill"],
    ["Hart-O'Neill", "hart-oneill"],
    ["Hart-O'Neill", "harto"],
  ])("%s by %s", (name, typed) => {
    const words = searchWords(typed);
    expect(hasWords(nameWords(name), words)).toBe(true);
    const leading = leadingWord(words) ?? "";
    expect(nameWords(name).some((word) => word.startsWith(leading))).toBe(true);
  });

  test("but nobody else is", () => {
    expect(hasWords(nameWords("Bob Rien"), searchWords("o'brien"))).toBe(false);
    expect(hasWords(nameWords("Jan Smit"), searchWords("jan-willem"))).toBe(false);
  });
});
