import type * as z from "zod/mini";
import type { PageAsked } from "../core/listing.ts";
import { searchWords } from "../core/name-words.ts";
import { type ListQuestion, PAGE_LIMITS, positionIn } from "../listing/list-question.ts";
import type { Caller } from "../web/api-handler.ts";
import type { Body } from "../web/body.ts";
import { invalid, readFields } from "../web/fields.ts";
import { LIST_FIELD_WORDS } from "./field-words.ts";
import type { SearchFields } from "./list-fields.ts";

export interface ReadQuestion extends Pick<PageAsked, "limit" | "after"> {
  readonly question: ListQuestion;
}

/** The question in a query or a body, with every mistake at once. */
export function readQuestion(
  schema: z.ZodMiniType<SearchFields>,
  body: Body,
  { language }: Caller,
): ReadQuestion {
  const { value, mistakes } = readFields(schema, body);
  if (!value) throw invalid(mistakes, language, LIST_FIELD_WORDS);
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
  throw invalid([{ field: "cursor", code: "cursor", given: cursor }], language, LIST_FIELD_WORDS);
}
