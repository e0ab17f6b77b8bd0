import { at } from "../../support/departures.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { CLOSED, closingOffice } from "./closing-office.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
});
afterEach(() => stack.close());

/** Few counters, since each is a call. */
const SHORT = { given: { recommend: ["8"], good: ["team"] } };

/** Of an answer that is closed without trouble: its counters, and calls until it is gone. */
const KINDS = [
  ["without a name", false],
  ["with a name", true],
] as const;

describe.each(KINDS)(
  "the closing job dies after any call while it closes an answer %s",
  (_, named) => {
    test("each counter is raised exactly once, there is at most one line, and the item goes", async () => {
      const whole = closingOffice(stack);
      await whole.answered(await whole.departure(), { named, ...SHORT });
      await whole.close();
      const expected = await whole.counters();
      await whole.restore([]);

      let calls = 0;
      let died = true;
      for (calls = 1; died; calls += 1) {
        const office = closingOffice(stack);
        await office.answered(await office.departure(), { named, ...SHORT });
        office.moveTo(CLOSED);
        died = await office.runAndDieAfter(calls);
        // A second run may be under way meanwhile, and the next one finishes.
        await Promise.all([office.run(), office.run()]);
        await office.run();
        await diesAnHourLater(office, calls);
        expect([calls, await office.counters()]).toEqual([calls, expected]);
        expect(await office.lines()).toHaveLength(named ? 0 : 1);
        expect(await office.itemsOf("answers.")).toEqual([]);
        expect(await office.itemsOf("named.")).toHaveLength(named ? 1 : 0);
        await office.restore([]);
      }
      expect(calls).toBeGreaterThan(Object.keys(expected).length);
    });
  },
);

async function diesAnHourLater(
  office: ReturnType<typeof closingOffice>,
  calls: number,
): Promise<void> {
  office.moveTo("2027-03-06T01:10");
  await office.runAndDieAfter(calls);
  await office.run();
}

test("two runs at once count an answer once", async () => {
  const office = closingOffice(stack);
  await office.answered(await office.departure());
  office.moveTo(CLOSED);
  await Promise.all([office.run(), office.run(), office.run()]);
  expect(await office.counters()).toMatchObject({
    "exit.recommend.organisation.2027-Q1": { "8": 1, respondents: 1 },
  });
  expect(await office.lines()).toHaveLength(1);
});

test("a press while the counting begins is refused, and what was counted stays as it was", async () => {
  const office = closingOffice(stack);
  const departure = await office.departure();
  const found = await office.answered(departure);
  office.moveTo(CLOSED);
  // Dies when the counting has begun: listing, two places, the departure, and the beginning.
  await office.runAndDieAfter(7);
  const late = { ...found, saved: at(CLOSED), given: { recommend: ["1"] } };
  expect(await office.people.answers.keep(late, found, false)).toBe(false);
  expect(await office.people.answers.drop(found)).toBe(false);
  await office.run();
  expect(await office.counters()).toMatchObject({
    "exit.recommend.organisation.2027-Q1": { "8": 1, respondents: 1 },
  });
});
