import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { ACCOUNT, REGION } from "./names.ts";

type LambdaFunction<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

/**
 * Calls a function as Lambda does: with a copy of the event, as JSON carries it, and with its timeout.
 *
 * The timeout is in real time: a function that hangs, hangs in reality.
 */
export async function invoke<Event, Answer>(
  fn: LambdaFunction<Event, Answer>,
  event: Event,
  { name, timeoutSeconds = 30 }: { readonly name: string; readonly timeoutSeconds?: number },
): Promise<Answer> {
  const deadline = Date.now() + timeoutSeconds * 1000;
  const context = makeContext(name, () => Math.max(0, deadline - Date.now()));
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${name} timed out after ${timeoutSeconds} seconds.`)),
      timeoutSeconds * 1000,
    );
  });
  try {
    const copy: Event = JSON.parse(JSON.stringify(event));
    return await Promise.race([fn(copy, context), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function makeContext(functionName: string, getRemainingTimeInMillis: () => number): Context {
  const nothing = () => undefined;
  return {
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${functionName}`,
    memoryLimitInMB: "256",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis,
    done: nothing,
    fail: nothing,
    succeed: nothing,
  };
}
