import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Interview } from "../../lambdas/departure/model/interview.ts";
import { isNotification } from "../../lambdas/departure/model/notification.ts";
import type { Voice } from "../../lambdas/departure/model/voice.ts";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import type { Mutation, Recorded } from "./program.ts";

/** From before the first life to after the last. */
const WEDNESDAYS = Array.from({ length: 600 }, (_, weeks) =>
  Temporal.PlainDate.from("2025-12-31").add({ weeks }).toString(),
);
const WITHOUT_WEDNESDAYS = workCalendar([...PLAN.daysOff, ...WEDNESDAYS]);

/** What becomes of a talk, each with one of its promises left out. */
export const MUTANTS_OF_TALKS: Readonly<Record<string, Mutation>> = {
  "shows HR lines to which the leaver did not agree": {
    breaks: "linesAreSeenByNobodyBeforeTheLeaverAgreed",
    read: (departure, name) => {
      const { report } = departure.voice ?? {};
      return report && name === "hr-desk"
        ? withVoice(departure, { report: { ...report, readByLeaver: report.at } })
        : departure;
    },
  },

  "mails what the holder wrote": {
    breaks: "noMailSaysWhatAHolderWrote",
    departures: claiming((departure) => {
      const name = departure.voice?.report?.lines;
      return name
        ? withTalks(departure, (talk) => ({ ...talk, with: { ...talk.with, name } }))
        : departure;
    }),
  },

  "shows a talk to the manager": {
    breaks: "theManagerSeesNothingOfATalkWithSomebodyElse",
    read: (departure, name) => (name === "people" ? heldByManager(departure) : departure),
  },

  "tells the manager of a talk": {
    breaks: "onlyThePeopleOfATalkHearOfIt",
    departures: claiming(heldByManager),
  },

  "does not know which step prepares a talk": {
    breaks: "nobodyPreparesATalkThatWasAnswered",
    plan: ({ steps, ...plan }) => ({
      ...plan,
      steps: steps.map(({ talk, ...step }) =>
        talk && talk !== "prepare" ? { ...step, talk } : step,
      ),
    }),
  },

  "shows what somebody else offered": {
    breaks: "onlyMomentsOfWhoHoldsTheTalkAreShown",
    read: offeredByHr,
  },

  "agrees on what somebody else offered": {
    breaks: "aPickedMomentWasOfferedByWhoHoldsTheTalk",
    read: offeredByHr,
  },

  "gives one moment to two leavers": {
    breaks: "noTwoLeaversPickOneMomentOfAHolder",
    moments: (moments) => ({ ...moments, hold: async () => "held", taken: async () => [] }),
  },

  "takes Wednesdays for days off when it asks how a talk was": {
    breaks: "aReportIsAskedForOnTheWorkingDayAfterTheTalk",
    calendar: (name) => (name === "sweep" ? WITHOUT_WEDNESDAYS : CALENDAR),
  },

  "forgets that it asked how a talk was": {
    breaks: "aReportIsAskedForOnce",
    read: (departure, name) => {
      const asked = departure.mailings.filter((mailing) => isNotification(mailing, "talk-report"));
      if (name !== "sweep" || asked.length !== 1) return departure;
      const mailings = departure.mailings.map((mailing) =>
        mailing === asked[0] && mailing.state.name === "sent"
          ? { ...mailing, interview: 0 }
          : mailing,
      );
      return { ...departure, mailings };
    },
  },

  "keeps the telephone number": {
    breaks: "aNumberIsGoneTheDayAfterTheTalk",
    departures: keepingNumber,
  },

  "keeps the telephone number, and shows it": {
    breaks: "aNumberIsSeenByWhoHoldsTheTalkUpToItsDay",
    departures: keepingNumber,
    read: (departure, name) =>
      name === "people"
        ? withTalks(departure, ({ at, ...talk }) => ({ ...talk, at: at.add({ days: 20 }) }))
        : departure,
  },

  "keeps what was said of a talk": {
    breaks: "whatWasSaidOfATalkIsGoneThirtyDaysAfterIt",
    departures: saving((after, { voice }) =>
      voice?.report ? withVoice(after, { report: voice.report }) : after,
    ),
  },

  "keeps the moments that were offered": {
    breaks: "whatWasAgreedForATalkIsGoneThirtyDaysAfterIt",
    departures: saving((after, { voice }) =>
      voice?.moments ? withVoice(after, { moments: voice.moments }) : after,
    ),
  },

  "takes what is pressed after the end": {
    breaks: "nothingOfATalkIsPressedAfterTheEnd",
    read: ({ withdrawn, optedOut, ...departure }, name) =>
      name === "people"
        ? departure
        : {
            ...departure,
            ...(withdrawn ? { withdrawn } : {}),
            ...(optedOut ? { optedOut } : {}),
          },
  },
};

function withVoice(departure: Departure, more: Voice): Departure {
  return { ...departure, voice: { ...departure.voice, ...more } };
}

function withTalks(departure: Departure, change: (talk: Interview) => Interview): Departure {
  const { interviews } = departure;
  return interviews ? { ...departure, interviews: interviews.map(change) } : departure;
}

function heldByManager(departure: Departure): Departure {
  return withTalks(departure, (talk) => ({ ...talk, with: departure.people.manager }));
}

function offeredByHr(departure: Departure, name: string): Departure {
  const { moments } = departure.voice ?? {};
  const by = departure.people.hrContact.address;
  return moments && name === "people"
    ? withVoice(departure, { moments: { ...moments, by } })
    : departure;
}

/** The mailer takes the departure for another. */
function claiming(change: (departure: Departure) => Departure) {
  return (departures: Recorded): Recorded => ({
    ...departures,
    async claim(message, now) {
      const claimed = await departures.claim(message, now);
      return claimed && change(claimed);
    },
  });
}

/** Until it is erased. */
function saving(change: (after: Departure, before: Departure) => Departure) {
  return (departures: Recorded): Recorded => ({
    ...departures,
    async save(departure) {
      const before = await departures.find(departure.id);
      return departures.save(before && !departure.erased ? change(departure, before) : departure);
    },
  });
}

function keepingNumber(departures: Recorded): Recorded {
  return saving((after, { voice }) => {
    const phone = voice?.talk?.phone;
    const talk = after.voice?.talk;
    return phone && talk ? withVoice(after, { talk: { ...talk, phone } }) : after;
  })(departures);
}
