import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-05-10T10:00");
});
afterAll(() => stack.close());

test("when somebody died, nobody but HR hears of it, and the departure is completed without a mail", async () => {
  const { body: departure } = await stack.ask("/departures", { body: sample("quiet") });
  expect(departure.timeline.map(({ to }: { to: { role: string } }) => to.role)).toEqual([
    "hr",
    "hr",
    "hr",
  ]);
  expect(departure.status).toBe("running");

  await stack.advanceTo(at("2027-12-31T12:00"));

  expect(stack.mails()).toEqual([]);
  expect((await stack.ask(`/departures/${departure.id}`)).body.status).toBe("completed");
});
