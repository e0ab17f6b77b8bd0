import { type Crash, crashAfter, crashBefore } from "../support/crash.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { sentMails, timesSent } from "../support/sent.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

const KEY = { "idempotency-key": "common-1" };
const ALL_MAILS = 17;
/** The number, the work address, and the name with the manager. */
const LOCKS = 3;
/** Up to the one that looks back. */
const UNTIL_MARCH = 16;

describe("the process that records a departure dies", () => {
  test.each<[string, () => Crash]>([
    ["after the first lock", () => crashAfter(stack.watch, "PutItem", 1)],
    ["after the last lock", () => crashAfter(stack.watch, "PutItem", LOCKS)],
    ["after the save and before any schedule", () => crashAfter(stack.watch, "PutItem", LOCKS + 1)],
    ["between two schedules", () => crashBefore(stack.watch, "CreateSchedule", 8)],
    ["before the mark is cleared", () => crashBefore(stack.watch, "UpdateItem", 1)],
  ])("%s: nothing is lost and nothing is sent twice", async (_when, arrange) => {
    const crash = arrange();
    await stack.ask("/departures", { body: sample("common"), headers: KEY });
    expect(crash.hasHappened()).toBe(true);
    crash.restart();

    await stack.advanceTo(at("2027-01-14T15:32"));
    const { status } = await stack.ask("/departures", { body: sample("common"), headers: KEY });
    expect(status).toBe(201);
    await stack.advanceTo(at("2027-03-05T12:00"));

    expect(Object.values(timesSent(stack))).toEqual(Array(UNTIL_MARCH).fill(1));
    expect(sentMails(stack)[1]).toBe("communicate 2027-01-15T09:00");
  });

  test("after the save: the sweep makes the schedules, though nobody asks again", async () => {
    const crash = crashAfter(stack.watch, "PutItem", LOCKS + 1);
    await stack.ask("/departures", { body: sample("common") });
    crash.restart();
    expect(stack.pendingSchedules()).toEqual([]);
    await stack.advanceTo(at("2027-01-14T15:38"));
    expect(stack.pendingSchedules()).toHaveLength(ALL_MAILS);
  });
});

describe("the process that sends a mail dies", () => {
  beforeEach(() => stack.ask("/departures", { body: sample("common") }));

  test("after the send, and SES tells: the event settles it, and it is sent once", async () => {
    const crash = crashAfter(stack.watch, "SendEmail");
    stack.faults.inject({ service: "events", operation: "Email Sent", how: { delaySeconds: 30 } });
    await stack.advanceTo(at("2027-01-14T15:40"));
    expect(crash.hasHappened()).toBe(true);
    crash.restart();
    await stack.advanceTo(at("2027-01-14T20:00"));
    expect(sentMails(stack)).toEqual(["react 2027-01-14T15:40"]);
    expect(await stateOf("react")).toMatchObject({ state: "sent" });
  });

  test("after the send, and SES stays silent: after an hour it is sent once more, flagged", async () => {
    const crash = crashAfter(stack.watch, "SendEmail");
    loseEvents(1);
    await stack.advanceTo(at("2027-01-14T15:40"));
    crash.restart();
    await stack.advanceTo(at("2027-01-14T20:00"));
    expect(sentMails(stack)).toEqual([
      "react 2027-01-14T15:40",
      expect.stringMatching(/^react 2027-01-14T16:4\d$/),
    ]);
    expect(await stateOf("react")).toMatchObject({ state: "sent", again: true });
    expect((await departure()).history).toContainEqual(
      expect.objectContaining({ what: "sent-again", detail: "react" }),
    );
  });

  test("after the claim: after an hour it is sent", async () => {
    const crash = crashBefore(stack.watch, "SendEmail");
    await stack.advanceTo(at("2027-01-14T15:40"));
    crash.restart();
    await stack.advanceTo(at("2027-01-14T20:00"));
    expect(sentMails(stack)).toEqual([expect.stringMatching(/^react 2027-01-14T16:4\d$/)]);
  });

  test("twice in a row with SES silent: it is not sent a third time, and HR can see it", async () => {
    loseEvents(2);
    for (const until of ["2027-01-14T15:40", "2027-01-14T16:50"]) {
      const crash = crashAfter(stack.watch, "SendEmail");
      await stack.advanceTo(at(until));
      crash.restart();
    }
    await stack.advanceTo(at("2027-01-14T23:00"));
    expect(timesSent(stack)).toEqual({ react: 2 });
    expect(await stateOf("react")).toMatchObject({ state: "refused", why: "unconfirmed" });
  });
});

/** SES tells nothing of that many mails. */
function loseEvents(times: number): void {
  for (const operation of ["Email Sent", "Email Delivered"])
    stack.faults.inject({ service: "events", operation, how: "lose", times });
}

async function departure() {
  const [id] = stack.mails().map(({ tags }) => tags.departure);
  return (await stack.ask(`/departures/${id}`)).body;
}

async function stateOf(mailingId: string) {
  return (await departure()).mailings.find(({ id }: { id: string }) => id === mailingId);
}
