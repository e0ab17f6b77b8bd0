import { Temporal } from "temporal-polyfill";
import type { TestStack } from "./stack.ts";

/** What left, in order: `handover 2027-01-19T09:00`. */
export function sentMails(stack: Pick<TestStack, "mails">): string[] {
  return stack.mails().map(({ tags, sentAt }) => `${tags.mailing} ${inAmsterdam(sentAt)}`);
}

/** How often each mailing left. */
export function timesSent(stack: Pick<TestStack, "mails">): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { tags } of stack.mails())
    times[`${tags.mailing}`] = (times[`${tags.mailing}`] ?? 0) + 1;
  return times;
}

function inAmsterdam(instant: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}
