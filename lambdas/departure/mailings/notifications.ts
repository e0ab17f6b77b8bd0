import { freshId } from "../model/fresh-id.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification, NOTIFICATIONS, type NotificationType } from "../model/notification.ts";

/** Tells the manager or the leaver about a change, and carries the steps it made late. */
export function isNoticeOfChange(mailing: Mailing): boolean {
  return isNotification(mailing, "changed-manager", "changed-leaver");
}

/** Announces a withdrawal; `came-back` has words of its own. */
export function isAboutWithdrawal(mailing: Mailing): boolean {
  return isNotification(
    mailing,
    "withdrawn-manager",
    "withdrawn-leaver",
    "came-back-manager",
    "came-back-leaver",
  );
}

/** A notification at that moment: revives one that was stopped before sending, or makes a new one. */
export function notificationAt(
  type: NotificationType,
  { at, mailings }: Pick<Mailing, "at"> & { readonly mailings: readonly Mailing[] },
): Mailing {
  const stopped = mailings.find(
    (mailing) => isNotification(mailing, type) && mailing.state.name === "skipped",
  );
  return {
    id: stopped?.id ?? freshId(type, mailings),
    kind: "notice",
    steps: [],
    to: NOTIFICATIONS[type].to,
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
