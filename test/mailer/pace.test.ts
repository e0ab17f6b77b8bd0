import { paceAt } from "../../lambdas/mailer/pace.ts";

test.each([
  [
    "ten mails at fourteen a second take an instance its share of the time",
    14,
    10,
    0,
    9 * (2000 / 14),
  ],
  ["the time SES takes is not added", 10, 5, 150, 4 * 200],
  ["a slow SES is not waited for twice", 10, 5, 400, 4 * 400],
])("%s", async (_what, rate, mails, sesTakes, expected) => {
  let clock = 0;
  const sleep = async (milliseconds: number) => {
    clock += milliseconds;
  };
  const pace = paceAt(rate, { now: () => clock, sleep });
  let last = 0;
  for (let left = mails; left > 0; left -= 1) {
    await pace();
    last = clock;
    clock += sesTakes;
  }
  expect(last).toBeCloseTo(expected, 3);
});
