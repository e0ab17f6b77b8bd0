import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { mailSource } from "../../lib/local/ses/mail-source.ts";
import { errorOf, startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
let client: SESv2Client;

beforeEach(async () => {
  world = await startFakeStack();
  client = new SESv2Client({ maxAttempts: 1 });
});

afterEach(() => world.stack.close());

function send(changes: Partial<SendEmailCommandInput> = {}) {
  return client.send(
    new SendEmailCommand({
      FromEmailAddress: world.stack.environment.SENDER,
      Destination: { ToAddresses: ["manager@example.com"] },
      ConfigurationSetName: world.stack.environment.CONFIGURATION_SET_NAME,
      EmailTags: [{ Name: "mailing", Value: "react" }],
      ...content(),
      ...changes,
    }),
  );
}

function content(
  simple: Partial<NonNullable<NonNullable<SendEmailCommandInput["Content"]>["Simple"]>> = {},
) {
  const Body = { Text: { Data: "Dag" }, Html: { Data: "<p>Dag</p>" } };
  return { Content: { Simple: { Subject: { Data: "Geert gaat weg 👋" }, Body, ...simple } } };
}

test("an accepted mail is kept whole", async () => {
  const { MessageId } = await send(
    content({
      Headers: [{ Name: "List-Unsubscribe", Value: "<https://example.com/u>" }],
      Attachments: [
        {
          FileName: "gesprek.ics",
          ContentType: "text/calendar",
          ContentTransferEncoding: "BASE64",
          RawContent: Buffer.from("BEGIN:VCALENDAR"),
        },
      ],
    }),
  );
  const [mail] = world.stack.mails();
  expect(mail).toMatchObject({
    number: 1,
    messageId: MessageId,
    sentAt: "2026-11-02T08:00:00Z",
    to: ["manager@example.com"],
    subject: "Geert gaat weg 👋",
    html: "<p>Dag</p>",
    text: "Dag",
    headers: [{ name: "List-Unsubscribe", value: "<https://example.com/u>" }],
    attachments: [
      { fileName: "gesprek.ics", content: Buffer.from("BEGIN:VCALENDAR").toString("base64") },
    ],
    tags: { mailing: "react" },
  });
});

test("its source is a message that a mail program reads", async () => {
  await send(content({ Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }] }));
  const [mail] = world.stack.mails();
  const source = mail ? (await mailSource(mail)).toString() : "";
  expect(source).toMatch(/^To: manager@example\.com\r$/m);
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(source).toMatch(/^Date: Mon, 02 Nov 2026 08:00:00 \+0000\r$/m);
  expect(source).toContain("multipart/alternative");
});

test("a raw message is kept byte by byte, under its subject", async () => {
  const Data = Buffer.from("Subject: =?UTF-8?Q?Tot_ziens=2C_Ren=C3=A9?=\r\n\r\nDag René");
  await send({ Content: { Raw: { Data } } });
  const [mail] = world.stack.mails();
  expect(mail?.subject).toBe("Tot ziens, René");
  expect(mail && (await mailSource(mail))).toEqual(Data);
});

describe("a mail that SES would not take is refused", () => {
  const to = (address: string) => ({ Destination: { ToAddresses: [address] } });
  const header = (Name: string, Value: string) => content({ Headers: [{ Name, Value }] });

  test.each<[string, Partial<SendEmailCommandInput>]>([
    ["no recipient", { Destination: { ToAddresses: [] } }],
    ["an address without a domain", to("manager")],
    ["an address with a line break", to("manager@example.com\r\nBcc: all@example.com")],
    ["an address beyond ASCII", to("rené@example.com")],
    ["two addresses in one", to("a@example.com, b@example.com")],
    ["a subject with a line break", content({ Subject: { Data: "Dag\r\nBcc: a@example.com" } })],
    ["a header with a line break", header("X-Note", "a\r\nBcc: a@example.com")],
    ["a header name with a colon", header("X:Note", "a")],
    ["a header value beyond ASCII", header("X-Note", "é")],
    ["a header that SES writes itself", header("Reply-To", "a@example.com")],
    ["no content", { Content: {} }],
    ["a body without a part", content({ Body: {} })],
    ["a tag with a full stop", { EmailTags: [{ Name: "mailing", Value: "a.b" }] }],
    ["a sender whose name is not encoded", { FromEmailAddress: "René <a@totziens.example>" }],
  ])("%s", async (_what, changes) => {
    expect(await errorOf(send(changes))).toBe("BadRequestException");
    expect(world.stack.mails()).toEqual([]);
  });

  test("a sender who is not ours", async () => {
    const call = send({ FromEmailAddress: "hr@elsewhere.example" });
    await expect(call).rejects.toThrow(/not verified/);
  });

  test("a configuration set that does not exist", async () => {
    expect(await errorOf(send({ ConfigurationSetName: "other" }))).toBe("NotFoundException");
  });
});

describe("the account", () => {
  test("sends no faster than its rate", async () => {
    world.stack.limits.perSecond = 2;
    const results = await Promise.allSettled([send(), send(), send()]);
    const refused = results.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused.map(({ name, message }) => [name, message])).toEqual([
      ["TooManyRequestsException", "Maximum sending rate exceeded."],
    ]);
  });

  test("sends no more in a day than its quota, and goes on the day after", async () => {
    world.stack.limits.perDay = 1;
    await send();
    await expect(send()).rejects.toThrow("Daily message quota exceeded.");
    await world.stack.advanceByDays(1);
    await send();
    expect(world.stack.mails()).toHaveLength(2);
  });

  test.each([
    "SendingPausedException",
    "AccountSuspendedException",
    "MailFromDomainNotVerifiedException",
    "LimitExceededException",
  ])("can answer %s", async (error) => {
    world.stack.faults.inject({ service: "ses", operation: "SendEmail", how: { error } });
    expect(await errorOf(send())).toBe(error);
    await send();
    expect(world.stack.mails()).toHaveLength(1);
  });

  test("can refuse one address", async () => {
    world.stack.faults.inject({
      service: "ses",
      when: (input: SendEmailCommandInput) =>
        input.Destination?.ToAddresses?.includes("gone@example.com") ?? false,
      how: { error: "MessageRejected" },
    });
    await send();
    expect(await errorOf(send({ Destination: { ToAddresses: ["gone@example.com"] } }))).toBe(
      "MessageRejected",
    );
  });

  test("can send and lose the answer", async () => {
    world.stack.faults.inject({ service: "ses", how: "lose-answer" });
    await expect(send()).rejects.toThrow();
    expect(world.stack.mails()).toHaveLength(1);
  });
});
