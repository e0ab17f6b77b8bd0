import type { Departure } from "../core/departure.ts";
import { etagOf } from "../hr-api/departure-answer.ts";
import { excerpt } from "../web/excerpt.ts";
import { Problem } from "../web/problem.ts";

/** One entity tag (RFC 9110, 8.8.3). */
const TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\uffff]*"`;
/** A list of them; empty places are allowed (RFC 9110, 5.6.1). */
const LIST = new RegExp(`^[\\t ]*(?:${TAG})?(?:[\\t ]*,[\\t ]*(?:${TAG})?)*[\\t ]*$`);

/**
 * Whether a departure is the one that the header means; without a header, any is. Tags are compared strongly, so a weak
 * one never matches (RFC 9110, 13.1.1).
 */
export function readIfMatch(header: string | undefined): (present: Departure) => boolean {
  const given = header?.trim();
  if (given === undefined || given === "*") return () => true;
  const tags: readonly string[] = given.match(new RegExp(TAG, "g")) ?? [];
  if (tags.length === 0 || !LIST.test(given)) {
    throw new Problem("invalid-if-match", { given: excerpt(given), allowed: '"3"' });
  }
  return (present) => tags.includes(etagOf(present));
}
