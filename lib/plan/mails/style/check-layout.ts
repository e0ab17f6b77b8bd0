import type { Language } from "../../../../lambdas/departure/model/plan.ts";
import type { Mistake } from "../../mistake.ts";
import type { PlanFiles } from "../../plan-files.ts";
import { layoutFront, readMailSource } from "../mail-source.ts";
import { tooLongIn } from "./check-sentences.ts";
import { variantsOf } from "./fill-in.ts";
import { USUAL_VALUES } from "./usual-values.ts";

/** The sentences around every mail. */
export function checkLayout(file: string, files: PlanFiles, language: Language): Mistake[] {
  const source = readMailSource(file, files.get(file) ?? "");
  if ("message" in source) return [];
  const words = source.front.data as Record<string, string>;
  return Object.keys(layoutFront.shape).flatMap((key) =>
    tooLongIn(variantsOf(words[key] ?? "", USUAL_VALUES[language])).map((message) => ({
      file,
      ...source.front.positionOf([key]),
      message: `${key}: ${message}`,
    })),
  );
}
