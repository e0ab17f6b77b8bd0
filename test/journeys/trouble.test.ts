import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { sentMails, timesSent } from "../support/sent.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/** Mails of the common case up to the one that looks back. */
const UNTIL_MARCH = 16;

let stack: TestStack;
let id: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  id = (await stack.ask("/departures", { body: sample("common") })).body.id;
});
afterEach(() => stack.close());

test("a schedule that is delivered twice sends one mail", async () => {
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: "repeat", times: 3 });
  await stack.advanceTo(at("2027-01-20T12:00"));
  expect(timesSent(stack)).toEqual({ react: 1, communicate: 1, handover: 1, "next-steps": 1 });
});

test("a schedule that is delivered an hour late still sends its mail, once", async () => {
  await stack.advanceTo(at("2027-01-14T20:00"));
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: { delaySeconds: 3600 } });
  await stack.advanceTo(at("2027-01-15T18:00"));
  // The sweep does not wait that long: while the queue is empty it puts the message there itself.
  expect(sentMails(stack)).toEqual(["react 2027-01-14T15:40", "communicate 2027-01-15T09:05"]);
  expect(stack.deadLetters()).toEqual([]);
});

test("a schedule that is lost does not lose its mail", async () => {
  stack.faults.inject({
    service: "scheduler",
    operation: "Invoke",
    how: "lose",
    when: ({ Name }) => /handover/.test(Name),
  });
  await stack.advanceTo(at("2027-01-19T18:00"));
  expect(sentMails(stack).at(-1)).toBe("handover 2027-01-19T09:05");
});

test("the mailer down until the weekend: what was missed comes as soon as people work again, as one mail", async () => {
  await stack.advanceTo(at("2027-01-15T08:00"));
  stack.watch.before = (operation) => {
    if (operation === "UpdateItem") throw new Error("down");
  };
  await stack.advanceTo(at("2027-01-15T21:00"));
  delete stack.watch.before;
  await stack.advanceTo(at("2027-01-19T08:59"));
  expect(sentMails(stack)).toEqual(["react 2027-01-14T15:40", "communicate 2027-01-18T09:00"]);
  await stack.advanceTo(at("2027-03-05T12:00"));
  expect(Object.values(timesSent(stack))).toEqual(Array(UNTIL_MARCH).fill(1));
});

test("SES says slow down two hundred times: everything is sent, nothing is given up", async () => {
  stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: {
      error: "TooManyRequestsException",
      message: "Maximum sending rate exceeded.",
      status: 429,
    },
    times: 200,
  });
  await stack.advanceTo(at("2027-01-20T12:00"));
  expect(timesSent(stack)).toEqual({ react: 1, communicate: 1, handover: 1, "next-steps": 1 });
  expect(stack.deadLetters()).toEqual([]);
});

// What else SES says of an account that cannot send is the contract of the post.
test("the account is paused for a day: everything is sent afterwards, what was missed as one mail", async () => {
  await stack.advanceTo(at("2027-01-18T20:00"));
  const open = stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: { error: "SendingPausedException", message: "Email sending is disabled.", status: 400 },
    times: 100_000,
  });
  await stack.advanceTo(at("2027-01-19T20:00"));
  expect(timesSent(stack)).toEqual({ react: 1, communicate: 1 });
  open();
  await stack.advanceTo(at("2027-03-05T12:00"));
  const times = timesSent(stack);
  expect(Object.keys(times)).toEqual(
    expect.arrayContaining(["handover", "next-steps", "look-back"]),
  );
  expect(new Set(Object.values(times))).toEqual(new Set([1]));
  expect(Object.keys(times)).toHaveLength(UNTIL_MARCH);
  expect(stack.deadLetters()).toEqual([]);
});

test("an address that SES refuses is marked, and the others go on", async () => {
  stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: { error: "MessageRejected", message: "Address is on the suppression list.", status: 400 },
    when: ({ Destination }) => Destination.ToAddresses[0] === "s.bakker@delinde.example",
    times: 10,
  });
  await stack.advanceTo(at("2027-01-25T12:00"));
  const { body } = await stack.ask(`/departures/${id}`);
  const states = Object.fromEntries(
    body.mailings.map(({ id: mailing, state, why }: Record<string, string>) => [
      mailing,
      why ?? state,
    ]),
  );
  expect(states).toMatchObject({ "next-steps": "address", handover: "sent", team: "sent" });
});

test("withdrawn means silent, also when the schedules cannot be deleted", async () => {
  stack.faults.inject({
    service: "scheduler",
    operation: "DeleteSchedule",
    how: { error: "InternalServerException", status: 500 },
    times: 10_000,
  });
  const { status } = await stack.ask(`/departures/${id}/withdraw`, { body: { reason: "stays" } });
  expect(status).toBe(200);
  await stack.advanceTo(at("2027-01-15T10:00"));
  expect(stack.mails()).toEqual([]);
});

test("a withdrawal that arrives between claim and send neither stops the mail nor doubles it", async () => {
  await withdrawJustBefore("SendEmail", "stays");
  await stack.advanceTo(at("2027-03-05T12:00"));
  expect(timesSent(stack)).toEqual({ react: 1, "withdrawn-manager": 1 });
});

test("a withdrawal that arrives while SES says slow down is the end of that mail", async () => {
  stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: {
      error: "TooManyRequestsException",
      message: "Maximum sending rate exceeded.",
      status: 429,
    },
  });
  await withdrawJustBefore("SendEmail", "mistake");
  await stack.advanceTo(at("2027-03-05T12:00"));
  expect(stack.mails()).toEqual([]);
  const { body } = await stack.ask(`/departures/${id}`);
  expect(body.mailings.every(({ state }: { state: string }) => state === "skipped")).toBe(true);
});

/** HR withdraws while the first mail is on its way. */
async function withdrawJustBefore(operation: string, reason: string): Promise<void> {
  let isDone = false;
  stack.watch.before = async (each) => {
    if (each !== operation || isDone) return;
    isDone = true;
    const { status } = await stack.ask(`/departures/${id}/withdraw`, { body: { reason } });
    expect(status).toBe(200);
  };
  await stack.advanceTo(at("2027-01-14T15:40"));
  expect(isDone).toBe(true);
}
