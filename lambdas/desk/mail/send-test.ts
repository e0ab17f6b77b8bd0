import type { Temporal } from "temporal-polyfill";
import type { TestMails } from "../../departure/model/desk-records.ts";
import type { Language } from "../../departure/model/plan.ts";
import type { Hashing, Mail, MailQueue } from "../../departure/model/ports.ts";
import { address as addressField } from "../../http/departure-fields.ts";
import { MAIL_WORDS } from "../../words/words.ts";
import type { PreviewedMail } from "./preview-mail.ts";

export interface TestPorts {
  readonly testMails: TestMails;
  readonly queue: MailQueue;
  readonly hashing: Hashing;
}

/** The signed-in person, the test's only recipient. */
export interface Asker {
  readonly subject: string;
  /** Absent if the issuer gives none or an invalid one. */
  readonly address?: string;
}

export type TestOutcome = "sent" | "too-many" | "no-address";

/** Sends a test mail to the asker, through the mailer's queue. */
export async function sendTest(
  { mail, language }: PreviewedMail,
  { subject, address }: Asker,
  { testMails, queue, hashing, now }: TestPorts & { readonly now: Temporal.Instant },
): Promise<TestOutcome> {
  const to = addressField.safeParse(address).data;
  if (!to) return "no-address";
  const test = { id: hashing.random(), since: now, mail: asTest(mail, to, language) };
  if (!(await testMails.create(test, await hashing.hash("asker", subject)))) return "too-many";
  await queue.put({ kind: "test-mail", testMailId: test.id }, 0);
  return "sent";
}

/** Replies go back to its recipient, and there is no opt-out. */
function asTest({ subject, html, text }: Mail, address: string, language: Language): Mail {
  return {
    to: address,
    replyTo: address,
    subject: `${MAIL_WORDS[language].testMark} ${subject}`,
    html,
    text,
  };
}
