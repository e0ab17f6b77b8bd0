import type { Figure } from "./figures.ts";

type Counted = Pick<Figure, "subject" | "respondents" | "cells">;

/**
 * The percentage that a cell is of all whom it is about; undefined for a cell that isn't shown, and for people who weren't asked:
 * they come on top.
 */
export function shareOf(
  { subject, respondents, cells }: Counted,
  field: string,
): number | undefined {
  const number = subject === "response" && field !== "answered" ? undefined : cells[field];
  return number === undefined || respondents === 0 ? undefined : (100 * number) / respondents;
}

/** From -100 to 100, rounded: the percentage of 9 and 10 minus that of 0 to 6. Only where all three groups are shown. */
export function netScoreOf({ subject, respondents, cells }: Counted): number | undefined {
  const { for: promoters, passive, against } = cells;
  if (subject !== "recommend" || respondents === 0 || passive === undefined) return undefined;
  if (promoters === undefined || against === undefined) return undefined;
  return Math.round((100 * (promoters - against)) / respondents);
}
