import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { Webhook } from "standardwebhooks";
import { webhookSender } from "../../lambdas/aws/webhook-sender.ts";
import type { WebhookEvent } from "../../lambdas/departure/model/webhook-event.ts";
import { WEBHOOK_KEY } from "../../lib/local/names.ts";
import { at } from "../support/departures.ts";
import { keysFrom } from "../support/keys-from.ts";
import { startReceiver } from "../support/receiver.ts";

const EVENT: WebhookEvent = {
  id: `${"0".repeat(32)}_line-1`,
  type: "departure.recorded",
  at: at("2027-01-14T15:30"),
  departureId: "0".repeat(32),
  edition: 1,
};

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

function world({
  webhook = [WEBHOOK_KEY],
  url = receiver.url,
  clock,
}: {
  webhook?: readonly string[];
  url?: string;
  clock?: () => number;
} = {}) {
  const keys = keysFrom({ webhook })("webhook");
  return { webhookReceiver: webhookSender({ keys, url, ...(clock ? { clock } : {}) }) };
}

test("an event is signed as Standard Webhooks says, and says what happened and no more", async () => {
  const { webhookReceiver } = world();
  expect(await webhookReceiver.tell(EVENT)).toBe("taken");
  expect(receiver.heard).toMatchObject([
    {
      id: EVENT.id,
      event: {
        type: "departure.recorded",
        timestamp: "2027-01-14T14:30:00Z",
        data: { departure: "0".repeat(32), edition: 1 },
      },
    },
  ]);
});

test("while a key is being replaced, both the old and the new one open what is told", async () => {
  const next = "bmV4dC10b3R6aWVucy13ZWJob29rLWtleS1ub3QtYS1zZWNyZXQtZWl0aGVyISEh";
  const { webhookReceiver } = world({ webhook: [next, WEBHOOK_KEY] });
  expect(await webhookReceiver.tell(EVENT)).toBe("taken");
  const [heard] = receiver.heard;
  for (const key of [WEBHOOK_KEY, next])
    expect(
      new Webhook(`whsec_${key}`).verify(heard?.body ?? "", heard?.headers ?? {}),
    ).toBeDefined();
});

test("what was changed on the way, or is old, is not opened", async () => {
  const { webhookReceiver } = world();
  await webhookReceiver.tell(EVENT);
  const [heard] = receiver.heard;
  const webhook = new Webhook(`whsec_${WEBHOOK_KEY}`);
  const changed = heard?.body.replace("recorded", "withdrawn") ?? "";
  expect(() => webhook.verify(changed, heard?.headers ?? {})).toThrow("No matching signature");
  const { webhookReceiver: late } = world({ clock: () => Date.now() - 10 * 60_000 });
  expect(await late.tell(EVENT)).toBe("not-taken");
  expect(receiver.refused).toEqual(["Message timestamp too old"]);
});

test.each([
  [200, "taken"],
  [204, "taken"],
  [301, "not-taken"],
  [307, "not-taken"],
  [400, "not-taken"],
  [404, "not-taken"],
  [410, "gone"],
  [429, "not-taken"],
  [500, "not-taken"],
])("an answer of %i is %s", async (status, said) => {
  receiver.answer(status);
  expect(await world().webhookReceiver.tell(EVENT)).toBe(said);
});

test("who does not listen, hangs up or talks nonsense has not taken it", async () => {
  const server = createServer((socket) => {
    socket.end("nonsense\r\n\r\n", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await world({ url: `http://127.0.0.1:${port}/` }).webhookReceiver.tell(EVENT)).toBe(
    "not-taken",
  );
  await new Promise((resolve) => server.close(resolve));
  expect(await world({ url: `http://127.0.0.1:${port}/` }).webhookReceiver.tell(EVENT)).toBe(
    "not-taken",
  );
});

test.each([
  "http://hr.example.org/hook",
  "http://169.254.169.254/latest/meta-data",
  "http://127.0.0.1.example.org/",
  "file:///etc/passwd",
  "ftp://hr.example.org/",
])("%s is no place to tell anything", (url) => {
  expect(() => world({ url })).toThrow("The webhook must be https.");
});
