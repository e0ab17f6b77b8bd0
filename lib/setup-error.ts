/** Something the operator has to put right first. Its message says all: what was given, what is allowed. */
export class SetupError extends Error {
  override name = "SetupError";
}
