import type { Mailing } from "./mailing.ts";

/** The news and the reader of each type of notification. A type is also the name of its template. */
export const NOTIFICATIONS = {
  "withdrawn-manager": { news: "withdrawn", to: "manager" },
  "withdrawn-leaver": { news: "withdrawn", to: "leaver" },
  "came-back-manager": { news: "came-back", to: "manager" },
  "came-back-leaver": { news: "came-back", to: "leaver" },
  "changed-manager": { news: "changed", to: "manager" },
  "changed-leaver": { news: "changed", to: "leaver" },
  "replaced-manager": { news: "replaced", to: "manager" },
  "replaced-former": { news: "former", to: "former" },
  "address-leaver": { news: "address", to: "leaver" },
  "confirm-address": { news: "confirm", to: "leaver" },
  "talk-report": { news: "talk-report", to: "interviewer" },
  "talk-lines": { news: "talk-lines", to: "leaver" },
  "talk-holder": { news: "talk-holder", to: "interviewer" },
  "talk-named": { news: "talk-named", to: "leaver" },
} as const satisfies Record<string, { readonly news: string; readonly to: Mailing["to"] }>;

export type NotificationType = keyof typeof NOTIFICATIONS;
export type NotificationNews = (typeof NOTIFICATIONS)[NotificationType]["news"];

export const NOTIFICATION_TYPES = Object.keys(NOTIFICATIONS) as NotificationType[];

/**
 * Undefined for other mailings. A stored item has the type only in the mailing's id, followed by a number from the second of
 * its type on. No other file reads ids.
 */
export function notificationType({
  kind,
  id,
}: Pick<Mailing, "kind" | "id">): NotificationType | undefined {
  if (kind !== "notice") return undefined;
  const name = id.replace(/-\d+$/, "");
  return NOTIFICATION_TYPES.find((type) => type === name);
}

/** 1 for the first of its type in a departure, 2 for the second, and so on. */
export function notificationNumber({ id }: Pick<Mailing, "id">): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 1);
}

export function isNotification(
  mailing: Pick<Mailing, "kind" | "id">,
  ...types: readonly NotificationType[]
): boolean {
  const type = notificationType(mailing);
  return type !== undefined && types.includes(type);
}
