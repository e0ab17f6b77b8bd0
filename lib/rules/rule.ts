import type { Life } from "./life.ts";

/** Every rule says what breaks it, in words; nothing when it holds. */
export type Rule<L extends Life = Life> = (life: L) => string[];
