import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import type { Tally } from "../../lambdas/departure/model/tally.ts";
import { at, date } from "./departures.ts";
import { momentOf } from "./interviews.ts";

/** A value with all its optional parts, recursively. */
type Whole<T> = T extends Value
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Whole<Each>[]
    : { readonly [Property in keyof T]-?: Whole<T[Property]> };

type Value =
  | string
  | number
  | boolean
  | Temporal.Instant
  | Temporal.PlainDate
  | Temporal.ZonedDateTime;

const TALLY: Whole<Tally> = {
  kind: "resignation",
  department: "Dagbesteding Noord",
  day: date("2027-03-12"),
  response: "asked",
  inTime: { handover: "on-time" },
  helped: { handover: "yes" },
};

/**
 * A departure with every field: an addition to `Departure`, or to anything in it, does not compile until it has a
 * sample here, which is then checked in the store, the answer, the export and after erasing. No real departure is
 * like it: it is withdrawn, erased and reserved at once, and every state of a mailing is there.
 */
export const WHOLE_DEPARTURE: Whole<Departure> = {
  id: "0123456789abcdef0123456789abcdef",
  version: 48,
  edition: 7,
  kind: "resignation",
  people: {
    employee: {
      name: "Johanna Bakker",
      calledName: "Sanne",
      language: "nl",
      workAddress: "s.bakker@delinde.example",
      privateAddress: "sanne@thuis.example",
      personnelNumber: "104233",
    },
    manager: personCalled("Fatima El Idrissi", "f.elidrissi"),
    hrContact: personCalled("Marit Visser", "m.visser"),
  },
  dates: {
    announced: date("2027-01-14"),
    lastDay: date("2027-02-19"),
    endOfEmployment: date("2027-02-28"),
  },
  endFollowsLastDay: true,
  extraSteps: ["farewell"],
  reason: "study",
  department: "Dagbesteding Noord",
  location: "De Wilg",
  reservedUntil: at("2027-02-03T10:00:20"),
  timeZone: "Europe/Amsterdam",
  undoUntil: at("2027-01-14T15:40"),
  withdrawn: { reason: "stays", at: at("2027-02-03T10:00") },
  optedOut: at("2027-02-01T08:15"),
  erased: at("2027-02-04T11:30:05"),
  standIns: [
    {
      role: "hrContact",
      person: personCalled("Ravi Jansen", "r.jansen"),
      from: date("2027-01-18"),
      until: date("2027-01-29"),
    },
  ],
  formerManagers: [personCalled("Jeroen Smit", "j.smit")],
  earlierManagers: ["j.smit@delinde.example"],
  interviews: [
    {
      number: 2,
      at: momentOf("2027-09-14T14:00"),
      minutes: 45,
      where: "06 12345678",
      how: "phone",
      with: personCalled("Noor de Wit", "n.dewit"),
      sequence: 3,
      cancelled: true,
      entry: 1,
      passedOn: true,
    },
  ],
  lastTold: {
    manager: {
      lastDay: date("2027-02-12"),
      endOfEmployment: date("2027-02-26"),
      steps: ["handover"],
      since: at("2027-01-26T10:00"),
    },
    leaver: {
      lastDay: date("2027-02-13"),
      endOfEmployment: date("2027-02-27"),
      steps: ["goodbye"],
      since: at("2027-01-27T10:00"),
    },
  },
  voice: {
    address: { as: "given", at: at("2027-02-01T12:10"), confirmed: at("2027-02-01T12:30") },
    choice: { as: "talk", at: at("2027-08-30T19:00") },
    contactAsked: at("2027-08-30T19:05"),
    named: {
      exit: { since: at("2027-02-15T20:00"), until: date("2027-06-12") },
      "half-year": { since: at("2027-08-30T19:05"), until: date("2027-10-13") },
    },
    talk: {
      with: "somebody-else",
      how: "phone",
      wish: { day: date("2027-09-15"), part: "evening" },
      phone: "06 87654321",
      callsThemselves: true,
      at: at("2027-08-30T19:00"),
    },
    moments: {
      by: "n.dewit@delinde.example",
      moments: [momentOf("2027-09-14T14:00"), momentOf("2027-09-16T17:00")],
      at: at("2027-08-20T11:00"),
    },
    holder: personCalled("Noor de Wit", "n.dewit"),
    report: {
      interview: 2,
      tookPlace: true,
      at: at("2027-09-15T09:20"),
      lines: "Het rooster kwam te laat.",
      readByLeaver: at("2027-09-16T18:00"),
    },
  },
  tallied: ["exit", "half-year"],
  asksFrom: at("2027-01-15T00:00"),
  seen: { "objected leaver 2027-02-01": at("2027-02-02T09:10") },
  steps: [
    {
      id: "handover",
      to: "manager",
      wanted: date("2027-01-17"),
      planned: momentOf("2027-01-18T09:00"),
      reasons: ["after-day-off", "shared"],
      invites: true,
      privateFirst: true,
      atOnce: momentOf("2027-01-19T09:05:30"),
      skipped: "on-request",
      mark: { as: "done", at: at("2027-01-20T12:34:56") },
      reopened: at("2027-01-21T09:10"),
      colleague: personCalled("Thijs Mulder", "t.mulder"),
      helped: { as: "yes", at: at("2027-01-22T16:20") },
    },
  ],
  mailings: allStates().map(mailingIn),
  history: [
    {
      at: at("2027-01-20T12:34:56"),
      who: "manager",
      what: "done",
      detail: "handover",
      times: 2,
    },
  ],
  outbox: {
    version: 47,
    since: at("2027-02-04T11:30:05"),
    create: ["in-state-1"],
    remove: ["0123456789abcdef0123456789abcdef.in-state-2.4"],
    names: 3,
    roles: 1,
    forget: at("2027-02-04T11:30:05"),
    tally: { exit: TALLY, "half-year": { ...TALLY, response: "not-asked-no-address" } },
    feedback: [
      {
        id: "fedcba9876543210fedcba9876543210",
        words: "De mail over het team kwam te laat.",
        about: "team",
        until: date("2028-02-01"),
      },
    ],
  },
  digestSentOn: date("2027-02-02"),
  webhookCursor: {
    lines: 9,
    again: [4],
    outcomes: ["handover.1 sent"],
    isCompleted: true,
    failed: { times: 2, next: "2027-02-04T12:00:00Z" },
  },
  nextCheckAt: at("2027-02-05T08:30"),
  ownStepsHelpUntil: at("2027-03-01T00:00"),
  requestHash: "r".repeat(32),
  uniquenessLock: "g".repeat(32),
  person: "b".repeat(32),
};

function personCalled(name: string, mailbox: string): Whole<Person> {
  const calledName = `Roep${mailbox.slice(2)}`;
  return { name, calledName, address: `${mailbox}@delinde.example`, language: "nl" };
}

function allStates(): Whole<MailingState>[] {
  const moment = at("2027-01-18T09:00:07");
  const states: { [Name in MailingState["name"]]: Whole<Extract<MailingState, { name: Name }>> } = {
    pending: { name: "pending", again: true, unwritten: 2 },
    claimed: { name: "claimed", at: moment, again: true, unwritten: 1 },
    sent: { name: "sent", at: moment, again: true, delivered: true, mailbox: "private" },
    refused: { name: "refused", at: moment, why: "bounced", again: true, mailbox: "work" },
    waiting: { name: "waiting", again: true, for: "settings" },
    stale: { name: "stale" },
    skipped: { name: "skipped" },
  };
  return Object.values(states);
}

/** One day apart, in the order of the states. */
function mailingIn(state: Whole<MailingState>, place: number): Whole<Mailing> {
  return {
    id: `in-state-${place}`,
    kind: "interview",
    steps: ["handover"],
    also: ["team"],
    to: "interviewer",
    at: momentOf("2027-01-18T09:00").add({ days: place }),
    revision: place + 1,
    state,
    colleague: true,
    interview: 2,
    said: {
      at: momentOf("2027-09-13T13:00"),
      minutes: 30,
      where: "Kamer 4",
      how: "here",
      with: "Iris Peters",
      cancelled: true,
    },
    cancelled: true,
  };
}
