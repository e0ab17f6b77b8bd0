import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing, MailRecipient } from "../model/mailing.ts";
import { goesAlone } from "../people/addressee.ts";
import { bundleId } from "./mailings.ts";
import { isNoticeOfChange } from "./notifications.ts";

export interface CatchUp {
  readonly at: Temporal.ZonedDateTime;
  /** Steps that are still useful, in order. */
  readonly useful: readonly string[];
}

/** Names the mail that a mailing may become part of: that of its recipient, or its own. */
export function sharedMailOf(departure: Departure): (mailing: Mailing) => string {
  return (mailing) => (goesAlone(departure, mailing) ? mailing.id : mailing.to);
}

/** Merges mailings that go at once to one recipient; into the notice of a change, if that is late too. */
export function gatherLate(
  mailings: readonly Mailing[],
  sources: readonly Mailing[],
  { at, useful }: CatchUp,
): Mailing[] {
  const steps = useful.filter((id) => sources.some((mailing) => mailing.steps.includes(id)));
  const [source] = sources;
  if (source && sources.length === 1 && steps.length === source.steps.length) {
    return mailings.map((mailing) =>
      mailing === source ? { ...source, at, revision: source.revision + 1 } : mailing,
    );
  }
  const carrier = sources.find(isNoticeOfChange);
  const gathered = (mailing: Mailing): Mailing => {
    if (!sources.includes(mailing)) return mailing;
    if (mailing.kind !== "notice") return { ...mailing, state: { name: stateOf(mailing, useful) } };
    const carried = mailing === carrier ? steps : [];
    return { ...mailing, steps: carried, at, revision: mailing.revision + 1 };
  };
  return [
    ...mailings.map(gathered),
    ...(carrier || !source ? [] : bundleOf(steps, source.to, at, mailings)),
  ];
}

function stateOf({ steps }: Mailing, useful: readonly string[]): "stale" | "skipped" {
  return steps.some((id) => useful.includes(id)) ? "stale" : "skipped";
}

/** A mailing of these steps; undefined for none. */
export function bundleOf(
  steps: readonly string[],
  to: MailRecipient,
  at: Temporal.ZonedDateTime,
  existing: readonly Mailing[],
): Mailing[] {
  if (steps.length === 0) return [];
  const kind = steps.length === 1 ? "step" : "catch-up";
  const id = freshId(kind === "step" ? (steps[0] as string) : bundleId(kind, to), existing);
  return [{ id, kind, steps, to, at, revision: 1, state: { name: "pending" } }];
}
