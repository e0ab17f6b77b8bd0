import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import { at } from "./departures.ts";
import { unusedId } from "./unused-id.ts";

/** Answers as they come from a page: by default of a resignation, at the end, without a name. */
export function answersOf(told: Partial<Answers> = {}): Answers {
  return {
    departureId: unusedId(),
    occasion: "exit",
    given: { recommend: ["8"], reasons: ["growth", "pay"], good: ["team"] },
    words: "Meer tijd voor de bewoners.",
    named: false,
    first: at("2027-02-15T20:00"),
    saved: at("2027-02-15T20:00"),
    closes: at("2027-03-06T00:00"),
    version: 0,
    ...told,
  };
}
