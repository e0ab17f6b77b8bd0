import type { OwnFieldName } from "../fields.ts";
import { stopUnsent } from "../mailings/stop-unsent.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Person } from "../model/person.ts";
import { finish } from "./finish.ts";

/**
 * Removes everything that identifies a person and stops unsent mail, without notifying anyone. Send times and history
 * stay for counting. Idempotent.
 */
export function erase(departure: Departure, context: Context & Actor): Departure {
  if (departure.erased) return departure;
  const { now, who } = context;
  const stopped = {
    ...departure,
    ...stopUnsent(departure, { now, as: "withdrawn", to: () => true }),
  };
  const after: Departure = {
    ...remainsOf<Departure>(stopped, OF_DEPARTURE),
    edition: departure.edition + 1,
    erased: now,
    history: [...departure.history, { at: now, who, what: "erased" }],
  };
  return finish(departure, after, context);
}

/**
 * What remains of each property; unnamed ones are dropped. A new property doesn't compile until it is listed, and only
 * optional ones can be dropped.
 */
type Remains<Whole, Named extends keyof Whole = keyof Whole> = {
  readonly [Property in Named]-?:
    | "kept"
    | (Record<never, never> extends Pick<Whole, Property>
        ? "gone"
        : (whole: Whole) => Whole[Property]);
};

const OF_STEP: Remains<StepRecord> = {
  id: "kept",
  to: "kept",
  wanted: "kept",
  planned: "kept",
  reasons: "kept",
  invites: "kept",
  privateFirst: "kept",
  atOnce: "kept",
  skipped: "kept",
  mark: "kept",
  reopened: "kept",
  colleague: "gone",
  helped: "gone",
};

const OF_MAILING: Remains<Mailing> = {
  id: "kept",
  kind: "kept",
  steps: "kept",
  also: "kept",
  to: "kept",
  at: "kept",
  revision: "kept",
  state: "kept",
  colleague: "kept",
  interview: "kept",
  // It names the interviewer.
  said: "gone",
  cancelled: "kept",
};

/** None of the departure's own fields remains. */
const OF_DEPARTURE: Remains<Departure, Exclude<keyof Departure, OwnFieldName>> = {
  id: "kept",
  version: "kept",
  edition: "kept",
  kind: "kept",
  people: ({ people: { employee, manager, hrContact } }) => ({
    employee: { name: "", language: employee.language },
    manager: nobody(manager),
    hrContact: nobody(hrContact),
  }),
  dates: "kept",
  endFollowsLastDay: "kept",
  extraSteps: "kept",
  reservedUntil: "kept",
  timeZone: "kept",
  undoUntil: "kept",
  withdrawn: "kept",
  optedOut: "kept",
  erased: "kept",
  standIns: () => [],
  formerManagers: "gone",
  earlierManagers: "gone",
  interviews: "gone",
  lastTold: "kept",
  voice: "gone",
  // Nothing is counted of it any more.
  tallied: "gone",
  steps: ({ steps }) => steps.map((step) => remainsOf<StepRecord>(step, OF_STEP)),
  mailings: ({ mailings }) => mailings.map((mailing) => remainsOf<Mailing>(mailing, OF_MAILING)),
  history: "kept",
  outbox: "kept",
  digestSentOn: "kept",
  webhookCursor: "kept",
  nextCheckAt: "kept",
  asksFrom: "gone",
  seen: "gone",
  ownStepsHelpUntil: "kept",
  requestHash: () => "",
  uniquenessLock: () => "",
  person: () => "",
};

function remainsOf<Whole extends object>(
  whole: Whole,
  table: { readonly [Property in keyof Whole]?: Remains<Whole>[Property] },
): Whole {
  const left = Object.entries(whole).flatMap(([name, value]) => {
    const remains = table[name as keyof Whole];
    if (remains === undefined || remains === "gone") return [];
    return [[name, typeof remains === "function" ? remains(whole) : value]];
  });
  return Object.fromEntries(left) as Whole;
}

function nobody({ language }: Person): Person {
  return { name: "", address: "", language };
}
