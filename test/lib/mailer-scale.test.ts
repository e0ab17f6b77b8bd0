import { SES_TIMEOUT_SECONDS } from "../../lambdas/aws/ses-post.ts";
import { mailerScale } from "../../lib/mailer-scale.ts";
import { MAILER_TIMEOUT } from "../../lib/mailer-timeout.ts";

/** Every rate that a stage may have. */
const RATES = Array.from({ length: 1000 }, (_, index) => index + 1);

test.each([
  [1, { instances: 2, mailsPerSecond: 0.5, mailsAtOnce: 10, batchSize: 10, batchingSeconds: 0 }],
  [14, { instances: 2, mailsPerSecond: 7, mailsAtOnce: 10, batchSize: 10, batchingSeconds: 0 }],
  [40, { instances: 2, mailsPerSecond: 20, mailsAtOnce: 40, batchSize: 40, batchingSeconds: 1 }],
  [200, { instances: 10, mailsPerSecond: 20, mailsAtOnce: 40, batchSize: 40, batchingSeconds: 1 }],
  [1000, { instances: 50, mailsPerSecond: 20, mailsAtOnce: 40, batchSize: 40, batchingSeconds: 1 }],
])("%i mails a second are shared out", (rate, expected) => {
  expect(mailerScale(rate)).toEqual(expected);
});

test.each([
  [
    "all instances together send at the account's rate",
    (rate: number) => together(rate) - rate,
    1e-9,
  ],
  [
    "the rate is met while SES takes a second for each mail",
    (rate: number) => rate - mailerScale(rate).instances * mailerScale(rate).mailsAtOnce,
    0,
  ],
  [
    "a batch ends within half of its function's time, even while SES doesn't answer",
    (rate: number) => longestBatch(rate) - MAILER_TIMEOUT.toSeconds() / 2,
    0,
  ],
  [
    "what SQS hands out without gathering is no more than ten",
    (rate: number) => {
      const { batchSize, batchingSeconds } = mailerScale(rate);
      return batchSize - (batchingSeconds > 0 ? 10_000 : 10);
    },
    0,
  ],
])("at any rate %s", (_what, excess, most) => {
  expect(RATES.filter((rate) => excess(rate) > most)).toEqual([]);
});

function together(rate: number): number {
  const { instances, mailsPerSecond } = mailerScale(rate);
  return instances * mailsPerSecond;
}

/** The last mail's turn, at its pace or after the mails before it have waited in vain; and its own wait. */
function longestBatch(rate: number): number {
  const { batchSize, mailsAtOnce, mailsPerSecond } = mailerScale(rate);
  const rounds = Math.ceil(batchSize / mailsAtOnce) - 1;
  const turn = (batchSize - 1) / mailsPerSecond;
  return Math.max(turn, rounds * SES_TIMEOUT_SECONDS) + SES_TIMEOUT_SECONDS;
}
