import type { FieldWords } from "../web/field-words.ts";
import { WHOLE_NUMBER_WORDS } from "../web/whole-number.ts";

/** Sentences for mistakes that only changes have. */
export const CHANGE_FIELD_WORDS: FieldWords = {
  nl: {
    "before-from":
      "De laatste dag ({given}) ligt voor de eerste, of is al voorbij. Kies {allowed} of later, of laat hem weg als het voorgoed is.",
    "local-moment":
      "‘{given}’ is geen moment dat we kunnen lezen. Schrijf dag en tijd zo: 2027-09-14T14:00.",
    ...WHOLE_NUMBER_WORDS.nl,
  },
  en: {
    "before-from":
      "The last day ({given}) is before the first, or has passed. Choose {allowed} or later, or leave it out if it is for good.",
    "local-moment":
      "‘{given}’ is no moment that we can read. Write day and time like this: 2027-09-14T14:00.",
    ...WHOLE_NUMBER_WORDS.en,
  },
};
