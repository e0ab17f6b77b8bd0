/** What was done, a sentence each, with its seconds; and what became of all of it. */
export interface Progress {
  /** One step. Once somebody has asked to stop, none is begun. */
  step<T>(sentence: string, act: () => Promise<T>): Promise<T>;
  /** The same, for what must be done even then. */
  always<T>(sentence: string, act: () => Promise<T>): Promise<T>;
  /** A line about what is not a step. */
  say(sentence: string): void;
  summary(): { readonly passed: number; readonly failed: number; readonly seconds: string };
}

/** Somebody asked for it. */
export class Stopped extends Error {
  override name = "Stopped";
}

export function makeProgress(print: (line: string) => void, stopped: AbortSignal): Progress {
  const start = performance.now();
  const counts = { passed: 0, failed: 0 };

  return {
    async step(sentence, act) {
      if (!stopped.aborted) return always(sentence, act);
      counts.failed += 1;
      throw new Stopped(`Stopped before: ${sentence}`);
    },
    always,
    say: (sentence) => print(`${"".padStart(8)}  ${sentence}`),
    summary: () => ({ ...counts, seconds: secondsSince(start) }),
  };

  async function always<T>(sentence: string, act: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const tell = (sign: string) =>
      print(`${secondsSince(began).padStart(6)} s  ${sign} ${sentence}`);
    try {
      const answer = await act();
      counts.passed += 1;
      tell("✓");
      return answer;
    } catch (error) {
      counts.failed += 1;
      tell("✗");
      throw error;
    }
  }
}

function secondsSince(moment: number): string {
  return ((performance.now() - moment) / 1000).toFixed(1);
}
