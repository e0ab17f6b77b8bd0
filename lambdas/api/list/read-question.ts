import type * as z from "zod/mini";
import type { PageAsked } from "../../departure/model/listing.ts";
import { searchWords } from "../../departure/people/name-words.ts";
import type { Caller } from "../../http/api-handler.ts";
import type { Body } from "../../http/body.ts";
import { invalid, readFields } from "../../http/fields.ts";
import type { SearchFields } from "../../use-cases/list/list-fields.ts";
import { type ListQuestion, PAGE_LIMITS, positionIn } from "../../use-cases/list/list-question.ts";

export interface ReadQuestion extends Pick<PageAsked, "limit" | "after"> {
  readonly question: ListQuestion;
}

/** The question from a query or a body, or all mistakes at once. */
export function readQuestion(
  schema: z.ZodMiniType<SearchFields>,
  body: Body,
  { language }: Caller,
): ReadQuestion {
  const { value, mistakes } = readFields(schema, body);
  if (!value) throw invalid(mistakes, language);
  const { state, name, manager, limit, cursor } = value;
  const question = {
    words: searchWords(name ?? ""),
    ...(state ? { state } : {}),
    ...(manager ? { manager } : {}),
  };
  const page = { question, limit: Number(limit ?? PAGE_LIMITS.usual) };
  if (cursor === undefined) return page;
  const after = positionIn(cursor, question);
  if (after) return { ...page, after };
  throw invalid([{ field: "cursor", code: "cursor", given: cursor }], language);
}
