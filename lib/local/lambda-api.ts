import { AwsError } from "./aws-error.ts";
import type { EngineAnswer } from "./dynamodb/dynamodb-engine.ts";

/** The functions that may be called by name, as Lambda would call them. */
export type CallableFunctions = Readonly<Record<string, (event: unknown) => Promise<unknown>>>;

interface InvokeInput {
  readonly FunctionName: string;
  readonly InvocationType: string;
  /** Parsed. */
  readonly Payload: unknown;
}

/** What a function answered: the whole body of Lambda's answer, with a header if it threw. */
export class FunctionAnswer {
  readonly answer: EngineAnswer;

  constructor(payload: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.answer = { status: 200, headers, body: Buffer.from(JSON.stringify(payload ?? null)) };
  }
}

/** Lambda's Invoke; waits for the answer. */
export function lambdaApi(functions: CallableFunctions) {
  return {
    async Invoke({ FunctionName, InvocationType, Payload }: InvokeInput): Promise<FunctionAnswer> {
      const call = functions[FunctionName];
      if (!call) {
        throw new AwsError("ResourceNotFoundException", `There is no ${FunctionName}.`, 404);
      }
      if (InvocationType !== "RequestResponse") {
        throw new AwsError("InvalidParameterValueException", `${InvocationType} is not emulated.`);
      }
      try {
        return new FunctionAnswer(await call(Payload));
      } catch (error) {
        const { name: errorType, message: errorMessage } = error as Error;
        return new FunctionAnswer(
          { errorType, errorMessage },
          { "x-amz-function-error": "Unhandled" },
        );
      }
    },
  };
}
