import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { MailQueue } from "../../lambdas/departure/model/ports.ts";

export interface QueueUnderTest {
  readonly queue: MailQueue;
  /** For how long a message is held back, and how exactly that can be looked at. */
  readonly delaySeconds: number;
  readonly marginSeconds: number;
  pass(seconds: number): Promise<void>;
  /** Whether whoever reads the queue got it. */
  wasHandedOut(message: MailingMessage): Promise<boolean>;
}

/** A message comes when it was asked to. */
export function queueContract(connect: () => QueueUnderTest): void {
  test("a message is held back for as long as asked, and no longer", async () => {
    const { queue, delaySeconds, marginSeconds, pass, wasHandedOut } = connect();
    const message = { departureId: "d".repeat(32), mailingId: "handover", revision: 1 };
    await queue.put({ kind: "mailing", ...message }, delaySeconds);
    await pass(delaySeconds - marginSeconds);
    expect(await wasHandedOut(message)).toBe(false);
    await pass(marginSeconds);
    expect(await wasHandedOut(message)).toBe(true);
  });
}
