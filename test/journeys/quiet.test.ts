import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-05-10T10:00");
});
afterAll(() => stack.close());

test("when somebody died, nobody but HR hears of it, in the morning mail, which does not say so", async () => {
  const { body: departure } = await stack.ask("/departures", { body: sample("quiet") });
  expect(departure.timeline.map(({ to }: { to: { role: string } }) => to.role)).toEqual([
    "hr",
    "hr",
    "hr",
  ]);
  expect(departure.status).toBe("running");

  await stack.advanceTo(at("2027-12-31T12:00"));

  expect(new Set(stack.mails().flatMap(({ to }) => to))).toEqual(new Set(["hr@delinde.example"]));
  expect(new Set(stack.mails().map(({ tags }) => tags.mailing))).toEqual(new Set(["morning"]));
  const words = stack.mails().map(({ subject, text }) => `${subject} ${text}`);
  expect(words.join("\n")).not.toMatch(/overleden|overlijden|ziek|conflict|quiet|gefeliciteerd/i);
  // Thirty days after the last of HR's steps nobody is known any more.
  expect((await stack.ask(`/departures/${departure.id}`)).body.status).toBe("erased");
});
