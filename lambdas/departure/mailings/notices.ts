import type { Temporal } from "temporal-polyfill";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing } from "../model/mailing.ts";

/** The notices of a change; the recipient is added in their ids. `address`: we write to this address from now on. */
export type Notice = "changed" | "replaced" | "withdrawn" | "came-back" | "address";

/** `changed-manager`: also the name of its template. */
export function noticeId(notice: Notice, to: "manager" | "leaver"): string {
  return `${notice}-${to}`;
}

/** The template name of a notice, without a number. */
export function nameOfNotice({ id }: Pick<Mailing, "id">): string {
  return id.replace(/-\d+$/, "");
}

/** Tells the manager or the leaver about a change, and carries the steps it made late. */
export function isNoticeOfChange(mailing: Mailing): boolean {
  return isNotice(mailing, "changed", "manager") || isNotice(mailing, "changed", "leaver");
}

export function isNotice(mailing: Mailing, notice: Notice, to: "manager" | "leaver"): boolean {
  return mailing.kind === "notice" && nameOfNotice(mailing) === noticeId(notice, to);
}

/** Announces a withdrawal; `came-back` has words of its own. */
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

/** A notice at that moment: revives one that was stopped before sending, or makes a new one. */
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

/** Adds these mailings, replacing those with the same id. */
export function withMailings(mailings: readonly Mailing[], more: readonly Mailing[]): Mailing[] {
  const ids = new Set(more.map(({ id }) => id));
  return [...mailings.filter(({ id }) => !ids.has(id)), ...more];
}
