import type { Mailing, MailingState } from "../core/mailing.ts";
import { defined, fromLocal, fromSeconds, toLocal, toSeconds } from "./at-rest.ts";

/** A mailing at rest, within its departure. */
export interface MailingItem {
  k: Mailing["kind"];
  s?: readonly string[];
  t: Mailing["to"];
  a: string;
  /** The instant beside the local time, epoch seconds. */
  i: number;
  r: number;
  /** State: its name, since when, and what more it says. */
  st: MailingState["name"];
  sa?: number;
  sy?: string;
  /** Cancelled. */
  c?: true;
}

/** A mailing's state as the attributes `st`, `sa`, `sy`. */
export function stateToItem(state: MailingState): Pick<MailingItem, "st" | "sa" | "sy"> {
  const why = "why" in state ? state.why : "again" in state && state.again ? "again" : undefined;
  return {
    st: state.name,
    ...("at" in state ? { sa: toSeconds(state.at) } : {}),
    ...defined({ sy: why }),
  };
}

function stateFromItem({ st, sa, sy }: MailingItem): MailingState {
  return {
    name: st,
    ...(sa === undefined ? {} : { at: fromSeconds(sa) }),
    ...(sy === "again" ? { again: true } : sy === undefined ? {} : { why: sy }),
  } as MailingState;
}

export function mailingToItem({
  id,
  kind,
  steps,
  to,
  at,
  revision,
  state,
  cancelled,
}: Mailing): MailingItem {
  return {
    k: kind,
    ...(steps.length === 1 && steps[0] === id ? {} : { s: steps }),
    t: to,
    a: toLocal(at),
    i: toSeconds(at.toInstant()),
    r: revision,
    ...stateToItem(state),
    ...(cancelled ? { c: true } : {}),
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
  };
}
