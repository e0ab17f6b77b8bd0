import { Temporal } from "temporal-polyfill";
import type { TestStack } from "./stack.ts";

/** What left of the plan, in order: `handover 2027-01-19T09:00`. */
export function sentMails(stack: Pick<TestStack, "mails">): string[] {
  return mailingsOf(stack).map(({ tags, sentAt }) => `${tags.mailing} ${inAmsterdam(sentAt)}`);
}

/** How often each mailing of the plan left. */
export function timesSent(stack: Pick<TestStack, "mails">): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { tags } of mailingsOf(stack))
    times[`${tags.mailing}`] = (times[`${tags.mailing}`] ?? 0) + 1;
  return times;
}

/** All but HR's morning mails, the first mail to a private address, and the nudges that come because nobody here does anything. */
function mailingsOf(stack: Pick<TestStack, "mails">) {
  return stack
    .mails()
    .filter(({ tags }) => !/^(?:morning|nudge|address)\b/.test(tags.mailing ?? ""));
}

function inAmsterdam(instant: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}
