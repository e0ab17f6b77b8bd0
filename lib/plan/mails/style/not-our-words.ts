import type { Language } from "../../../../lambdas/departure/model/plan.ts";
import { notOurs as en } from "../../../../lambdas/words/en/not-ours.ts";
import { notOurs as nl } from "../../../../lambdas/words/nl/not-ours.ts";
import type { TagProblem } from "../tags.ts";

const TABLES = { nl, en } satisfies Record<Language, typeof nl>;

/** Words for which the glossary of `plan/STYLE.md` has another. */
export function findNotOurs(text: string, language: Language): TagProblem[] {
  // A tag is no word, and neither is an address.
  const words = text.replace(/\{\{[^}]*\}\}|https?:\S+|\S+@\S+/g, (other) =>
    " ".repeat(other.length),
  );
  return TABLES[language].flatMap(([pattern, instead]) =>
    [...words.matchAll(new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, "giu"))].map(
      ({ 0: found, index }) => ({
        offset: index,
        message: `given "${found}"; allowed: ${instead}`,
      }),
    ),
  );
}
