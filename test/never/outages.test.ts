import { at } from "../support/departures.ts";
import { type Goodbye, isNudge, names, record, WITHOUT_MORNINGS } from "./goodbye.ts";

let goodbye: Goodbye;
beforeEach(async () => {
  goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
});
afterEach(() => goodbye.close());

const goTo = (local: string) => goodbye.stack.advanceTo(at(local));

describe("an outage whose missed mails are never caught up", () => {
  test("eight days: what was missed comes as one mail for each reader on the first working day, and what follows in its time", async () => {
    await goTo("2027-01-27T20:00");
    goodbye.newlySent();
    await outageUntil("2027-02-05T20:00");
    expect(goodbye.newlySent()).toEqual([]);
    await goTo("2027-02-20T12:00");
    const left = goodbye.newlySent().filter((each) => !isNudge(each));
    expect(left).toEqual([
      "catch-up-manager 2027-02-08T09:00",
      "warm 2027-02-09T09:00",
      "exit-questions 2027-02-12T09:00",
      "post-exit-plan 2027-02-15T09:00",
      "property 2027-02-16T09:00",
      "thanks 2027-02-19T09:00",
      "access 2027-02-19T09:00",
    ]);
    expect(await carrierOf("reference")).toBe("catch-up-manager");
    expect(await carrierOf("farewell")).toBe("catch-up-manager");
    expect(await stateOf("check-in-1")).toBe("skipped");
  });

  test("eighteen days, longer than the sweep looks back: nothing is forgotten", async () => {
    await goTo("2027-01-18T20:00");
    goodbye.newlySent();
    await outageUntil("2027-02-05T20:00");
    await goTo("2027-02-08T12:00");
    const left = names(goodbye.newlySent()).filter((each) => !isNudge(each));
    expect(left.toSorted()).toEqual(["catch-up-manager", "next-steps"]);
    for (const step of ["handover", "team", "reference", "farewell"])
      expect(await carrierOf(step)).toBe("catch-up-manager");
  });

  test("of use no longer: it is not sent, and the timeline says so", async () => {
    await goTo("2027-02-08T20:00");
    goodbye.newlySent();
    await outageUntil("2027-02-20T12:00");
    await goTo("2027-02-24T12:00");
    const left = goodbye.newlySent().filter((each) => !isNudge(each));
    expect(left.toSorted()).toEqual([
      "access 2027-02-22T09:00",
      "exit-questions 2027-02-22T09:00",
      // The mail of its own that replaces one for all three.
      "property-2 2027-02-22T09:00",
    ]);
    expect(await stateOf("warm")).toBe("skipped");
    expect(await stateOf("post-exit-plan")).toBe("skipped");
  });
});

async function rowOf(step: string): Promise<{ mailing: string; state: string }> {
  const { timeline } = await goodbye.present();
  return timeline.find((row: { step: string }) => row.step === step);
}

async function carrierOf(step: string): Promise<string | undefined> {
  const { mailing, state } = await rowOf(step);
  return state === "sent" ? mailing : undefined;
}

async function stateOf(step: string): Promise<string> {
  return (await rowOf(step)).state;
}

/** Until then no call of the program succeeds. */
async function outageUntil(local: string): Promise<void> {
  // One for all calls: where a call fails is what costs time to find out.
  const down = new Error("down");
  goodbye.stack.watch.before = () => {
    throw down;
  };
  await goTo(local);
  delete goodbye.stack.watch.before;
}
