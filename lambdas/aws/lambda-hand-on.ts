import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import type { HandOn } from "../departure/model/ports.ts";

export interface LambdaHandOnOptions {
  readonly client: LambdaClient;
  /** The function's own name. */
  readonly functionName: () => string;
}

/** Hands on through Lambda's own queue of asynchronous invocations, which costs nothing while it is empty. */
export function lambdaHandOn({ client, functionName }: LambdaHandOnOptions): HandOn {
  return {
    async handOn(rest) {
      await client.send(
        new InvokeCommand({
          FunctionName: functionName(),
          InvocationType: "Event",
          Payload: JSON.stringify(rest),
        }),
      );
    },
  };
}
