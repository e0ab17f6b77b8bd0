import { idsOf, type TestMailToSend } from "../departure/model/mail-message.ts";
import { log } from "../telemetry/log.ts";
import type { MailerPorts } from "./deliver.ts";
import { logSendResult, SLOW_DOWN_SECONDS } from "./log-send-result.ts";

/**
 * Sends a mail to whoever wanted to see it, at most once: it is taken out before it leaves, so a message that comes again
 * finds nothing. Where it gets lost its reader asks for another; only what SES puts off waits.
 */
export async function deliverTest(message: TestMailToSend, ports: MailerPorts): Promise<void> {
  const { testMails, clock, queue, pace, post } = ports;
  const test = await testMails.take(message.testMailId, clock());
  if (!test) return log("info", "message-set-aside", { ...idsOf(message), because: "not-pending" });
  await pace();
  const postage = await post.send(test.mail, message);
  logSendResult(postage, message);
  if (postage.name !== "slow-down") return;
  await testMails.giveBack(test);
  await queue.put(message, SLOW_DOWN_SECONDS);
}
