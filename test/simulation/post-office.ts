import { Temporal } from "temporal-polyfill";
import { type MailingMessage, scheduleName } from "../../lambdas/departure/model/mailing.ts";
import type { Mail, Post } from "../../lambdas/departure/model/ports.ts";
import { worksAgain } from "../../lib/rules/outages.ts";
import { type Answer, inMemoryPost } from "../memory/in-memory-post.ts";
import type { FaultKind } from "./faults.ts";
import type { WorldParts } from "./world-parts.ts";

export interface PostOffice {
  /** SES, called by whoever has that clock. */
  post(clock: () => Temporal.Instant): Post;
  readonly listeners: {
    onTold: (told: Told, message: MailingMessage) => void;
  };
}

type OnLeave = (mail: Mail, message: MailingMessage, clock: number) => void;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** SES with the faults that it has: it slows down, closes, refuses, and tells late, twice or never what became of a mail. */
export function openPostOffice(
  { story, time, dice, faults }: WorldParts,
  onLeave: OnLeave,
): PostOffice {
  const listeners: PostOffice["listeners"] = { onTold: () => undefined };

  return {
    listeners,
    post: (clock) =>
      inMemoryPost((mail, message) => {
        onLeave(mail, message, clock().epochMilliseconds);
        tell(message, mail);
      }, answerTo),
  };

  function answerTo(mail: Mail): Answer {
    if (worksAgain(story, "account closed", time.now()) > time.now())
      return { name: "closed", because: "AccountSendingPaused" };
    if (story.refusedAddresses.includes(mail.to)) return { name: "refused", because: "test" };
    const fault = faults.at("post answers", {
      "mail slowed down": 0.03,
      "answer to a mail lost": 0.01,
    });
    if (fault === "mail slowed down") return { name: "slow-down" };
    return { name: fault ? "lost" : "accepted" };
  }

  function isLeavers(address: string): boolean {
    return story.leavers.some(({ submission: { people } }) =>
      [people.employee.workAddress, people.employee.privateAddress].includes(address),
    );
  }

  /** That it was sent, and then what became of it; each of these may be lost, late, early or told twice. */
  function tell(message: MailingMessage, { to }: Mail): void {
    const name = scheduleName(message);
    tellOne(`event ${name}`, message, { "detail-type": "Email Sent" });
    for (const [index, each] of fatesOf(name, to).entries())
      tellOne(["fate", ...(index > 0 ? [index] : []), name].join(" "), message, each, index * HOUR);
  }

  function fatesOf(name: string, to: string): readonly SaidOfMail[] {
    if (story.deadAddresses.includes(to)) return FATES["mail bounced"];
    const fate = faults.at(`mailbox ${name}`, isLeavers(to) ? FROM_LEAVERS : FROM_OTHERS);
    return FATES[fate as keyof typeof FATES] ?? [DELIVERED];
  }

  function tellOne(name: string, message: MailingMessage, said: SaidOfMail, later = 0): void {
    const fault = faults.at(name, {
      "event lost": 0.05,
      "event late": 0.05,
      "event twice": 0.05,
      "event early": 0.1,
    });
    const event = eventOf(message, said, time.now());
    for (const delay of delaysOf(name, fault))
      time.at(time.now() + later + delay, () => listeners.onTold({ said, event }, message));
  }

  function delaysOf(name: string, fault: FaultKind | undefined): number[] {
    const usual = dice.between(name, 500, 30_000);
    if (fault === "event lost") return [];
    if (fault === "event early") return [1];
    if (fault === "event late") return [dice.between(`late ${name}`, 5 * MINUTE, 5 * HOUR)];
    return fault === "event twice" ? [usual, dice.between(`twice ${name}`, 500, HOUR)] : [usual];
  }
}

const FROM_OTHERS = {
  "mail bounced": 0.005,
  "mail rejected": 0.003,
  "mail complained of": 0.003,
  "mail bounced for now": 0.01,
  "automatic answer": 0.01,
  "mail arrived after a bounce": 0.01,
  "mail delayed": 0.005,
  "mail taken out of the spam": 0.005,
};
const FROM_LEAVERS = { ...FROM_OTHERS, "mail complained of": 0.01 };

const DELIVERED: SaidOfMail = { "detail-type": "Email Delivered" };
const BOUNCED_FOR_NOW = bounced("Transient");

/** What SES tells of a mail after it was sent, one thing an hour after the other. */
const FATES = {
  "mail bounced": [bounced("Permanent")],
  "mail bounced for now": [BOUNCED_FOR_NOW],
  "automatic answer": [DELIVERED, BOUNCED_FOR_NOW],
  "mail arrived after a bounce": [BOUNCED_FOR_NOW, DELIVERED],
  "mail delayed": [
    {
      "detail-type": "Email Delivery Delayed",
      deliveryDelay: { delayType: "TransientCommunicationFailure" },
    },
    DELIVERED,
  ],
  "mail complained of": [DELIVERED, complained("abuse")],
  "mail taken out of the spam": [DELIVERED, complained("not-spam")],
  "mail rejected": [{ "detail-type": "Email Rejected" }],
} as const satisfies Partial<Record<FaultKind, readonly SaidOfMail[]>>;

function bounced(bounceType: string): SaidOfMail {
  return { "detail-type": "Email Bounced", bounce: { bounceType } };
}

function complained(complaintFeedbackType: string): SaidOfMail {
  return { "detail-type": "Email Complaint Received", complaint: { complaintFeedbackType } };
}

export interface SaidOfMail {
  readonly "detail-type": string;
  readonly bounce?: { readonly bounceType: string };
  readonly complaint?: { readonly complaintFeedbackType: string };
  readonly deliveryDelay?: { readonly delayType: string };
}

/** What SES said, and as EventBridge passes it on. */
export interface Told {
  readonly said: SaidOfMail;
  readonly event: unknown;
}

function eventOf(
  { departureId, mailingId, revision }: MailingMessage,
  { "detail-type": type, ...said }: SaidOfMail,
  sentAt: number,
) {
  return {
    "detail-type": type,
    detail: {
      ...said,
      mail: {
        timestamp: Temporal.Instant.fromEpochMilliseconds(sentAt).toString(),
        tags: { departure: [departureId], mailing: [mailingId], revision: [String(revision)] },
      },
    },
  };
}
