import type { FieldWords } from "../../http/field-words.ts";
import { WHOLE_NUMBER_WORDS } from "../../http/whole-number.ts";

/** Sentences for mistakes that only the list has. */
export const LIST_FIELD_WORDS: FieldWords = {
  nl: {
    ...WHOLE_NUMBER_WORDS.nl,
    cursor:
      "Deze cursor hoort niet bij deze vraag. Neem die uit ‘next’ van de vorige bladzijde, bij dezelfde vraag, of laat hem weg.",
    letters: "Met ‘{given}’ kunnen we niet zoeken. Typ ten minste {allowed} letters van een naam.",
  },
  en: {
    ...WHOLE_NUMBER_WORDS.en,
    cursor:
      "This cursor does not belong to this question. Take the one in ‘next’ of the page before, with the same question, or leave it out.",
    letters: "We cannot search for ‘{given}’. Type at least {allowed} letters of a name.",
  },
};
