import * as z from "zod/mini";
import type { FieldWords } from "./field-words.ts";

/** A number in JSON, a text in a form or in a query. */
export function wholeNumber({ least, most }: { readonly least: number; readonly most: number }) {
  const isPossible = (given: number | string) => {
    const number =
      typeof given === "number" || /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    return Number.isInteger(number) && number >= least && number <= most;
  };
  return z
    .union([z.number(), z.string()])
    .check(z.refine(isPossible, `whole-number:${least} – ${most}`));
}

/** The sentence of its mistake. */
export const WHOLE_NUMBER_WORDS: FieldWords = {
  nl: { "whole-number": "‘{given}’ kan hier niet. Vul een heel getal in van {allowed}." },
  en: { "whole-number": "‘{given}’ is not possible here. Fill in a whole number from {allowed}." },
};
