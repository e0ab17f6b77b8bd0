import type { Language } from "./plan.ts";

/** Somebody who is mailed in a role. */
export interface Person {
  readonly name: string;
  /** Absent: the rule in `called-name.ts`. */
  readonly calledName?: string;
  readonly address: string;
  readonly language: Language;
}
