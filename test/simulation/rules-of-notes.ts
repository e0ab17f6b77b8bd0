import { OCCASIONS, type Occasion } from "../../lambdas/departure/answers/answers.ts";
import { closesAt } from "../../lambdas/departure/answers/until.ts";
import { declineTalk } from "../../lambdas/departure/changes/choose-talk.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { NamedNote } from "../../lambdas/departure/model/voice.ts";
import { departureToItem } from "../../lambdas/store/departure-item.ts";
import { newLines } from "../../lib/rules/facts.ts";
import type { Write } from "../../lib/rules/life.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import { keyOf } from "../memory/in-memory-answers.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { contentAt, departureAt, soonAfter } from "./voice-facts.ts";

const DAY = 86_400_000;

/** HR reads that there are answers with a name: a day after they are gone, or were never kept, it doesn't. */
export const whatHrIsToldToReadIsThere: Rule<SimulatedLife> = (life) =>
  placesIn(life).flatMap(({ departureId, occasion }) => {
    const place = { departureId, occasion, named: true } as const;
    const key = keyOf(place);
    const items = life.voice.items.filter((item) => item.key === key);
    const gone = items.filter(({ before, after }) => before?.answers && !after?.answers);
    const told = life.writes.filter(
      ({ before, after }) =>
        after.id === departureId && noteOf(after, occasion) && !noteOf(before, occasion),
    );
    return [...gone, ...told]
      .map(({ at }) => ({ from: at, at: soonAfter(life, at, DAY) }))
      .filter((moment) => !items.some(({ at }) => moment.from < at && at <= moment.at))
      .filter(({ at }) => {
        const departure = departureAt(life, departureId, at);
        const note = departure && noteOf(departure, occasion);
        const isRead = note && at < closesAt(note.until, departure).epochMilliseconds;
        return isRead && !contentAt(life, place, at);
      })
      .map(
        ({ from }) => `${key} is told of since ${new Date(from).toISOString()}, and is not there`,
      );
  });

/** Whoever added their name is read: a day later the departure says so. */
export const whoAddedTheirNameIsToldToHr: Rule<SimulatedLife> = (life) =>
  placesIn(life).flatMap(({ departureId, occasion }) => {
    const [place, other] = [true, false].map((named) => ({ departureId, occasion, named }));
    if (!place || !other) return [];
    const key = keyOf(place);
    const items = life.voice.items.filter((item) => item.key === key);
    return items
      .filter(({ before, after }) => after?.answers && !before?.answers)
      .map(({ at }) => ({ from: at, at: soonAfter(life, at, DAY) }))
      .filter((moment) => !items.some(({ at }) => moment.from < at && at <= moment.at))
      .filter(({ at }) => {
        const departure = departureAt(life, departureId, at);
        const isOver = !departure || departure.withdrawn || departure.erased;
        const isOutdone = contentAt(life, other, at) !== undefined;
        return contentAt(life, place, at) && !isOver && !isOutdone && !noteOf(departure, occasion);
      })
      .map(
        ({ from }) => `${key} is there since ${new Date(from).toISOString()}, and HR is not told`,
      );
  });

function noteOf(departure: Departure | undefined, occasion: Occasion): NamedNote | undefined {
  return departure?.voice?.named?.[occasion];
}

function placesIn({ ended }: SimulatedLife) {
  return ended.flatMap(({ id }) => OCCASIONS.map((occasion) => ({ departureId: id, occasion })));
}

/** Half a year later, four questions without a name and "no, thank you" leave the same: not a word is different. */
export const fourQuestionsLeaveTheSameAsANo: Rule<SimulatedLife> = (life) =>
  life.writes.filter(isAnsweredWithoutAName).flatMap(({ at, before, after }) => {
    const line = after.history.at(-1);
    if (!before || !line) return [];
    const same = life.plansBetween(at - DAY / 24, at).some((plan) => {
      const context = { plan, calendar: life.calendar, now: line.at, who: "leaver" };
      return atRest(declineTalk(before, context)) === atRest(after);
    });
    return same ? [] : [`version ${after.version} says that questions were answered`];
  });

function isAnsweredWithoutAName(write: Write): boolean {
  const { by = "", before, after } = write;
  const isDeclined = newLines(write).some(({ what }) => what === "talk-declined");
  const has = [before?.voice, after.voice].some((voice) => voice?.contactAsked || voice?.named);
  return /^(people-questions|closing)$/.test(by) && isDeclined && !has;
}

/** But the version, which counts every write, and the order of mailings, which the table doesn't keep. */
function atRest(departure: Departure): string {
  const mailings = departure.mailings.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.stringify(departureToItem({ ...departure, mailings, version: 0 }));
}
