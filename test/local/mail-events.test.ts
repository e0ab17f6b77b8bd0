import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

afterEach(() => world.stack.close());

function send(to = "manager@example.com") {
  return new SESv2Client().send(
    new SendEmailCommand({
      FromEmailAddress: world.stack.environment.SENDER,
      Destination: { ToAddresses: [to] },
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
        mail: {
          messageId: MessageId,
          timestamp: "2026-11-02T08:00:00Z",
          tags: { mailing: ["react"], "ses:configuration-set": ["totziens"] },
        },
      },
    });
    expect(world.mailEvents[1]?.detail).toMatchObject({ eventType: "Delivery" });
  });

  const ARRIVES = ["Email Sent", "Email Delivered"];
  test.each([
    ["success@simulator.amazonses.com", ARRIVES],
    ["bouncer@example.com", ARRIVES],
    ["bounce@simulator.amazonses.com", ["Email Sent", "Email Bounced"]],
    ["bounce+label@simulator.amazonses.com", ["Email Sent", "Email Bounced"]],
    ["suppressionlist@simulator.amazonses.com", ["Email Sent", "Email Bounced"]],
    ["Bounce.Me@delinde.example", ["Email Sent", "Email Bounced"]],
    ["ooto@simulator.amazonses.com", [...ARRIVES, "Email Bounced"]],
    ["full.mailbox@delinde.example", ["Email Sent", "Email Bounced"]],
    ["complaint@simulator.amazonses.com", [...ARRIVES, "Email Complaint Received"]],
    ["complaint-1@delinde.example", [...ARRIVES, "Email Complaint Received"]],
  ])("of a mail to %s is %j", async (address, events) => {
    await send(address);
    await world.stack.settle();
    expect(names()).toEqual(events);
  });

  test("names nobody: as on AWS, addresses and subjects stay on the bus", async () => {
    await send("bounce@simulator.amazonses.com");
    await world.stack.settle();
    expect(world.mailEvents).toHaveLength(2);
    expect(JSON.stringify(world.mailEvents)).not.toMatch(/bounce@|Dag/);
  });

  test("of a bounce is for good, and why", async () => {
    await send("suppressionlist@simulator.amazonses.com");
    await world.stack.settle();
    expect(world.mailEvents[1]?.detail).toMatchObject({
      eventType: "Bounce",
      bounce: { bounceType: "Permanent", bounceSubType: "Suppressed" },
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
    const messageOf = (index: number) => world.mailEvents[index]?.detail.mail.messageId;
    expect(messageOf(2)).toBe(messageOf(1));

    faults.inject({ ...told, how: { delaySeconds: 3600 } });
    await send();
    await world.stack.settle();
    expect(names()).toHaveLength(3);
    await world.stack.advanceByDays(1);
    expect(names()).toHaveLength(4);
  });
});

test("a function that fails is told three times, and then the event lies with the failed work", async () => {
  const attempts: string[] = [];
  world = await startFakeStack({
    handlers: {
      async "mail-events"() {
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
  const [letter] = world.stack.failedWork();
  expect(JSON.parse(letter?.body ?? "")).toMatchObject({ "detail-type": "Email Sent" });
  expect(world.stack.failedWork()).toHaveLength(1);
});
