import { isTestOver, TESTS_AN_HOUR } from "../../lambdas/departure/digest/test-mail.ts";
import type { TestMail, TestMails } from "../../lambdas/departure/model/desk-records.ts";

/** Test mails in a map, by the promises of the port. */
export function inMemoryTestMails(): TestMails {
  const mails = new Map<string, TestMail>();
  const asked = new Map<string, number>();

  return {
    async create(test, asker) {
      const hour = `${asker} ${Math.floor(test.since.epochMilliseconds / 3_600_000)}`;
      const count = (asked.get(hour) ?? 0) + 1;
      if (count > TESTS_AN_HOUR) return false;
      asked.set(hour, count);
      mails.set(test.id, test);
      return true;
    },

    async take(id, now) {
      const test = mails.get(id);
      if (!test || isTestOver(test, now)) return undefined;
      mails.delete(id);
      return test;
    },

    async giveBack(test) {
      mails.set(test.id, test);
    },
  };
}
