/**
 * What is passed on of the events that SES puts on the default bus: ids and kinds, never an address or a subject. Written
 * once, so that functions hear here what they hear on AWS.
 */
export const TOLD_OF_MAILS = {
  Outcomes: {
    detailTypes: [
      "Email Sent",
      "Email Delivered",
      "Email Rejected",
      "Email Complaint Received",
    ] as string[],
    fields: [] as string[],
  },
  Bounces: {
    detailTypes: ["Email Bounced"] as string[],
    fields: ["detail.bounce.bounceType", "detail.bounce.bounceSubType"],
  },
};

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
