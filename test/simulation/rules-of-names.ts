import { wordsToFind } from "../../lambdas/departure/people/called-name.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../../lambdas/departure/people/name-words.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { SimulatedLife } from "./simulated-life.ts";

/** By each word of the name that is long enough, and by no other; who was erased is found by nothing. */
export const everybodyIsFoundByNameAndNobodyWhoWasErased: Rule<SimulatedLife> = ({
  ended,
  foundBy,
}) =>
  ended
    .filter(({ outbox }) => outbox === undefined)
    .filter(({ id, people }) => {
      const words = wordsToFind(people.employee);
      const wanted = words.filter((word) => lettersIn(word) >= LETTERS_TO_SEARCH).sort();
      return wanted.join(" ") !== [...foundBy(id)].sort().join(" ");
    })
    .map(({ id }) => `${id.slice(0, 4)} is found by "${foundBy(id).join(" ")}"`);
