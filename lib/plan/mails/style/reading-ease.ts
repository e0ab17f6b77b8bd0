import type { Language } from "../../../../lambdas/departure/model/plan.ts";
import { wordsIn } from "./sentences.ts";

/**
 * How easy a text is to read: 60 is plain, 100 very easy. Flesch (1948) for English, and for Dutch as Douma (1960) adapted it, since
 * Dutch words are longer.
 */
export function readingEase(sentences: readonly string[], language: Language): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0);
  const { base, sentence, syllable } = FORMULAS[language];
  return (
    base - sentence * (words.length / sentences.length) - syllable * (syllables / words.length)
  );
}

const FORMULAS: Readonly<
  Record<Language, Readonly<Record<"base" | "sentence" | "syllable", number>>>
> = {
  nl: { base: 206.84, sentence: 0.93, syllable: 77 },
  en: { base: 206.835, sentence: 1.015, syllable: 84.6 },
};

/** About how many syllables a word has: its groups of vowels, as the language spells them. A number counts as one. */
export function syllablesIn(word: string, language: Language): number {
  return Math.max(SYLLABLES[language](word.toLowerCase()), 1);
}

const SYLLABLES: Readonly<Record<Language, (word: string) => number>> = {
  nl: dutchSyllables,
  en: englishSyllables,
};

/** A diaeresis begins a syllable: *cliënt*. */
function dutchSyllables(word: string): number {
  const spelt = word
    .replace("team", "tiem")
    .normalize("NFD")
    .replace(/([aeiou])\u0308/g, "-$1")
    .replace(/[\u0300-\u036f]/g, "");
  return (spelt.match(DUTCH_VOWELS) ?? []).length;
}

const DUTCH_VOWELS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|[aeiouy]/g;

/** A final *e* is silent, and so is that of most endings in *-es* and *-ed*. */
function englishSyllables(word: string): number {
  const spelt = word
    .replace(/[’'](?:s|re|ve|ll|d|t|m)$/, "")
    .replace(/every/g, "evry")
    .replace(/(?<![^aeiouy]l)(?<![aeiouy])e(?=$|ly$|ment)/, "")
    .replace(/(?<![aeiouytd])ed$/, "")
    .replace(/(?<![aeiouyscgxz]|[cs]h)es$/, "")
    .replace(/^y/, "");
  const groups = (spelt.match(/[aeiouy]+/g) ?? []).length;
  const apart = (spelt.match(/(?<![tscg])i[ao]|eo|ua|i[eu]r?t|uou/g) ?? []).length;
  return groups + apart;
}
