import { Temporal } from "temporal-polyfill";
import type { TestMail } from "../model/desk-records.ts";

/** Test mails per person per hour: enough to read a whole plan in one's own mail program in two sittings. */
export const TESTS_AN_HOUR = 10;

/** A test mail that couldn't be sent by then is dropped. */
const TEST_LIVES_MINUTES = 60;

export function testEnds({ since }: Pick<TestMail, "since">): Temporal.Instant {
  return since.add({ minutes: TEST_LIVES_MINUTES });
}

export function isTestOver(test: Pick<TestMail, "since">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(testEnds(test), now) <= 0;
}
