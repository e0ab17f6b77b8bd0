import { logTo } from "../../lambdas/telemetry/log.ts";
import { runBurst } from "./burst.ts";

beforeAll(() => logTo(() => undefined));

/** For the cold start of the last instance, and the last answer. */
const SLACK_SECONDS = 4;

test.each([
  ["14 a second", { sesRate: 14, sesMilliseconds: 200 }],
  ["200 a second", { sesRate: 200, sesMilliseconds: 200 }],
  ["200 a second while SES takes almost a second", { sesRate: 200, sesMilliseconds: 900 }],
])("mails due at nine leave at %s, each once", async (_rate, morning) => {
  const burst = await runBurst({ ...morning, mails: 300 });
  expect(burst).toMatchObject({ lost: 0, twice: 0, unrecorded: 0, touched: 0, tooFast: 0 });
  expect(burst.secondsToLast).toBeLessThan(burst.floorSeconds + SLACK_SECONDS);
});

test("when mailers die, calls are throttled and answers get lost, each mail still leaves once", async () => {
  const burst = await runBurst({ mails: 600, sesRate: 200, sesMilliseconds: 200, hasFaults: true });
  expect(burst).toMatchObject({ lost: 0, twice: 0, unrecorded: 0, deadLetters: 0 });
  expect(burst.deadMailers).toBeGreaterThan(0);
  expect(burst.mostInFlight).toBeLessThanOrEqual(40);
});
