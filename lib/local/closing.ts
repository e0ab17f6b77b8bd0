/** Cleanup for a stop or a failed start, latest first. */
export interface Closing {
  /** Registers the cleanup of the last step. */
  add(undo: () => unknown): void;
  close(): Promise<void>;
}

function makeClosing(): Closing {
  const undoing: (() => unknown)[] = [];
  return {
    add: (undo) => undoing.push(undo),
    async close() {
      for (const undo of undoing.splice(0).reverse()) await undo();
    },
  };
}

/** Starts something in steps; when one fails, the steps before it are undone. */
export async function startWith<T>(start: (closing: Closing) => Promise<T>): Promise<T> {
  const closing = makeClosing();
  try {
    return await start(closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}
