import { Temporal } from "temporal-polyfill";
import type { TestMail } from "../model/desk-records.ts";
import type { MailingMessage } from "../model/mailing.ts";

/** What a mail that somebody sends to themselves is called in messages and tags, where a departure's mailing has its id. */
export const TEST_MAIL = "test-mail";

/** So many a person may ask for in an hour: enough to read a whole plan in one's own mail program in two sittings. */
export const TESTS_AN_HOUR = 10;

/** One that could not leave by then is not sent any more. */
const TEST_LIVES_MINUTES = 60;

/** What travels through the queue for it: nothing personal. */
export function testMessage({ id }: Pick<TestMail, "id">): MailingMessage {
  return { departureId: id, mailingId: TEST_MAIL, revision: 1 };
}

export function testEnds({ since }: Pick<TestMail, "since">): Temporal.Instant {
  return since.add({ minutes: TEST_LIVES_MINUTES });
}

export function isTestOver(test: Pick<TestMail, "since">, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(testEnds(test), now) <= 0;
}
