import { NO_COMPLAINTS } from "../lambdas/mail-events/no-complaints.ts";

/**
 * What is passed on of the events that SES puts on the default bus: ids and kinds, never an address or a subject. Written
 * once, so that functions hear here what they hear on AWS.
 */
export const TOLD_OF_MAILS: Readonly<Record<"Outcomes" | "Complaints" | "Bounces", ToldOfMails>> = {
  Outcomes: { detailTypes: ["Email Sent", "Email Delivered", "Email Rejected"], fields: [] },
  // The kind of a complaint may be missing, and what is missing cannot be passed on.
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
  /** Kinds of complaints that are not passed on. */
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

/** The event as it is passed on, with what each of its fields holds by its path. */
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
