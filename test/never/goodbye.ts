import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { PLAN } from "../support/plan.ts";
import { sample } from "../support/samples.ts";
import {
  type Answered,
  startTestStack,
  type TestStack,
  type TestStackOptions,
} from "../support/stack.ts";

/** The plan of an organisation whose HR wants no morning mail, so that a test can skip months quickly. */
export const WITHOUT_MORNINGS: Plan = {
  ...PLAN,
  settings: { ...PLAN.settings, morningMail: false },
};

/** One departure on a stack of its own, as whoever uses it sees it. */
export interface Goodbye {
  readonly stack: TestStack;
  /** What the submission answered. */
  readonly submitted: Answered["body"];
  /** The departure as the API shows it now. */
  present(): Promise<Answered["body"]>;
  /** Posts what HR asks, by its address after the departure's. */
  post(path: string, body?: object): Promise<Answered>;
  /** Corrects the departure. */
  patch(body: object): Promise<Answered>;
  /** What left since the last time this was asked, as `handover 2027-01-19T09:00`; HR's morning mails and the first mail to a private address apart. */
  newlySent(): string[];
  close(): Promise<void>;
}

interface Recorded {
  /** Local time at which it is recorded. */
  readonly at?: string;
  readonly sample?: string;
  /** Fields that differ from the sample's. */
  readonly changes?: object;
  readonly options?: TestStackOptions;
}

/** Records a departure: the common case where a test says nothing else. */
export async function record(recorded: Recorded = {}): Promise<Goodbye> {
  const stack = await startTestStack(recorded.at ?? "2027-01-14T15:30", recorded.options);
  const { status, body } = await stack.ask("/departures", {
    body: { ...sample(recorded.sample ?? "common"), ...recorded.changes },
  });
  if (status !== 201) throw new Error(`Not recorded: ${JSON.stringify(body)}`);
  return goodbyeOf(stack, body);
}

function goodbyeOf(stack: TestStack, submitted: Answered["body"]): Goodbye {
  const path = `/departures/${submitted.id}`;
  let seen = 0;
  return {
    stack,
    submitted,
    present: async () => (await stack.ask(path)).body,
    post: (after, body = {}) => stack.ask(`${path}${after}`, { body }),
    patch: (body) => stack.ask(path, { method: "PATCH", body }),
    newlySent() {
      const all = stack.mails().filter(isMailing).map(asSent);
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    close: stack.close,
  };
}

/** Which mailings they were, without their moments. */
export function names(sent: readonly string[]): string[] {
  return sent.map((each) => each.replace(/ .*/, ""));
}

/** What left to one address, HR's morning mails and the first mail to a private address apart. */
export function sentTo({ mails }: Pick<TestStack, "mails">, address: string): string[] {
  return mails()
    .filter(({ to }) => to.includes(address))
    .filter(isMailing)
    .map(asSent);
}

/** A nudge brings a step again: it follows what was done, not the dates. */
export function isNudge(sent: string): boolean {
  return sent.startsWith("nudge");
}

/** Rules plan these later: the first mail to a private address, and the questions there once more. */
export function isPlannedLater(sent: string): boolean {
  return /^(?:address-leaver|exit-questions-2)\b/.test(sent);
}

/** The local moment in what `newlySent` gives: `2027-01-19T09:00`. */
export function momentIn(sent: string): string {
  return sent.replace(/^.* /, "");
}

function isMailing({ tags }: CapturedMail): boolean {
  return tags.mailing !== "morning" && !tags.mailing?.startsWith("address");
}

function asSent({ tags, sentAt }: CapturedMail): string {
  return `${tags.mailing} ${inAmsterdam(Temporal.Instant.from(sentAt))}`;
}

export function inAmsterdam(instant: Temporal.Instant): string {
  const moment = instant.toZonedDateTimeISO("Europe/Amsterdam");
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** Everything that a reader can see of the mails, HR's morning mails and the first mail to a private address apart. */
export function wordsIn({ mails }: Pick<TestStack, "mails">): string {
  return mails()
    .filter(isMailing)
    .map(({ subject, text, html }) => `${subject}\n${text}\n${html}`)
    .join("\n");
}
