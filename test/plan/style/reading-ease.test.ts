import { readingEase, syllablesIn } from "../../../lib/plan/mails/style/reading-ease.ts";
import { sentencesIn } from "../../../lib/plan/mails/style/sentences.ts";

test.each([
  ["nl", "gesprek", 2],
  ["nl", "cliënten", 3],
  ["nl", "nieuws", 1],
  ["nl", "leidinggevende", 5],
  ["nl", "mooiste", 2],
  ["nl", "beoordeling", 4],
  ["en", "page", 1],
  ["en", "pages", 2],
  ["en", "called", 1],
  ["en", "handed", 2],
  ["en", "conversation", 4],
  ["en", "colleague’s", 3],
] as const)("%s: %s has about %i syllables", (language, word, count) => {
  expect(syllablesIn(word, language)).toBe(count);
});

test.each([
  ["nl", "Loop even langs. Vraag hoe het gaat.", 100],
  ["en", "Drop by. Ask how it is going.", 100],
] as const)("%s: a plain text is very easy", (language, text, least) => {
  expect(readingEase(sentencesIn(text), language)).toBeGreaterThan(least);
});

test.each([
  [
    "nl",
    "De salarisadministratie controleert vakantiedagentegoeden overeenkomstig arbeidsvoorwaarden.",
  ],
  ["en", "Administrative departments subsequently reconcile outstanding entitlements accordingly."],
] as const)("%s: a text of long words is hard", (language, text) => {
  expect(readingEase(sentencesIn(text), language)).toBeLessThan(10);
});

test("a sentence ends at its mark, and not at a time or a name in brackets", () => {
  expect(
    sentencesIn("Kom om 10.00 uur. Zeg: ‘Fijn!’ Bel (of mail) Sanne. 3 dagen eerder mag ook."),
  ).toEqual([
    "Kom om 10.00 uur.",
    "Zeg: ‘Fijn!’",
    "Bel (of mail) Sanne.",
    "3 dagen eerder mag ook.",
  ]);
});
