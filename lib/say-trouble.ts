import { awsSentence } from "./aws-trouble.ts";
import { SetupError } from "./setup-error.ts";

/** Ends a command: with a sentence where a person can do something about it, else with the error and its stack. */
export function sayTrouble(error: unknown): void {
  console.error(error instanceof SetupError ? error.message : (awsSentence(error) ?? error));
  process.exitCode = 1;
}
