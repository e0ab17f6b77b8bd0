import type { Mailing, MailingState } from "../core/mailing.ts";
import { defined, fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";

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
}

/** A state: its name, since when, and what more it says. */
export interface StateItem {
  st: MailingState["name"];
  sa?: number;
  sy?: string;
}

/** A mailing's state as the attributes `st`, `sa`, `sy`. */
export function stateToItem(state: MailingState): StateItem {
  const why = "why" in state ? state.why : notesOf(state);
  return {
    st: state.name,
    ...("at" in state ? { sa: toSeconds(state.at) } : {}),
    ...defined({ sy: why }),
  };
}

export function stateFromItem({ st, sa, sy }: StateItem): MailingState {
  return {
    name: st,
    ...(sa === undefined ? {} : { at: fromSeconds(sa) }),
    ...(st === "refused" ? { why: sy } : notesFrom(sy)),
  } as MailingState;
}

const FLAGS = ["again", "delivered"] as const;

/** `again`, `delivered`, `unwritten-2`, or several with a space between. */
function notesOf(state: MailingState): string | undefined {
  const flags = FLAGS.filter((flag) => flag in state && state[flag as keyof MailingState]);
  const unwritten =
    "unwritten" in state && state.unwritten ? [`${UNWRITTEN}${state.unwritten}`] : [];
  return [...flags, ...unwritten].join(" ") || undefined;
}

const UNWRITTEN = "unwritten-";

function notesFrom(text = ""): object {
  const notes = text.split(" ");
  const unwritten = notes.find((note) => note.startsWith(UNWRITTEN));
  return {
    ...Object.fromEntries(FLAGS.filter((flag) => notes.includes(flag)).map((flag) => [flag, true])),
    ...(unwritten ? { unwritten: Number(unwritten.slice(UNWRITTEN.length)) } : {}),
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
  };
}
