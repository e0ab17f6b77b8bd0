/** A mail cannot be composed: a template fails, or its words are missing. A retry does not help. */
export class Unwritable extends Error {
  constructor(cause: unknown) {
    super("This mail cannot be written.", { cause });
    this.name = "Unwritable";
    // The log shows the cause's stack, not this one.
    if (cause instanceof Error && cause.stack) this.stack = cause.stack;
  }
}

/** Runs pure composing code; any error makes the mail unwritable. */
export function orUnwritable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new Unwritable(error);
  }
}
