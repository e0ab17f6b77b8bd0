import type { Mailing, MailingState } from "../departure/model/mailing.ts";
import { defined, fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";
import { type SaidItem, saidFromItem, saidToItem } from "./interview-item.ts";

/** A mailing at rest, within its departure. */
export interface MailingItem extends StateItem {
  k: Mailing["kind"];
  s?: readonly string[];
  t: Mailing["to"];
  a: string;
  /** The instant beside the local time, epoch seconds. */
  i: number;
  r: number;
  /** Cancelled; goes to a colleague. */
  c?: true;
  co?: true;
  /** The number of the talk it tells of. */
  iv?: number;
  /** What it said of that talk. */
  sd?: SaidItem;
}

/** A state: its name, since when, and what more it says. */
export interface StateItem {
  st: MailingState["name"];
  sa?: number;
  /** Why it was refused, and notes such as `again`, `delivered` and `mailbox-private`; with a space between. */
  sy?: string;
}

/** A mailing's state as the attributes `st`, `sa`, `sy`. */
export function stateToItem(state: MailingState): StateItem {
  const more = ["why" in state ? state.why : "", ...notesOf(state)].filter(Boolean).join(" ");
  return {
    st: state.name,
    ...("at" in state ? { sa: toSeconds(state.at) } : {}),
    ...defined({ sy: more || undefined }),
  };
}

export function stateFromItem({ st, sa, sy = "" }: StateItem): MailingState {
  const words = sy.split(" ");
  const [why, notes] = st === "refused" ? [words[0], words.slice(1)] : [undefined, words];
  return {
    name: st,
    ...(sa === undefined ? {} : { at: fromSeconds(sa) }),
    ...defined({ why }),
    ...notesFrom(notes),
  } as MailingState;
}

const FLAGS = ["again", "delivered"] as const;

/** `again`, `delivered`, `unwritten-2`, `mailbox-work`. */
function notesOf(state: MailingState): string[] {
  const flags = FLAGS.filter((flag) => flag in state && state[flag as keyof MailingState]);
  const unwritten =
    "unwritten" in state && state.unwritten ? [`${UNWRITTEN}${state.unwritten}`] : [];
  const mailbox = "mailbox" in state && state.mailbox ? [`${MAILBOX}${state.mailbox}`] : [];
  return [...flags, ...unwritten, ...mailbox];
}

const UNWRITTEN = "unwritten-";
const MAILBOX = "mailbox-";

function notesFrom(notes: readonly string[]): object {
  const saying = (start: string) =>
    notes.find((note) => note.startsWith(start))?.slice(start.length);
  const unwritten = saying(UNWRITTEN);
  return {
    ...Object.fromEntries(FLAGS.filter((flag) => notes.includes(flag)).map((flag) => [flag, true])),
    ...(unwritten ? { unwritten: Number(unwritten) } : {}),
    ...defined({ mailbox: saying(MAILBOX) }),
  };
}

export function mailingToItem({
  id,
  kind,
  steps,
  to,
  at,
  revision,
  state,
  colleague,
  cancelled,
  interview,
  said,
}: Mailing): MailingItem {
  return {
    k: kind,
    ...(steps.length === 1 && steps[0] === id ? {} : { s: steps }),
    t: to,
    a: toLocal(at),
    i: toSeconds(at),
    r: revision,
    ...stateToItem(state),
    ...(cancelled ? { c: true } : {}),
    ...(colleague ? { co: true } : {}),
    ...defined({ iv: interview }),
    ...(said ? { sd: saidToItem(said) } : {}),
  };
}

export function mailingFromItem(id: string, item: MailingItem, timeZone: string): Mailing {
  return {
    id,
    kind: item.k,
    steps: item.s ?? [id],
    to: item.t,
    at: fromLocal(item.a, timeZone),
    revision: item.r,
    state: stateFromItem(item),
    ...(item.c ? { cancelled: true } : {}),
    ...(item.co ? { colleague: true } : {}),
    ...defined({ interview: item.iv }),
    ...(item.sd ? { said: saidFromItem(item.sd, timeZone) } : {}),
  };
}
