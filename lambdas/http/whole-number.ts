import * as z from "zod/mini";

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
