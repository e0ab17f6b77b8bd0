import { LANGUAGES, type PlanSettings } from "../departure/model/plan.ts";
import { type ReadFields, valueAt } from "./fields.ts";
import type { Mistake } from "./mistake.ts";

/** The mistakes in the fields, including a language that the organisation does not offer. */
export function mistakesWhenOffered(
  { given, mistakes }: Pick<ReadFields<unknown>, "given" | "mistakes">,
  { languages }: Pick<PlanSettings, "languages">,
): Mistake[] {
  const code = oneOf(languages);
  const found = [[], ...Object.keys(given).map((name) => [name])].flatMap((group): Mistake[] => {
    const path = [...group, "language"];
    const field = path.join(".");
    const language = LANGUAGES.find((each) => each === valueAt(given, path));
    const isRight = !language || languages.includes(language);
    return isRight || mistakes.some((each) => each.field === field)
      ? []
      : [{ field, code, given: language }];
  });
  // The schema allows each of our languages.
  const told = mistakes.map((each) => (each.code === oneOf(LANGUAGES) ? { ...each, code } : each));
  return [...told, ...found];
}

function oneOf(languages: readonly string[]): string {
  return `one-of:${languages.join(", ")}`;
}
