/** What must be undone when something stops, or does not get started: the latest first. */
export interface Closing {
  /** Remembers how to undo what was just done. */
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
