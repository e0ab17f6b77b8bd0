import { type Pace, paceAt } from "../../lambdas/mailer/pace.ts";

/** A clock that only sleeping moves. */
function clockwork() {
  let clock = 5000;
  const pass = (milliseconds: number) => {
    clock += milliseconds;
  };
  const sleep = async (milliseconds: number) => pass(milliseconds);
  return { now: () => clock, sleep, pass };
}

test.each([
  ["ten mails at seven a second take so long", 7, 10, 0, (9 * 1000) / 7],
  ["the time SES takes is not added", 5, 5, 150, 4 * 200],
  ["a slow SES is not waited for twice", 5, 5, 400, 4 * 400],
])("%s", async (_what, rate, mails, sesTakes, expected) => {
  const clock = clockwork();
  const pace = paceAt(rate, clock);
  const began = clock.now();
  let last = began;
  for (let left = mails; left > 0; left -= 1) {
    await pace.take();
    last = clock.now();
    clock.pass(sesTakes);
  }
  expect(last - began).toBeCloseTo(expected, 3);
});

test.each([
  ["a pause between two batches is caught up with", 500, 800],
  ["a longer pause is not, so that nothing leaves in a burst", 5000, 100 + 5000 + 600],
])("%s", async (_what, pause, expected) => {
  const clock = clockwork();
  const pace = paceAt(10, clock);
  const began = clock.now();
  await takeAll(pace, 2);
  clock.pass(pause);
  await takeAll(pace, 7);
  expect(clock.now() - began).toBeCloseTo(expected, 3);
});

test("mails that wait together leave one after the other", async () => {
  const waits: number[] = [];
  const pace = paceAt(10, { now: () => 0, sleep: async (wait) => void waits.push(wait) });
  await Promise.all(Array.from({ length: 4 }, () => pace.take()));
  expect(waits).toEqual([100, 200, 300]);
});

test("a turn in which nothing was sent is the next one's", async () => {
  const clock = clockwork();
  const pace = paceAt(10, clock);
  const began = clock.now();
  await pace.take();
  await pace.take();
  pace.giveBack();
  await pace.take();
  expect(clock.now() - began).toBeCloseTo(100, 3);
});

async function takeAll(pace: Pace, mails: number): Promise<void> {
  for (let left = mails; left > 0; left -= 1) await pace.take();
}
