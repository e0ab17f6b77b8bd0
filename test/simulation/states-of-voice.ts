import type { KeptItem } from "../memory/in-memory-answers.ts";
import type { Seen, State } from "./seen.ts";
import { begunIn, departureAt } from "./voice-facts.ts";
import type { Noted } from "./watched-answers.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

type Item = Noted<KeptItem>;

/** What leavers answer, and what becomes of it. */
export const STATES_OF_VOICE: Readonly<Record<string, State>> = {
  "an answer at the end that is counted": { atLeast: 40, isReached: isCounted("exit", false) },
  "an answer with a name at the end that is counted": {
    atLeast: 20,
    isReached: isCounted("exit", true),
  },
  "an answer half a year later that is counted": {
    atLeast: 18,
    isReached: isCounted("half-year", false),
  },
  "an answer with a name half a year later that is counted": {
    atLeast: 12,
    isReached: isCounted("half-year", true),
  },
  "answers that are changed": {
    atLeast: 40,
    isReached: hasItem(({ by, before, after }) => isByThem(by) && !before && isChanged(after)),
  },
  "a name that is added or taken away": { atLeast: 20, isReached: wasMoved },
  "answers with and without a name at one moment": { atLeast: 3, isReached: areBothThere },
  "answers that the leaver deletes": {
    atLeast: 8,
    isReached: ({ life }) =>
      life.answers.some(({ act, refusal }) => act.do === "delete answers" && !refusal),
  },
  "answers that go with a withdrawal, an erasure or a death": {
    atLeast: 12,
    isReached: hasItem(
      ({ by, before, after }) =>
        by === "closing" && hasContent(before) && !before?.counting && !before?.counted && !after,
    ),
  },
  "answers to a leaver who stays after all": { atLeast: 9, isReached: wasAnsweredAnew },
  "an answer in the minute in which the questions close": {
    atLeast: 5,
    isReached: hasItem(
      ({ by, at, after }) =>
        isByThem(by) &&
        after?.answers !== undefined &&
        Math.abs(after.answers.closes.epochMilliseconds - at) < 2 * MINUTE,
    ),
  },
  "a press after the questions closed": {
    atLeast: 33,
    isReached: ({ life }) =>
      life.answers.some(
        ({ act, refusal }) => act.do === "answer questions" && refusal === "step-is-over",
      ),
  },
  "a look at answers by who may see them": {
    atLeast: 8,
    isReached: ({ life }) => life.voice.looks.some(({ shown }) => shown),
  },
  "a look at answers by who may not see them": {
    atLeast: 1,
    isReached: ({ life }) =>
      life.voice.looks.some(({ shown, access }) => !shown && access === "already"),
  },
  "the closing job twice at once": {
    atLeast: 60,
    isReached: ({ life }) =>
      life.faults.some(
        ({ kind, place }) => kind === "schedule twice" && place.startsWith("closing"),
      ),
  },
  "counting that somebody died of": { atLeast: 14, isReached: diedCounting },
  "answers with a name that go after their last day": {
    atLeast: 25,
    isReached: hasItem(
      ({ at, before, after }) =>
        before?.counted !== undefined &&
        hasContent(before) &&
        !after &&
        at > before.due.epochMilliseconds - DAY,
    ),
  },
  "an open line that goes after six months": {
    atLeast: 25,
    isReached: ({ life }) => life.voice.lines.some(({ after }) => !after),
  },
  "questions that close later than was thought": {
    atLeast: 1,
    isReached: hasItem(
      ({ by, before, after }) =>
        by === "closing" &&
        before?.answers !== undefined &&
        after?.answers !== undefined &&
        !after.answers.closes.equals(before.answers.closes),
    ),
  },
};

function hasItem(isSuch: (item: Item) => boolean): (seen: Seen) => boolean {
  return ({ life }) => life.voice.items.some(isSuch);
}

function isByThem(by: string | undefined): boolean {
  return by === "people-questions";
}

function hasContent(item: KeptItem | undefined): boolean {
  return item?.answers !== undefined;
}

function isChanged(item: KeptItem | undefined): boolean {
  return (item?.answers?.version ?? 0) > 1;
}

/** To the other place, at one moment. */
function wasMoved({ life }: Seen): boolean {
  return life.voice.items.some(
    ({ at, by, key, after }, index, items) =>
      isByThem(by) &&
      isChanged(after) &&
      items.slice(index - 1, index).some((one) => one.at === at && one.key !== key && !one.after),
  );
}

function isCounted(occasion: string, isNamed: boolean): State["isReached"] {
  return ({ life }) =>
    begunIn(life).some(({ answers }) => answers.occasion === occasion && answers.named === isNamed);
}

function areBothThere({ life }: Seen): boolean {
  const present = new Set<string>();
  return life.voice.items.some(({ key, after }) => {
    if (after?.answers) present.add(key);
    else present.delete(key);
    const other = key.endsWith(" named") ? key.replace(/ named$/, "") : `${key} named`;
    return present.has(key) && present.has(other);
  });
}

function wasAnsweredAnew({ life }: Seen): boolean {
  return life.voice.items.some(({ by, at, after }) => {
    if (!isByThem(by) || !after?.answers) return false;
    const departure = departureAt(life, after.place.departureId, at);
    return departure?.history.some(({ what }) => what === "taken-back") ?? false;
  });
}

function diedCounting({ life }: Seen): boolean {
  return life.faults.some(
    ({ kind, place }) =>
      place.startsWith("closing table.raise") &&
      (kind.startsWith("crash") || kind.endsWith("lost")),
  );
}
