import * as z from "zod/mini";
import { DEPARTURE_STATUSES } from "../../departure/model/departure.ts";
import { LETTERS_TO_SEARCH, leadingWord, searchWords } from "../../departure/people/name-words.ts";
import { address, oneOf, text } from "../../http/departure-fields.ts";
import { wholeNumber } from "../../http/whole-number.ts";
import { PAGE_LIMITS } from "./list-question.ts";

export const limit = wholeNumber(PAGE_LIMITS);
export const name = text.check(z.refine(canBeSearched, `letters:${LETTERS_TO_SEARCH}`));

const page = {
  state: z.optional(oneOf(DEPARTURE_STATUSES)),
  limit: z.optional(limit),
  cursor: z.optional(z.string()),
};

/** Allowed in a URL: no name and no address. */
export const listFields = z.strictObject(page);

export const searchFields = z.strictObject({
  name: z.optional(name),
  manager: z.optional(address),
  ...page,
});

export type SearchFields = z.infer<typeof searchFields>;

function canBeSearched(name: string): boolean {
  return leadingWord(searchWords(name)) !== undefined;
}
