import { nameWords } from "../../lambdas/core/name-words.ts";
import type { Rule } from "./rule.ts";

/** By the name as it is, and by no other; who was erased is found by nothing. */
export const everybodyIsFoundByNameAndNobodyWhoWasErased: Rule = ({ departures, foundBy }) =>
  departures
    .filter(({ unsynced }) => unsynced === undefined)
    .filter(({ id, people }) => {
      const wanted = nameWords(people.employee.name).sort().join(" ");
      return wanted !== [...foundBy(id)].sort().join(" ");
    })
    .map(({ id }) => `${id.slice(0, 4)} is found by "${foundBy(id).join(" ")}"`);
