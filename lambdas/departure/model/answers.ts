/** When the leaver is asked: at the end, and half a year later. */
export const OCCASIONS = ["exit", "half-year"] as const;
export type Occasion = (typeof OCCASIONS)[number];
