import { toWire, type WireMessage } from "../../lambdas/departure/model/mail-message.ts";
import type { Mail, Post, SendResult } from "../../lambdas/departure/model/ports.ts";

/** What the postman says to the next mail; `lost`: the mail leaves, and the answer does not come back. */
export type Answer =
  | Exclude<SendResult, { readonly name: "accepted" }>
  | { readonly name: "accepted" }
  | { readonly name: "lost" };

/** Keeps every mail that leaves, by calling `onLeave`, and answers as it is told. */
export function inMemoryPost(
  onLeave: (mail: Mail, message: WireMessage) => void,
  answerTo: (mail: Mail, message: WireMessage) => Answer,
): Post {
  let count = 0;
  return {
    async send(mail, sent) {
      const message = toWire(sent);
      const answer = answerTo(mail, message);
      if (answer.name !== "accepted" && answer.name !== "lost") return answer;
      onLeave(mail, message);
      if (answer.name === "lost") throw new Error("The answer was lost on the way.");
      count += 1;
      return { name: "accepted", messageId: `mail-${count}` };
    },
  };
}
