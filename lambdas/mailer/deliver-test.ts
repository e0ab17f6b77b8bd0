import { idsOf, type TestMailToSend } from "../departure/model/mail-message.ts";
import { log } from "../telemetry/log.ts";
import type { MailerPorts } from "./deliver.ts";
import { logSendResult, SLOW_DOWN_SECONDS } from "./log-send-result.ts";

/**
 * Sends a test mail at most once: it is removed before it is sent, so a repeated message finds nothing. A lost one can be
 * requested again; only throttling by SES is retried.
 */
export async function deliverTest(message: TestMailToSend, ports: MailerPorts): Promise<void> {
  const { testMails, clock, queue, post } = ports;
  const test = await testMails.take(message.testMailId, clock());
  if (!test) return log("info", "message-set-aside", { ...idsOf(message), because: "not-pending" });
  const postage = await post.send(test.mail, message);
  logSendResult(postage, message);
  if (postage.name !== "slow-down") return;
  await testMails.giveBack(test);
  await queue.put(message, SLOW_DOWN_SECONDS);
}
