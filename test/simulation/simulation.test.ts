import { live } from "./live.ts";
import { simulate } from "./simulate.ts";
import { NO_LIVES, together } from "./summary.ts";

const MINUTES = 60_000;

test(
  "where nothing goes wrong, nothing is sent again, or left to a dead-letter queue",
  async () => {
    const summary = await simulate({ seed: "calm", lives: 15, hasNoFaults: true });
    expect(summary).toMatchObject({ broken: [], counts: { resends: 0, deadLetters: 0 } });
    expect(summary.faults).toEqual(new Map());
  },
  MINUTES,
);

test("the same seed gives the same life", async () => {
  const [one, other] = [await live({ seed: "same.2" }), await live({ seed: "same.2" })];
  expect(one.mails.length).toBeGreaterThan(0);
  expect(other.faults).toEqual(one.faults);
  expect(other.mails.map(({ at }) => at)).toEqual(one.mails.map(({ at }) => at));
});

test("lives that others live add up to the same", async () => {
  const [first, second] = [
    await simulate({ seed: "parts", lives: 2 }),
    await simulate({ seed: "parts", from: 2, lives: 2 }),
  ];
  const whole = await simulate({ seed: "parts", lives: 4 });
  expect([NO_LIVES, first, second].reduce(together)).toEqual(whole);
});
