import type { Temporal } from "temporal-polyfill";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing } from "../model/mailing.ts";

/** What the mails that tell of a change are called; to whom they go follows in their ids. `address`: that we write there from now on. */
export type Notice = "changed" | "replaced" | "withdrawn" | "came-back" | "address";

/** `changed-manager`: also the name of what such a mail says. */
export function noticeId(notice: Notice, to: "manager" | "leaver"): string {
  return `${notice}-${to}`;
}

/** The name of what a notice says, the same for the second of its kind as for the first. */
export function nameOfNotice({ id }: Pick<Mailing, "id">): string {
  return id.replace(/-\d+$/, "");
}

/** Tells the manager or the leaver that something changed, and carries what the change made late. */
export function isNoticeOfChange(mailing: Mailing): boolean {
  return isNotice(mailing, "changed", "manager") || isNotice(mailing, "changed", "leaver");
}

export function isNotice(mailing: Mailing, notice: Notice, to: "manager" | "leaver"): boolean {
  return mailing.kind === "notice" && nameOfNotice(mailing) === noticeId(notice, to);
}

/** Tells that a departure is withdrawn; whoever came back after leaving is told in other words. */
export function isAboutWithdrawal(mailing: Mailing): boolean {
  const { to } = mailing;
  if (to !== "manager" && to !== "leaver") return false;
  return isNotice(mailing, "withdrawn", to) || isNotice(mailing, "came-back", to);
}

export interface NewNotice {
  readonly notice: Notice;
  readonly to: "manager" | "leaver";
  readonly at: Temporal.ZonedDateTime;
}

/** A notice that leaves at that moment: one of its kind that was stopped before it left, or a new one. */
export function noticeAt(mailings: readonly Mailing[], { notice, to, at }: NewNotice): Mailing {
  const stopped = mailings.find(
    (mailing) => isNotice(mailing, notice, to) && mailing.state.name === "skipped",
  );
  return {
    id: stopped?.id ?? freshId(noticeId(notice, to), mailings),
    kind: "notice",
    steps: [],
    to,
    at,
    revision: (stopped?.revision ?? 0) + 1,
    state: { name: "pending" },
  };
}

/** The mailings with these, in the place of those that have their ids. */
export function withMailings(mailings: readonly Mailing[], more: readonly Mailing[]): Mailing[] {
  const ids = new Set(more.map(({ id }) => id));
  return [...mailings.filter(({ id }) => !ids.has(id)), ...more];
}
