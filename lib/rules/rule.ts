import type { Life } from "./life.ts";

/** A rule returns its violations in words; none if it holds. */
export type Rule<L extends Life = Life> = (life: L) => string[];
