import type { Language } from "./plan.ts";

/** Somebody who is mailed in a role. */
export interface Person {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}
