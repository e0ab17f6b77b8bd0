import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { startFakeStack } from "./fake-stack.ts";
import { create } from "./schedules.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

beforeEach(async () => {
  world = await startFakeStack({
    handlers: {
      async mailer({ Records }) {
        for (const { body } of Records) await send(JSON.parse(body));
        return { batchItemFailures: [] };
      },
    },
  });
});

afterEach(() => world.stack.close());

async function send(subject: string): Promise<void> {
  await new SESv2Client().send(
    new SendEmailCommand({
      FromEmailAddress: world.stack.environment.SENDER,
      Destination: { ToAddresses: ["manager@example.com"] },
      Content: {
        Simple: {
          Subject: { Data: subject },
          Body: {
            Text: { Data: "Dag <allen>" },
            Html: { Data: "<script>alert(1)</script><p>Dag" },
          },
          Attachments: [
            { FileName: "a b.ics", ContentType: "text/calendar", RawContent: Buffer.from("BEGIN") },
          ],
        },
      },
    }),
  );
}

const get = (path: string) => fetch(`${world.stack.url}${path}`);
const read = async (path: string) => (await get(path)).text();
const move = (fields: Record<string, string>) =>
  fetch(`${world.stack.url}/clock`, { method: "POST", body: new URLSearchParams(fields) });

test("the start page says what to do next, with a command that can be pasted", async () => {
  const page = await read("/");
  expect(page).toContain("Record a departure");
  expect(page.indexOf('<a href="/desk">HR\'s desk</a>: sign in')).toBeGreaterThan(0);
  expect(page).toMatch(/Authorization: Bearer eyJ[\w.-]+/);
  expect(page).toContain("/departures");
});

test.each(["/", "/inbox", "/clock", "/schedules", "/local.css", "/inbox/1"])(
  "whoever asks only for the head of %s hears what the page would say of itself",
  async (path) => {
    const [page, head] = await Promise.all([
      get(path),
      fetch(`${world.stack.url}${path}`, { method: "HEAD" }),
    ]);
    expect(head.status).toBe(page.status);
    expect(head.headers.get("content-type")).toBe(page.headers.get("content-type"));
    expect(head.headers.get("content-security-policy")).toBe(
      page.headers.get("content-security-policy"),
    );
    expect(await head.text()).toBe("");
  },
);

test("the inbox lists mails, the newest first, with moment, to and subject as text", async () => {
  expect(await read("/inbox")).toContain("No email yet");
  await send("First <b>");
  await send("Second");
  const page = await read("/inbox");
  expect(page.indexOf("Second")).toBeLessThan(page.indexOf("First &lt;b&gt;"));
  expect(page).toContain("Mon, 2 Nov 2026, 09:00");
  expect(page).toContain("to manager@example.com");
});

describe("a mail", () => {
  beforeEach(() => send("Dag"));

  test("is shown as HTML, shut in so that it can run nothing", async () => {
    expect(await read("/inbox/1")).toMatch(/<iframe [^>]*sandbox="allow-popups/);
    const mail = await get("/inbox/1/html");
    expect(mail.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(await mail.text()).toContain("<p>Dag");
  });

  test("is shown as text and as source", async () => {
    expect(await read("/inbox/1?view=text")).toContain("Dag &lt;allen&gt;");
    expect(await read("/inbox/1?view=source")).toContain("Subject: Dag");
  });

  test("can be downloaded, and so can its attachments", async () => {
    const file = await get("/inbox/1/mail.eml");
    expect(file.headers.get("content-type")).toBe("message/rfc822");
    expect(await file.text()).toMatch(/^Subject: Dag\r$/m);
    const attachment = await get("/inbox/1/attachments/1");
    expect(attachment.headers.get("content-disposition")).toBe('attachment; filename="a_b.ics"');
    expect(await attachment.text()).toBe("BEGIN");
  });

  test.each(["/inbox/2", "/inbox/x", "/inbox/1/other", "/inbox/1/attachments/2"])(
    "%s is not there",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

test("the schedules that are pending are listed", async () => {
  await create(world.stack);
  const page = await read("/schedules");
  expect(page).toContain("Tue, 3 Nov 2026, 09:00");
  expect(page).toContain("departure.react.1");
});

describe("the clock", () => {
  test("goes to the next mail, and the page shows it", async () => {
    await create(world.stack, { Name: "Dag" });
    const page = await (await move({ to: "next-mail" })).text();
    expect(page).toContain("Tue, 3 Nov 2026, 09:00");
    expect(page).toContain("One email was sent");
  });

  test.each([
    [{ to: "day" }, "2026-11-03T08:00:00Z"],
    [{ to: "week" }, "2026-11-09T08:00:00Z"],
    [{ to: "moment", moment: "2027-07-01T09:00" }, "2027-07-01T07:00:00Z"],
  ])("goes on with %j", async (fields, expected) => {
    expect((await move(fields as Record<string, string>)).status).toBe(200);
    expect(world.stack.now().toString()).toBe(expected);
  });

  test.each([
    ["2026-11-01T09:00", "never goes back"],
    ["tomorrow", "no date and time"],
    ["2099-01-01T09:00", "three years"],
  ])("does not go to %s, and says why; what was typed stays", async (moment, because) => {
    const answer = await move({ to: "moment", moment });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain(because);
    expect(page).toContain(`value="${moment}"`);
    expect(world.stack.now().toString()).toBe("2026-11-02T08:00:00Z");
  });

  test("is not moved by a visit", async () => {
    await get("/clock?to=week");
    expect(world.stack.now().toString()).toBe("2026-11-02T08:00:00Z");
  });
});
