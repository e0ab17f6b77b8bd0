import type { FieldWords } from "../../http/field-words.ts";
import { WHOLE_NUMBER_WORDS } from "../../http/whole-number.ts";

/** Sentences for mistakes that only changes have. */
export const CHANGE_FIELD_WORDS: FieldWords = {
  nl: {
    "before-from":
      "De laatste dag ({given}) ligt voor de eerste, of is al voorbij. Kies {allowed} of later, of laat hem weg als het voorgoed is.",
    "local-moment":
      "‘{given}’ is geen moment dat we kunnen lezen. Schrijf dag en tijd zo: 2027-09-14T14:00.",
    "skipped-time":
      "Het moment ‘{given}’ bestaat niet: de klok gaat op die dag vooruit naar {allowed} en slaat die tijd over. Kies {allowed} of later, of een tijd van voor de sprong.",
    ...WHOLE_NUMBER_WORDS.nl,
  },
  en: {
    "before-from":
      "The last day ({given}) is before the first, or has passed. Choose {allowed} or later, or leave it out if it is for good.",
    "local-moment":
      "‘{given}’ is no moment that we can read. Write day and time like this: 2027-09-14T14:00.",
    "skipped-time":
      "The moment ‘{given}’ does not exist: on that day the clock goes forward to {allowed} and skips that time. Choose {allowed} or later, or a time before the jump.",
    ...WHOLE_NUMBER_WORDS.en,
  },
};
