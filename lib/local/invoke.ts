import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { inRequest } from "../../lambdas/telemetry/correlation.ts";
import { ACCOUNT, REGION } from "./names.ts";

type LambdaFunction<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

export type Invoke = <Event, Answer>(
  name: string,
  fn: LambdaFunction<Event, Answer>,
  event: Event,
  timeoutSeconds?: number,
) => Promise<Answer>;

/**
 * Calls functions as Lambda does: with a copy of the event, as JSON carries it, with a timeout, and with a log line
 * for what they throw.
 */
export function makeInvoker(onFault: (name: string, error: unknown) => void = print): Invoke {
  return async (name, fn, event, timeoutSeconds = 30) => {
    try {
      return await withTimeout(name, timeoutSeconds, (context) =>
        inRequest(event, context, () => fn(JSON.parse(JSON.stringify(event)), context)),
      );
    } catch (error) {
      onFault(name, error);
      throw error;
    }
  };
}

function print(name: string, error: unknown): void {
  console.error(`${name}:`, error);
}

/** In real time, since functions hang in real time. */
async function withTimeout<Answer>(
  name: string,
  seconds: number,
  call: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const deadline = Date.now() + seconds * 1000;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const end = () => reject(new Error(`${name} timed out after ${seconds} seconds.`));
    timer = setTimeout(end, seconds * 1000);
  });
  try {
    const context = makeContext(name, () => Math.max(0, deadline - Date.now()));
    return await Promise.race([call(context), timeout]);
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
