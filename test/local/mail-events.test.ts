import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

afterEach(() => world.stack.close());

function send() {
  return new SESv2Client().send(
    new SendEmailCommand({
      FromEmailAddress: world.stack.environment.SENDER,
      Destination: { ToAddresses: ["manager@example.com"] },
      ConfigurationSetName: world.stack.environment.CONFIGURATION_SET_NAME,
      EmailTags: [{ Name: "mailing", Value: "react" }],
      Content: { Simple: { Subject: { Data: "Dag" }, Body: { Text: { Data: "Dag" } } } },
    }),
  );
}

describe("what SES tells afterwards", () => {
  beforeEach(async () => {
    world = await startFakeStack();
  });

  const names = () => world.mailEvents.map((event) => event["detail-type"]);

  test("is that the mail was sent, then that it was delivered, with its tags", async () => {
    const { MessageId } = await send();
    expect(names()).toEqual([]);
    await world.stack.settle();
    expect(names()).toEqual(["Email Sent", "Email Delivered"]);
    expect(world.mailEvents[0]).toMatchObject({
      source: "aws.ses",
      detail: {
        eventType: "Send",
        send: {},
        mail: {
          messageId: MessageId,
          timestamp: "2026-11-02T08:00:00Z",
          destination: ["manager@example.com"],
          tags: { mailing: ["react"], "ses:configuration-set": ["totziens"] },
        },
      },
    });
    expect(world.mailEvents[1]?.detail).toMatchObject({
      eventType: "Delivery",
      delivery: { recipients: ["manager@example.com"] },
    });
  });

  test("can be lost, come twice, come late, or come before the answer", async () => {
    const told = { service: "events", operation: "Email Sent" } as const;
    const { faults } = world.stack;
    faults.inject({ service: "events", operation: "Email Delivered", how: "lose", times: 4 });
    faults.inject({ ...told, how: "lose" });
    await send();
    await world.stack.settle();
    expect(names()).toEqual([]);

    faults.inject({ ...told, how: "early" });
    await send();
    expect(names()).toHaveLength(1);

    faults.inject({ ...told, how: "repeat" });
    await send();
    await world.stack.settle();
    expect(names()).toHaveLength(3);
    expect(world.mailEvents[2]?.id).toBe(world.mailEvents[1]?.id);

    faults.inject({ ...told, how: { delaySeconds: 3600 } });
    await send();
    await world.stack.settle();
    expect(names()).toHaveLength(3);
    await world.stack.advanceByDays(1);
    expect(names()).toHaveLength(4);
  });
});

test("a function that fails is told three times", async () => {
  const attempts: string[] = [];
  world = await startFakeStack({
    handlers: {
      async mailEvents() {
        attempts.push(world.stack.now().toString());
        throw new Error("down");
      },
    },
  });
  world.stack.faults.inject({ service: "events", operation: "Email Delivered", how: "lose" });
  await send();
  await world.stack.advanceByDays(1);
  expect(attempts).toEqual([
    "2026-11-02T08:00:00Z",
    "2026-11-02T08:01:00Z",
    "2026-11-02T08:03:00Z",
  ]);
});
