import { handOnIn } from "../../lambdas/aws/wiring.ts";
import { connectSweep } from "../../lambdas/upkeep/sweep/connect.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import { functionEnvironment } from "../../lib/local/local-environment.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { sentMails } from "../support/sent.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

const OUT_OF_TIME = { getRemainingTimeInMillis: () => 1000 };

async function submit(personnelNumber: string): Promise<void> {
  const common = sample("common");
  await stack.ask("/departures", {
    body: { ...common, employee: { ...common.employee, personnelNumber } },
  });
}

test("what a sweep hands on is done at once by a run of its own, and every lost mail is found", async () => {
  for (const number of ["1", "2", "3"]) await submit(number);
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: "lose", times: 3 });
  // The sweep of ten past four finds them, and its queue is down.
  const error = { error: "ServiceUnavailable", status: 503 };
  const up = stack.faults.inject({
    service: "sqs",
    operation: "SendMessage",
    how: error,
    times: 99,
  });
  await stack.advanceTo(at("2027-01-14T16:14"));
  up();
  expect(sentMails(stack)).toEqual([]);

  const environment = functionEnvironment(stack.environment, "upkeep/sweep");
  const ports = connectSweep(environment, { clock: stack.now });
  await sweepHandler(ports, { atMost: 0, atATime: 1 })(undefined, OUT_OF_TIME);
  expect(stack.queuedMessages()).toHaveLength(1);
  expect(stack.calls.get("lambda.Invoke")).toBe(1);
  await stack.settle();
  expect(sentMails(stack)).toHaveLength(3);
});

test.each([
  ["a function that doesn't exist", "totziens-nobody", "There is no totziens-nobody."],
  ["a function that hands nothing on", "totziens-mailer", "There is no totziens-mailer."],
])("%s is refused, as on AWS", async (_what, name, message) => {
  const environment = { ...stack.environment, AWS_LAMBDA_FUNCTION_NAME: name };
  await expect(handOnIn(environment, {}).handOn({ from: "a", failed: 0 })).rejects.toThrow(message);
});

test("without its own name, which Lambda gives it, a function says what is missing", async () => {
  await expect(handOnIn(stack.environment, {}).handOn({ from: "a", failed: 0 })).rejects.toThrow(
    "AWS_LAMBDA_FUNCTION_NAME",
  );
});
