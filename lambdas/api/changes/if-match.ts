import type { Departure } from "../../departure/model/departure.ts";
import { excerpt } from "../../http/excerpt.ts";
import { Problem } from "../../http/problem.ts";
import { etagOf } from "../departure-answer.ts";

/** The tokens of an entity tag list (RFC 9110, 5.6.1 and 8.8.3): a tag, a comma, blanks. */
const PARTS = /(?:W\/)?"[!#-~\x80-\uffff]*"|,|[\t ]+/g;

/**
 * True when a departure matches the header; without a header, any does. Tags are compared strongly, so a weak one never
 * matches (RFC 9110, 13.1.1).
 */
export function readIfMatch(header: string | undefined): (present: Departure) => boolean {
  const given = header?.trim();
  if (given === undefined || given === "*") return () => true;
  const tags = tagsIn(given);
  if (tags.length === 0) {
    throw new Problem("invalid-if-match", { given: excerpt(given), allowed: '"3"' });
  }
  return (present) => tags.includes(etagOf(present));
}

/** The tags of a list, which may have empty places; none for any other text. Takes linear time, whatever the text. */
function tagsIn(header: string): readonly string[] {
  const parts: readonly string[] = header.match(PARTS) ?? [];
  const meant = parts.filter((part) => part.trim() !== "");
  const isTag = (part: string | undefined) => part !== undefined && part !== ",";
  const isList = !meant.some((part, index) => isTag(part) && isTag(meant[index - 1]));
  return isList && parts.join("") === header ? meant.filter(isTag) : [];
}
