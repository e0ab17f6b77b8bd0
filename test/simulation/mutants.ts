import { Temporal } from "temporal-polyfill";
import type { People } from "../../lambdas/departure/model/departure.ts";
import { LATE_AFTER_HOURS, type MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { Departures } from "../../lambdas/departure/model/ports.ts";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { CALENDAR } from "../support/plan.ts";
import { MUTANTS_OF_TALKS } from "./mutants-of-talks.ts";
import { MUTANTS_OF_THANKS } from "./mutants-of-thanks.ts";
import { MUTANTS_OF_VOICE } from "./mutants-of-voice.ts";
import type { Mutation } from "./program.ts";

/** The program with one of its safeguards taken out, by name. */
export const MUTANTS: Readonly<Record<string, Mutation>> = {
  "skips the revision check": {
    departures: (departures) => ({
      ...departures,
      async claim(message, now) {
        const revision = (await mailingOf(departures, message))?.revision ?? message.revision;
        return departures.claim({ ...message, revision }, now);
      },
    }),
  },

  "skips the claim": {
    departures: (departures) => ({
      ...departures,
      async claim(message, now) {
        const departure = await departures.find(message.departureId);
        const claim = { name: "claimed", at: now } as const;
        const mailings = departure?.mailings.map((mailing) =>
          mailing.id === message.mailingId ? { ...mailing, state: claim } : mailing,
        );
        return departure && mailings && { ...departure, mailings };
      },
      async settle(claimed, message, state) {
        const departure = await departures.find(claimed.id);
        const mailings = departure?.mailings.map((mailing) =>
          mailing.id === message.mailingId ? { ...mailing, state } : mailing,
        );
        return departure && mailings ? departures.save({ ...departure, mailings }) : false;
      },
    }),
  },

  "lets a save win over a claim": {
    departures: (departures) => ({
      ...departures,
      async save(departure) {
        const version = (await departures.find(departure.id))?.version ?? departure.version;
        return departures.save({ ...departure, version });
      },
    }),
  },

  "has no sweep": { hasNoSweep: true },

  "has no reconcile": { hasNoReconcile: true },

  "ignores holidays": { calendar: () => workCalendar([]) },

  "nudges on a day off": { calendar: (name) => (name === "sweep" ? workCalendar([]) : CALENDAR) },

  "nudges too soon": {
    plan: ({ settings, ...plan }) => ({
      ...plan,
      settings: { ...settings, nudgeAfterWorkingDays: 3 },
    }),
  },

  "forgets the undo window of a change": {
    plan: ({ settings, ...plan }, name) => ({
      ...plan,
      settings: { ...settings, undoWindowMinutes: name === "hr-changes" ? 0 : 10 },
    }),
  },

  "keeps the old manager": {
    departures: (departures) => {
      const first = new Map<string, People["manager"]>();
      return {
        ...departures,
        async create(departure) {
          first.set(departure.id, departure.people.manager);
          return departures.create(departure);
        },
        async claim(message, now) {
          const claimed = await departures.claim(message, now);
          const manager = first.get(message.departureId);
          return (
            claimed &&
            manager && { ...claimed, standIns: [], people: { ...claimed.people, manager } }
          );
        },
      };
    },
  },

  "counts a departure again when somebody changed it": {
    departures: (departures) => ({
      ...departures,
      async save(departure) {
        const { tallied: _, ...uncounted } = departure;
        const before = await departures.find(departure.id);
        return departures.save(before?.edition === departure.edition ? departure : uncounted);
      },
    }),
  },

  "forgets the lateness rule": {
    departures: (departures) => ({
      ...departures,
      async claim(message, now) {
        const mailing = await mailingOf(departures, message);
        const latest = mailing?.at.toInstant().add({ hours: LATE_AFTER_HOURS });
        const isLate = latest && Temporal.Instant.compare(latest, now) < 0;
        return departures.claim(message, isLate ? latest : now);
      },
    }),
  },

  ...MUTANTS_OF_TALKS,
  ...MUTANTS_OF_THANKS,
  ...MUTANTS_OF_VOICE,
};

async function mailingOf(departures: Departures, { departureId, mailingId }: MailingMessage) {
  const departure = await departures.find(departureId);
  return departure?.mailings.find(({ id }) => id === mailingId);
}
