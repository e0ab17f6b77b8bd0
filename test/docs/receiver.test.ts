import { readFileSync } from "node:fs";
import { webhookSender } from "../../lambdas/aws/webhook-sender.ts";
import { WEBHOOK_KEY } from "../../lib/local/names.ts";
import { at } from "../support/departures.ts";
import { keysFrom } from "../support/keys-from.ts";
import { startReceiver } from "../support/receiver.ts";

const GUIDE = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8");

test("the code for a receiver takes what we sign, and nothing that was changed or signed by others", async () => {
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(GUIDE) ?? [];
  const { isFromTotziens } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const receiver = await startReceiver();
  const keys = keysFrom({ webhook: [WEBHOOK_KEY] })("webhook");
  const id = "0".repeat(32);
  await webhookSender({ keys, url: receiver.url }).tell({
    id: `${id}_line-1`,
    type: "departure.recorded",
    at: at("2027-01-14T15:30"),
    departureId: id,
    edition: 1,
  });
  await receiver.close();
  const [{ headers, body } = { headers: {}, body: "" }] = receiver.heard;
  expect(isFromTotziens(headers, body, WEBHOOK_KEY)).toBe(true);
  expect(isFromTotziens(headers, `${body} `, WEBHOOK_KEY)).toBe(false);
  expect(isFromTotziens(headers, body, WEBHOOK_KEY.replace("b", "c"))).toBe(false);
  const old = { ...headers, "webhook-timestamp": String(Math.floor(Date.now() / 1000) - 400) };
  expect(isFromTotziens(old, body, WEBHOOK_KEY)).toBe(false);
  expect(GUIDE).toContain(WEBHOOK_KEY);
});
