import { Temporal } from "temporal-polyfill";
import { talkHolder } from "../../lambdas/departure/answers/talk-holder.ts";
import { talkMoments } from "../../lambdas/departure/answers/talk-moments.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { comingInterview } from "../../lambdas/departure/model/interview.ts";
import { isSameAddress, isUsual, pickedIn } from "../../lib/rules/talk-facts.ts";
import { CALENDAR } from "../support/plan.ts";
import { type Change, type Seen, type State, whenever } from "./seen.ts";
import type { Shown } from "./shown.ts";
import { isOnPage, whomOn } from "./talk-forms.ts";

/** What becomes of a talk: who offers, picks and holds it, and what is left of it. */
export const STATES_OF_TALKS: Readonly<Record<string, State>> = {
  "moments offered": { atLeast: 70, isReached: whenever("moments-offered") },
  "moments offered by a colleague with the step": {
    atLeast: 18,
    isReached: whenever("moments-offered", ({ line }) => line.who === "colleague"),
  },
  "moments offered by whom HR named": {
    atLeast: 6,
    isReached: whenever("moments-offered", ({ line }) => line.who === "interviewer"),
  },
  "moments offered in place of others": {
    atLeast: 8,
    isReached: whenever("moments-offered", ({ before }) => before.voice?.moments !== undefined),
  },
  "an offered moment picked": {
    atLeast: 5,
    isReached: ({ life }) =>
      life.writes.some((write) => {
        const talk = pickedIn(write);
        return talk !== undefined && !isUsual(talk);
      }),
  },
  "a choice beside moments of somebody who does not hold the talk": {
    atLeast: 35,
    isReached: chosenBeside,
  },
  "a moment that another leaver has already": { atLeast: 8, isReached: metAnother },
  "a choice that was no longer possible when it was pressed": {
    atLeast: 20,
    isReached: ({ life }) =>
      life.answers.some(({ act, refusal }) => act.do === "choose a talk" && refusal !== undefined),
  },
  "a holder named": { atLeast: 14, isReached: whenever("holder-named") },
  "another holder named": {
    atLeast: 2,
    isReached: whenever("holder-named", ({ before }) => before.voice?.holder !== undefined),
  },
  "the page of a manager whom the leaver did not choose": {
    atLeast: 10,
    isReached: shows("holder", ({ voice }, { reader }) => {
      const { choice, talk, moments } = voice ?? {};
      return choice !== undefined && talk?.with !== "manager" && moments?.by === reader;
    }),
  },
  "a talk reported as held": {
    atLeast: 55,
    isReached: whenever("talk-reported", isReportedAs("held")),
  },
  "a talk reported as not held": {
    atLeast: 8,
    isReached: whenever("talk-reported", isReportedAs("not-held")),
  },
  "lines that the leaver agreed to": {
    atLeast: 7,
    isReached: whenever("lines-released", (change) => saidIn(change) === "as they were"),
  },
  "lines that the leaver changed": {
    atLeast: 7,
    isReached: whenever("lines-released", (change) => saidIn(change) === "changed"),
  },
  "lines that the leaver took out": {
    atLeast: 7,
    isReached: whenever("lines-released", (change) => saidIn(change) === "none"),
  },
  "a look of HR's while lines wait for the leaver": {
    atLeast: 22,
    isReached: shows("desk", ({ voice }) => {
      const { lines, readByLeaver } = voice?.report ?? {};
      return lines !== undefined && readByLeaver === undefined;
    }),
  },
  "a look of HR's at lines that the leaver agreed to": {
    atLeast: 5,
    isReached: shows("desk", ({ voice }) => {
      const { lines, readByLeaver } = voice?.report ?? {};
      return lines !== undefined && readByLeaver !== undefined;
    }),
  },
  "a telephone number that time takes away": {
    atLeast: 20,
    isReached: loses(({ voice }) => voice?.talk?.phone),
  },
  "a report that time takes away": { atLeast: 62, isReached: loses(({ voice }) => voice?.report) },
  "a page about a talk pressed after the end": { atLeast: 3, isReached: wasPressedAfterTheEnd },
};

function isReportedAs(how: "held" | "not-held") {
  return ({ line }: Change) => line.detail?.endsWith(` ${how}`) === true;
}

function saidIn({ before, after }: Change): "none" | "as they were" | "changed" {
  const [was, is] = [before, after].map(({ voice }) => voice?.report?.lines);
  if (is === undefined) return "none";
  return was === is ? "as they were" : "changed";
}

/** Somebody saw that page while the departure was so. */
function shows(
  page: Shown["page"],
  isSuch: (departure: Departure, shown: Shown) => boolean,
): State["isReached"] {
  return ({ life }) =>
    life.shown.some(
      (shown) => shown.page === page && shown.recorded.some((each) => isSuch(each, shown)),
    );
}

/** The sweep deletes it, and the departure is not forgotten yet. */
function loses(get: (departure: Departure) => unknown): State["isReached"] {
  return ({ life }) =>
    life.writes.some(
      ({ by, before, after }) =>
        by === "sweep" && before && get(before) && !get(after) && !after.erased,
    );
}

function chosenBeside({ life }: Seen): boolean {
  return life.shown.some(({ text, recorded: [departure] }) => {
    const whom = whomOn(text);
    const { moments: [first] = [], by } = departure?.voice?.moments ?? {};
    if (!whom || !departure || !first || !by) return false;
    return !isSameAddress(talkHolder(departure, whom, first.toPlainDate())?.address, by);
  });
}

/** Among the moments to choose from, one at which another departure has a talk with that holder. */
function metAnother({ life }: Seen): boolean {
  return life.shown.some(({ at, text, recorded: [departure] }) => {
    const whom = whomOn(text);
    if (!whom || !departure) return false;
    const now = Temporal.Instant.fromEpochMilliseconds(at);
    const talks = recordedAt(life, at)
      .filter(({ id }) => id !== departure.id)
      .flatMap((other) => comingInterview(other, now) ?? []);
    return talkMoments(departure, whom, { calendar: CALENDAR, now }).some((moment) =>
      talks.some(
        (talk) =>
          talk.at.epochMilliseconds === moment.at.epochMilliseconds &&
          isSameAddress(talk.with.address, moment.holder.address),
      ),
    );
  });
}

function recordedAt({ writes }: Seen["life"], at: number): Departure[] {
  const until = writes.filter((write) => write.at <= at).map(({ after }) => after);
  return [...new Map(until.map((after) => [after.id, after])).values()];
}

function wasPressedAfterTheEnd({ life }: Seen): boolean {
  return life.answers.some(({ at, act, refusal }) => {
    if (!isOnPage(act) || !refusal) return false;
    const last = life.writes.findLast(
      (write) => write.at <= at && write.after.id === act.departure,
    )?.after;
    return last !== undefined && (last.withdrawn ?? last.erased ?? last.optedOut) !== undefined;
  });
}
