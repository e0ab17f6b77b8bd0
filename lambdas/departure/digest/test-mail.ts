import { Temporal } from "temporal-polyfill";
import type { TestMail } from "../model/desk-records.ts";

/** So many a person may ask for in an hour: enough to read a whole plan in one's own mail program in two sittings. */
export const TESTS_AN_HOUR = 10;

/** One that could not leave by then is not sent any more. */
const TEST_LIVES_MINUTES = 60;

export function testEnds({ since }: Pick<TestMail, "since">): Temporal.Instant {
  return since.add({ minutes: TEST_LIVES_MINUTES });
}

export function isTestOver(test: Pick<TestMail, "since">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(testEnds(test), now) <= 0;
}
