import { namePosition } from "../../lambdas/departure/list/list-position.ts";
import type { Names } from "../../lambdas/departure/model/listing.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../../lambdas/departure/people/name-words.ts";

interface Place {
  readonly mark: number;
  readonly position?: string;
}

export interface MemoryOfNames extends Names {
  /** Where all words of all names stand. */
  positions(): string[];
  /** The words by which that departure is found. */
  wordsOf(departureId: string): string[];
}

/** Words of names in a map, by the promise of the port. */
export function inMemoryNames(): MemoryOfNames {
  const places = new Map<string, Place>();
  const positions = () =>
    [...places.values()].flatMap(({ position }) => (position ? [position] : [])).sort();

  return {
    async keep({ departureId, words, before, mark }) {
      const long = words.filter((word) => lettersIn(word) >= LETTERS_TO_SEARCH);
      const numbers = [...Array(Math.max(long.length, before)).keys()];
      const isLater = (key: string) => (places.get(key)?.mark ?? 0) < mark;
      for (const number of numbers.filter((each) => isLater(`${departureId}.${each}`))) {
        const key = `${departureId}.${number}`;
        const word = long[number];
        const position =
          word === undefined ? {} : { position: namePosition(word, words, departureId) };
        places.set(key, { mark, ...position });
      }
    },

    positions,

    wordsOf: (departureId) =>
      positions()
        .filter((position) => position.endsWith(` ${departureId}`))
        .map((position) => position.split(" ")[0] ?? ""),
  };
}
