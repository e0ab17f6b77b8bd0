import { byMoment } from "../departure/model/days.ts";
import type { SaidOfInterview } from "../departure/model/interview.ts";
import type { Mailing, MailingState } from "../departure/model/mailing.ts";
import { defined, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";
import {
  type Attributes,
  decodeWith,
  type Encoding,
  encodeWith,
  kept,
  LOCAL,
  mapOf,
  row,
  shapeOf,
  type Table,
} from "./item-codec.ts";

/** An interview as told, within its mailing. */
const SAID: Table<SaidOfInterview> = {
  at: row("a", LOCAL),
  minutes: kept("m"),
  where: kept("w"),
  how: kept("hw", { since: 2 }),
  /** The name of the former interviewer. */
  with: kept("p"),
  cancelled: kept("c"),
};

/** A mailing at rest, within its departure. Its id is its key there, so that a claim can be written on its path. */
const MAILING: Table<Mailing> = {
  id: { encode: () => ({}), decode: ({ id }) => id as string },
  kind: kept("k"),
  /** Absent if its id is its step's. */
  steps: {
    encode: (steps, { id }) => (steps.length === 1 && steps[0] === id ? {} : { s: steps }),
    decode: ({ s, id }) => (s ?? [id]) as readonly string[],
  },
  also: kept("al", { since: 2 }),
  to: kept("t"),
  /** The instant of the local time, in epoch seconds, for a claim's condition. */
  at: {
    encode: (at) => ({ a: toLocal(at), i: toSeconds(at) }),
    decode: ({ a }, timeZone) => LOCAL.decode(a as never, timeZone),
  },
  revision: kept("r"),
  state: {
    encode: (state) => ({ ...stateToItem(state) }),
    decode: (item) => stateFromItem(item as unknown as StateItem),
  },
  cancelled: kept("c"),
  colleague: kept("co"),
  /** The interview's number. */
  interview: kept("iv"),
  said: row("sd", mapOf(SAID)),
};

export const MAILINGS_BY_ID: Encoding<readonly Mailing[]> = {
  encode: (mailings) =>
    Object.fromEntries(mailings.map((mailing) => [mailing.id, encodeWith(MAILING, mailing)])),
  decode: (stored: Readonly<Record<string, Attributes>>, timeZone) =>
    Object.entries(stored)
      .map(([id, item]) => decodeWith(MAILING, { ...item, id }, timeZone))
      .sort((one, other) => byMoment(one.at, other.at) || (one.id < other.id ? -1 : 1)),
  since: shapeOf(MAILING),
};

/** A state: its name, since when, and details. */
export interface StateItem {
  st: MailingState["name"];
  sa?: number;
  /** Why it was refused, and flags such as `again`, `delivered`, `mailbox-private` and `for-settings`; with a space between. */
  sy?: string;
}

/** A mailing's state as the attributes `st`, `sa`, `sy`. */
export function stateToItem(state: MailingState): StateItem {
  const { name, at, why, ...rest }: AnyState = state;
  const notes = NOTE_NAMES.map((note) => NOTES[note].write(rest));
  const more = [why, ...notes].filter(Boolean).join(" ");
  return { st: name, ...defined({ sa: at && toSeconds(at), sy: more || undefined }) } as StateItem;
}

export function stateFromItem({ st, sa, sy = "" }: StateItem): MailingState {
  const words = sy.split(" ");
  const [why, notes] = st === "refused" ? [words[0], words.slice(1)] : [undefined, words];
  const read = NOTE_NAMES.map((note) => [note, NOTES[note].read(notes)]);
  const at = sa === undefined ? undefined : fromSeconds(sa);
  return { name: st, ...defined({ at, why, ...Object.fromEntries(read) }) } as MailingState;
}

/** A state's details besides name and moment, as words: `again`, `delivered`, `unwritten-2`, `mailbox-work`, `for-settings`. */
const NOTES: { readonly [Name in NoteName]: Note } = {
  again: flag("again"),
  delivered: flag("delivered"),
  unwritten: {
    write: ({ unwritten }) => unwritten && `unwritten-${unwritten}`,
    read: (notes) => Number(after("unwritten-", notes)) || undefined,
  },
  mailbox: {
    write: ({ mailbox }) => mailbox && `mailbox-${mailbox}`,
    read: (notes) => after("mailbox-", notes),
  },
  for: {
    write: ({ for: awaited }) => awaited && `for-${awaited}`,
    read: (notes) => after("for-", notes),
  },
};
const NOTE_NAMES = Object.keys(NOTES) as NoteName[];

interface Note {
  write(state: Partial<AnyState>): string | number | undefined;
  read(notes: readonly string[]): unknown;
}

/** The details of any state. */
type AnyState = Pick<MailingState, "name"> & {
  readonly [Property in KeyOfEach<MailingState>]?: ValueInEach<MailingState, Property> | undefined;
};
type NoteName = Exclude<KeyOfEach<MailingState>, "name" | "at" | "why">;
type KeyOfEach<Union> = Union extends unknown ? keyof Union : never;
type ValueInEach<Union, Key> = Union extends unknown
  ? Key extends keyof Union
    ? Union[Key]
    : never
  : never;

function flag(name: "again" | "delivered"): Note {
  return {
    write: ({ [name]: isSaid }) => (isSaid ? name : undefined),
    read: (notes) => notes.includes(name) || undefined,
  };
}

function after(start: string, notes: readonly string[]): string | undefined {
  return notes.find((note) => note.startsWith(start))?.slice(start.length);
}
