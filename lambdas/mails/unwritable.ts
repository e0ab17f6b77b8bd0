/** The words of a mail cannot be made that mail: a fault of a template, or no words at all. Trying again does not help. */
export class Unwritable extends Error {
  constructor(cause: unknown) {
    super("This mail cannot be written.", { cause });
    this.name = "Unwritable";
    // The log says where: not here, but where it went wrong.
    if (cause instanceof Error && cause.stack) this.stack = cause.stack;
  }
}

/** Runs what only puts words together; whatever it throws makes the mail unwritable. */
export function orUnwritable<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new Unwritable(error);
  }
}
