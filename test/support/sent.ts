import { Temporal } from "temporal-polyfill";
import type { TestStack } from "./stack.ts";

/** The plan's sent mails, in order: `handover 2027-01-19T09:00`. */
export function sentMails(stack: Pick<TestStack, "mails">): string[] {
  return mailingsOf(stack).map(({ tags, sentAt }) => `${tags.mailing} ${inAmsterdam(sentAt)}`);
}

/** How often each mailing of the plan was sent. */
export function timesSent(stack: Pick<TestStack, "mails">): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { tags } of mailingsOf(stack))
    times[`${tags.mailing}`] = (times[`${tags.mailing}`] ?? 0) + 1;
  return times;
}

/** All but HR's digests, the first mail to a private address, and nudges, which come because no test closes steps. */
function mailingsOf(stack: Pick<TestStack, "mails">) {
  return stack
    .mails()
    .filter(({ tags }) => !/^(?:morning|nudge|address)\b/.test(tags.mailing ?? ""));
}

function inAmsterdam(instant: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}
