import { Temporal } from "temporal-polyfill";
import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import type { AnswersKept, NamedAnswers } from "../../lambdas/departure/model/answer-ports.ts";
import {
  type AnswersPlace,
  type Counting,
  ON_ITS_WAY_MINUTES,
} from "../../lambdas/departure/model/closing-ports.ts";

/** One item, as the table has it. */
export interface KeptItem {
  readonly place: AnswersPlace;
  readonly answers?: Answers;
  readonly version: number;
  readonly follows: boolean;
  readonly due: Temporal.Instant;
  readonly counting?: Counting;
  readonly counted?: Temporal.Instant;
}

export interface MemoryOfAnswers extends AnswersKept {
  /** By `keyOf` of their place. */
  readonly items: Map<string, KeptItem>;
  readonly named: NamedAnswers;
}

/** Answers in a map, by the promises of the port; what has a name in a place of its own. */
export function inMemoryAnswers(items: MemoryOfAnswers["items"] = new Map()): MemoryOfAnswers {
  const at = (place: AnswersPlace) => items.get(keyOf(place));
  const isOpenAt = (answers: Answers) => {
    const item = at(answers);
    return item?.version === answers.version && !item.counting && !item.counted;
  };
  const remove = (answers: Answers) => isOpenAt(answers) && items.delete(keyOf(answers));
  const removeOlder = (answers: Answers) => {
    const other = at({ ...answers, named: !answers.named });
    if (!other?.answers || other.counting || other.counted) return;
    const isOlder = Temporal.Instant.compare(other.answers.saved, answers.saved) <= 0;
    if (isOlder) items.delete(keyOf(other.place));
  };
  return {
    items,

    async find(departureId, occasion) {
      const both = [false, true].map((named) => at({ departureId, occasion, named })?.answers);
      return both
        .filter((each) => each !== undefined)
        .toSorted((one, other) => Temporal.Instant.compare(other.saved, one.saved))[0];
    },

    named: {
      find: async (departureId, occasion) => at({ departureId, occasion, named: true })?.answers,
    },

    async keep(answers, found, follows) {
      const isAsFound = found ? remove(found) : at(answers) === undefined;
      if (!isAsFound) return false;
      const version = (found?.version ?? 0) + 1;
      items.set(keyOf(answers), itemOf({ ...answers, version }, follows));
      return true;
    },

    async followed(answers) {
      const item = at(answers);
      if (!item?.follows || item.counting || item.counted) return;
      if (item.answers?.saved.epochMilliseconds !== answers.saved.epochMilliseconds) return;
      items.set(keyOf(answers), { ...item, follows: false, due: afterGrace(answers.closes) });
    },

    async drop(answers) {
      removeOlder(answers);
      return remove(answers);
    },
  };
}

function itemOf(answers: Answers, follows: boolean): KeptItem {
  const { departureId, occasion, named, version } = answers;
  const due = afterGrace(follows ? answers.saved : answers.closes);
  return { place: { departureId, occasion, named }, answers, version, follows, due };
}

export function keyOf({ departureId, occasion, named }: AnswersPlace): string {
  return `${departureId} ${occasion}${named ? " named" : ""}`;
}

export function afterGrace(moment: Temporal.Instant): Temporal.Instant {
  return moment.add({ minutes: ON_ITS_WAY_MINUTES });
}
