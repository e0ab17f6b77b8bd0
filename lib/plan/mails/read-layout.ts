import type { Language } from "../../../lambdas/departure/model/plan.ts";
import { checkShape } from "../check-shape.ts";
import type { Checked, Mistake } from "../mistake.ts";
import type { PlanFiles } from "../plan-files.ts";
import { checkWords } from "./check-words.ts";
import { type LayoutFront, layoutFront, positionAt, readMailSource } from "./mail-source.ts";
import { LAYOUT_TAGS } from "./tags.ts";

/** Checks the layout words of a language. A missing file is reported elsewhere. */
export function readLayout(files: PlanFiles, language: Language): Checked<LayoutFront> {
  const file = `plan/${language}/layout.md`;
  const text = files.get(file);
  if (text === undefined) return { value: undefined, mistakes: [] };
  const source = readMailSource(file, text);
  if ("message" in source) return { value: undefined, mistakes: [source] };
  const { value, mistakes } = checkShape(source.front, layoutFront);
  const all: Mistake[] = [
    ...mistakes,
    ...Object.keys(layoutFront.shape).flatMap((key) =>
      checkWords(source, source.front.rangeOf([key]), { language, tags: LAYOUT_TAGS }),
    ),
  ];
  if (source.body.trim()) {
    const message = "given a text below the keys; allowed: keys only";
    all.push({ file, ...positionAt(text, source.bodyStart), message });
  }
  return { value, mistakes: all };
}
