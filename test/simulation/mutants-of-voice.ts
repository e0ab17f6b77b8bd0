import type { ClosingAnswers } from "../../lambdas/departure/model/closing-ports.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Departures } from "../../lambdas/departure/model/ports.ts";
import type { Mutation } from "./program.ts";

/** What can be taken out of the pages with questions and of the closing job, by name. */
export const MUTANTS_OF_VOICE: Readonly<Record<string, Mutation>> = {
  "notes on the departure that somebody answered at the end": {
    pages: (ports) => ({
      ...ports,
      answers: {
        ...ports.answers,
        async keep(answers, found, follows) {
          const departure = await ports.departures.find(answers.departureId);
          if (departure) await ports.departures.save(departure);
          return ports.answers.keep(answers, found, follows);
        },
      },
    }),
  },

  "counts an answer again after a crash": {
    closing: (ports) => ({
      ...ports,
      closing: {
        ...ports.closing,
        async raise(counter, fields) {
          const token = ports.newSeed();
          await ports.closing.raise(counter, fields, token);
          await ports.closing.dropToken(counter, token);
        },
      },
    }),
  },

  "counts only where nobody else counts": {
    closing: (ports) => ({
      ...ports,
      closing: {
        ...ports.closing,
        async raise(counter, fields, token) {
          if (!counter.includes(".kind.")) await ports.closing.raise(counter, fields, token);
        },
      },
    }),
  },

  "counts whoever stays or is forgotten": {
    closing: (ports) => ({
      ...ports,
      departures: changedWhenFound(ports.departures, ({ withdrawn: _, erased: __, ...rest }) => ({
        ...rest,
        kind: rest.kind === "quiet" ? "resignation" : rest.kind,
      })),
      closing: withoutOrders(ports.closing),
    }),
  },

  "forgets to delete what was answered": {
    closing: (ports) => ({
      ...ports,
      closing: withoutOrders(ports.closing),
    }),
  },

  "closes the questions a day early": {
    closing: (ports) => ({ ...ports, clock: () => ports.clock().add({ hours: 24 }) }),
  },

  "takes answers for three days after the close": {
    pages: (ports) => ({ ...ports, clock: () => ports.clock().subtract({ hours: 72 }) }),
  },

  "shows answers behind any link": {
    pages: (ports) => ({
      ...ports,
      links: {
        ...ports.links,
        async read(token, now) {
          const link = await ports.links.read(token, now);
          return link && { ...link, isFor: () => true };
        },
      },
    }),
  },

  "keeps answers with a name for three months longer": {
    closing: (ports) => ({
      ...ports,
      closing: {
        ...ports.closing,
        keepUntil: (found, until) => ports.closing.keepUntil(found, until.add({ hours: 24 * 90 })),
      },
    }),
  },

  "keeps open lines for two months longer": {
    closing: (ports) => ({
      ...ports,
      closing: {
        ...ports.closing,
        addLine: (line) =>
          ports.closing.addLine({ ...line, until: line.until.add({ hours: 24 * 60 }) }),
      },
    }),
  },

  "leaves the note of a name that is gone": {
    pages: (ports) => ({ ...ports, departures: withOldNotes(ports.departures) }),
    closing: (ports) => ({ ...ports, departures: withOldNotes(ports.departures) }),
  },

  "tells nobody that a name was added": {
    pages: (ports) => ({
      ...ports,
      departures: { ...ports.departures, save: async () => true },
    }),
  },

  "leaves what the page came no further with as it was": {
    closing: (ports) => ({
      ...ports,
      departures: { ...ports.departures, save: async () => true },
    }),
  },

  "says in the history that four questions were answered": {
    pages: (ports) => ({
      ...ports,
      departures: {
        ...ports.departures,
        async save(departure) {
          const { history } = departure;
          const had = (await ports.departures.find(departure.id))?.history.length ?? 0;
          const told = history.map((line, index) =>
            index >= had && line.what === "talk-declined" ? { ...line, detail: "questions" } : line,
          );
          return ports.departures.save({ ...departure, history: told });
        },
      },
    }),
  },
};

/** Orders are taken for carried out. */
function withoutOrders(closing: ClosingAnswers): ClosingAnswers {
  return {
    ...closing,
    async orderOf(departureId) {
      const until = await closing.orderOf(departureId);
      if (until) await closing.endOrder(departureId, until);
      return undefined;
    },
  };
}

function changedWhenFound(
  departures: Departures,
  made: (departure: Departure) => Departure,
): Departures {
  return {
    ...departures,
    async find(id) {
      const departure = await departures.find(id);
      return departure && made(departure);
    },
  };
}

/** A name that was noted stays noted. */
function withOldNotes(departures: Departures): Departures {
  return {
    ...departures,
    async save(departure) {
      const before = await departures.find(departure.id);
      const { named } = before?.voice ?? {};
      const kept = named ? { ...departure, voice: { ...departure.voice, named } } : departure;
      return departures.save(kept);
    },
  };
}
