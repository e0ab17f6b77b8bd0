import type { Temporal } from "temporal-polyfill";
import type { Occasion } from "../departure/answers/answers.ts";
import { forEachOwnField, type OwnFieldName, type OwnValue } from "../departure/fields.ts";
import type {
  Departure,
  Helped,
  Mark,
  Outbox,
  StepRecord,
  Substitute,
  Withdrawal,
} from "../departure/model/departure.ts";
import type { FeedbackLine } from "../departure/model/feedback.ts";
import type { HistoryLine } from "../departure/model/history.ts";
import type { Interview } from "../departure/model/interview.ts";
import type { Dates } from "../departure/model/offset.ts";
import type { Tally } from "../departure/model/tally.ts";
import { REASONS, type Reason } from "../departure/model/timeline-step.ts";
import type { Hearing, LastTold } from "../departure/model/told-before.ts";
import { fromSeconds } from "./at-rest.ts";
import { askingKeys, indexKeys } from "./index-keys.ts";
import {
  type Attributes,
  asItIs,
  DAY,
  decodeWith,
  type Encoding,
  encodeWith,
  inOrder,
  kept,
  LOCAL,
  listOf,
  listRow,
  mapOf,
  type Row,
  recordOf,
  row,
  SECONDS,
  shapeOf,
  type Table,
} from "./item-codec.ts";
import { broughtUp, MIGRATIONS, numbered } from "./item-shape.ts";
import { MAILINGS_BY_ID } from "./mailing-item.ts";
import { packItem, unpackItem } from "./packed-item.ts";
import { TALLY } from "./tally-item.ts";
import { VOICE } from "./voice-item.ts";

const DATES = inOrder<Dates>({ announced: DAY, lastDay: DAY, endOfEmployment: DAY });

const WITHDRAWAL: Table<Withdrawal> = { reason: kept("r"), at: row("t", SECONDS) };

const STAND_IN: Table<Substitute> = {
  role: kept("r"),
  person: kept("p"),
  from: row("f", DAY),
  until: row("u", DAY),
};

const INTERVIEW: Table<Interview> = {
  number: kept("n"),
  at: row("a", LOCAL),
  minutes: kept("m"),
  where: kept("w"),
  how: kept("hw", { since: 2 }),
  with: kept("p"),
  sequence: kept("q"),
  cancelled: kept("c"),
  passedOn: kept("po"),
  entry: kept("e"),
};

const LAST_TOLD = inOrder<LastTold>({
  lastDay: DAY,
  endOfEmployment: DAY,
  steps: asItIs(),
  since: SECONDS,
});

const MARK: Table<Mark> = { as: kept("a"), at: row("t", SECONDS) };

const HELPED: Table<Helped> = { as: kept("a"), at: row("t", SECONDS) };

/** One letter per reason. */
const REASON_LETTERS: Readonly<Record<Reason, string>> = {
  "after-day-off": "a",
  "before-day-off": "b",
  "before-last-day": "l",
  "not-too-soon": "t",
  "in-order": "o",
  shared: "s",
};

const LETTERS: Encoding<readonly Reason[]> = {
  encode: (reasons) => reasons.map((reason) => REASON_LETTERS[reason]).join(""),
  decode: (stored: string) => REASONS.filter((reason) => stored.includes(REASON_LETTERS[reason])),
};

const STEP: Table<StepRecord> = {
  id: kept("i"),
  to: kept("t"),
  planned: row("a", LOCAL),
  reasons: listRow("y", LETTERS),
  wanted: row("w", DAY),
  atOnce: row("o", LOCAL),
  skipped: kept("x"),
  invites: kept("iv"),
  privateFirst: kept("pf", { since: 2 }),
  mark: row("mk", mapOf(MARK)),
  reopened: row("ro", SECONDS),
  colleague: kept("co"),
  helped: row("he", { ...mapOf(HELPED), since: 2 }),
};

const HISTORY_LINE = inOrder<HistoryLine>({
  at: SECONDS,
  who: asItIs(),
  what: asItIs(),
  detail: asItIs(),
  times: asItIs(),
});

const FEEDBACK: Table<FeedbackLine> = {
  id: kept("i"),
  words: kept("w"),
  about: kept("s"),
  until: row("u", DAY),
};

const UNSYNCED: Table<Outbox> = {
  version: kept("m"),
  since: row("t", SECONDS),
  create: kept("c"),
  remove: kept("r"),
  names: kept("n"),
  roles: kept("a"),
  forget: row("fg", { ...SECONDS, since: 2 }),
  tally: row("ta", { ...recordOf<Occasion, Tally>(mapOf(TALLY)), since: 2 }),
  feedback: row("fe", { ...listOf(mapOf(FEEDBACK)), since: 2 }),
};

const OWN = forEachOwnField((field) => kept(field.stored, field)) as {
  readonly [Name in OwnFieldName]: Row<unknown, OwnValue<Name>>;
};

/**
 * A departure at rest: the attribute of each property. Write units are the largest cost after SES, so names are short,
 * instants are epoch seconds, moments are local times in the departure's zone, and derived values are not stored, except
 * index keys.
 */
const DEPARTURE: Table<Departure> = {
  id: kept("pk"),
  version: kept("v"),
  edition: kept("e"),
  kind: kept("k"),
  people: kept("p"),
  dates: row("d", DATES),
  endFollowsLastDay: kept("df"),
  extraSteps: listRow("x", asItIs()),
  ...OWN,
  timeZone: kept("tz"),
  undoUntil: row("u", SECONDS),
  withdrawn: row("w", mapOf(WITHDRAWAL)),
  optedOut: row("ob", SECONDS),
  erased: row("er", SECONDS),
  reservedUntil: row("hd", SECONDS),
  standIns: listRow("si", listOf(mapOf(STAND_IN))),
  formerManagers: kept("fm"),
  earlierManagers: kept("em", { since: 2 }),
  interviews: row("iv", listOf(mapOf(INTERVIEW))),
  lastTold: row("lt", recordOf<Hearing, LastTold>(LAST_TOLD)),
  voice: row("vo", { ...mapOf(VOICE), since: 2 }),
  tallied: kept("tl", { since: 2 }),
  steps: row("s", listOf(mapOf(STEP))),
  /** By id, so that a claim can be written on its path. */
  mailings: row("m", MAILINGS_BY_ID),
  history: row("h", listOf(HISTORY_LINE)),
  outbox: row("un", mapOf(UNSYNCED)),
  digestSentOn: row("th", DAY),
  webhookCursor: kept("fo"),
  nextCheckAt: row("la", SECONDS),
  /** Nothing but an index key. */
  asksFrom: {
    encode: (asksFrom, { id }) => askingKeys(asksFrom, id),
    decode: ({ an }) => (an === undefined ? undefined : fromSeconds(Number(an))),
    since: 2,
  },
  seen: row("se", { ...recordOf<string, Temporal.Instant>(SECONDS), since: 2 }),
  ownStepsHelpUntil: row("hu", SECONDS),
  requestHash: kept("rh"),
  uniquenessLock: kept("g"),
  /** An index key: erased departures have none. */
  person: {
    encode: (person, { erased }) => (person && !erased ? { pe: person } : {}),
    decode: ({ pe = "" }) => pe as string,
  },
};

/** The departure shape that this version writes: the highest of all rows and migrations. */
export const SHAPE = Math.max(shapeOf(DEPARTURE), ...Object.keys(MIGRATIONS).map(Number));

export type DepartureItem = Attributes & {
  readonly pk: string;
  readonly v: number;
};

export function departureToItem(departure: Departure): DepartureItem {
  const properties = encodeWith(DEPARTURE, departure);
  return { ...properties, ...indexKeys(departure), ...numbered(SHAPE) } as DepartureItem;
}

/** Its next version, as it is stored. */
export function nextVersion(departure: Departure): DepartureItem {
  return packItem(departureToItem({ ...departure, version: departure.version + 1 }));
}

/** What this version knows of an item with a newer shape; packed or not. */
export function departureFromItem(item: Attributes): Departure {
  const loose = unpackItem(item);
  return decodeWith(DEPARTURE, broughtUp(loose), loose.tz as string);
}
