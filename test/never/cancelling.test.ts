// Totziens plans no interviews yet: "a duplicate calendar entry after a move" and "a second interview refused" have no test.
import { linkIn, mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { type Goodbye, names, record } from "./goodbye.ts";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record();
});
afterEach(() => goodbye.close());

const goTo = (local: string) => goodbye.stack.advanceTo(at(local));
const withdraw = () => goodbye.post("/withdraw", { reason: "stays" });
const NOTICES = ["withdrawn-manager", "withdrawn-leaver"];

describe("a reminder after a cancel", () => {
  test("nothing comes any more but the word that it is off: no step, no nudge, no reminder that was asked for", async () => {
    await goTo("2027-01-19T10:00");
    const link = linkIn(mailOf(goodbye.stack, "handover"));
    await press(link, { step: "handover", do: "remind", workingDays: "3" });
    await goTo("2027-01-20T11:00");
    goodbye.newlySent();
    expect((await withdraw()).status).toBe(200);
    await goTo("2027-09-30T12:00");
    expect(names(goodbye.newlySent()).toSorted()).toEqual(NOTICES.toSorted());
    const digests = goodbye.stack.mails().filter(({ tags }) => tags.mailing === "morning");
    expect(digests.filter(({ sentAt }) => sentAt > "2027-01-20T10:00Z")).toEqual([]);
  });

  test("the button in a mail that left before brings no reminder back", async () => {
    await goTo("2027-01-19T10:00");
    const link = linkIn(mailOf(goodbye.stack, "handover"));
    await withdraw();
    await goTo("2027-01-19T11:00");
    goodbye.newlySent();
    const { status } = await press(link, { step: "handover", do: "remind", workingDays: "1" });
    expect(status).toBe(404);
    await goTo("2027-02-28T12:00");
    expect(goodbye.newlySent()).toEqual([]);
  });

  test("a schedule that was not deleted rings in vain", async () => {
    await goTo("2027-01-20T11:00");
    goodbye.newlySent();
    schedulesStay();
    await withdraw();
    expect(namesOfSchedules()).toContain("team");
    await goTo("2027-03-05T12:00");
    expect(names(goodbye.newlySent()).toSorted()).toEqual(NOTICES.toSorted());
  });
});

describe("cancel says OK and still sends", () => {
  test("once it has said OK, Scheduler holds no step of it", async () => {
    await goTo("2027-01-20T11:00");
    expect((await withdraw()).status).toBe(200);
    expect(namesOfSchedules().toSorted()).toEqual(NOTICES.toSorted());
  });

  test("a mail that was on its way to SES stays here", async () => {
    await goTo("2027-01-25T08:59");
    goodbye.stack.faults.inject({
      service: "ses",
      operation: "SendEmail",
      how: { error: "TooManyRequestsException", message: "Slow down.", status: 429 },
    });
    await goTo("2027-01-25T09:00");
    const messages = goodbye.stack.queuedMessages().map(({ body }) => JSON.parse(body));
    expect(messages).toMatchObject([{ mailingId: "team" }]);
    goodbye.newlySent();
    expect((await withdraw()).status).toBe(200);
    await goTo("2027-02-28T12:00");
    expect(names(goodbye.newlySent()).toSorted()).toEqual(NOTICES.toSorted());
  });

  test("Scheduler is down: what was said holds all the same", async () => {
    await goTo("2027-01-25T08:50");
    const up = goodbye.stack.faults.inject({
      service: "scheduler",
      operation: "DeleteSchedule",
      how: { error: "InternalServerException", status: 500 },
      times: 1000,
    });
    goodbye.newlySent();
    expect((await withdraw()).status).toBe(200);
    await goTo("2027-01-25T09:20");
    up();
    await goTo("2027-02-28T12:00");
    expect(names(goodbye.newlySent()).toSorted()).toEqual(NOTICES.toSorted());
    expect(goodbye.stack.pendingSchedules()).toEqual([]);
  });

  test("what could not be saved does not say OK, and everything goes on", async () => {
    await goTo("2027-01-20T11:00");
    const up = goodbye.stack.faults.inject({
      service: "dynamodb",
      operation: "PutItem",
      how: { error: "InternalServerError", status: 500 },
      times: 10,
    });
    expect((await withdraw()).status).toBe(500);
    up();
    expect((await goodbye.present()).status).toBe("running");
    goodbye.newlySent();
    await goTo("2027-01-25T09:30");
    expect(goodbye.newlySent()).toEqual(["team 2027-01-25T09:00"]);
  });
});

/** Scheduler says that they are gone, and keeps them. */
function schedulesStay(): void {
  goodbye.stack.faults.inject({
    service: "scheduler",
    operation: "DeleteSchedule",
    how: { error: "ResourceNotFoundException", status: 404 },
    times: 1000,
  });
}

function namesOfSchedules(): (string | undefined)[] {
  return goodbye.stack.pendingSchedules().map(({ name }) => name.split(".")[1]);
}
