/** Something the operator must fix first. The message says what was given and what is allowed. */
export class SetupError extends Error {
  override name = "SetupError";
}
