import { NO_COMPLAINTS } from "../lambdas/mail-events/no-complaints.ts";

/**
 * The fields passed on from SES's events on the default bus: ids and kinds, never an address or a subject. Defined
 * once, so that functions get the same locally as on AWS.
 */
export const TOLD_OF_MAILS: Readonly<Record<"Outcomes" | "Complaints" | "Bounces", ToldOfMails>> = {
  Outcomes: { detailTypes: ["Email Sent", "Email Delivered", "Email Rejected"], fields: [] },
  // A complaint's kind may be missing, and a missing field cannot be passed on.
  Complaints: {
    detailTypes: ["Email Complaint Received"],
    fields: [],
    noComplaints: NO_COMPLAINTS,
  },
  Bounces: {
    detailTypes: ["Email Bounced"],
    fields: ["detail.bounce.bounceType", "detail.bounce.bounceSubType"],
  },
};

export interface ToldOfMails {
  readonly detailTypes: readonly string[];
  readonly fields: readonly string[];
  /** Complaint kinds that are not passed on. */
  readonly noComplaints?: readonly string[];
}

const FIELDS_OF_ALL = [
  "source",
  "detail-type",
  "time",
  "detail.eventType",
  "detail.mail.messageId",
  "detail.mail.timestamp",
  "detail.mail.tags",
];

/** The event as passed on, with its fields by path. */
export function passedOn(
  { fields }: { readonly fields: readonly string[] },
  fieldAt: (path: string) => unknown,
): Record<string, unknown> {
  const event = {};
  for (const path of [...FIELDS_OF_ALL, ...fields]) put(event, path.split("."), fieldAt(path));
  return event;
}

// biome-ignore lint/suspicious/noExplicitAny: a tree of fields.
function put(tree: any, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) tree[name] = value;
  else {
    tree[name] ??= {};
    put(tree[name], rest, value);
  }
}
