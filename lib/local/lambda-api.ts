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

/** An asynchronous invocation is accepted, and not answered. */
class Accepted extends FunctionAnswer {
  override readonly answer = { status: 202, headers: {}, body: Buffer.alloc(0) };
}

/** By name, what accepts an invocation that nobody waits for. */
export type AcceptingFunctions = Readonly<Record<string, (event: unknown) => void>>;

/** Lambda's Invoke: of functions whose answer is waited for, and of functions that are called a moment later. */
export function lambdaApi(functions: CallableFunctions, accepting: AcceptingFunctions = {}) {
  return {
    async Invoke({ FunctionName, InvocationType, Payload }: InvokeInput): Promise<FunctionAnswer> {
      const accept = InvocationType === "Event" ? accepting[FunctionName] : undefined;
      if (accept) {
        accept(Payload);
        return new Accepted(undefined);
      }
      const call = functions[FunctionName];
      if (!call) {
        throw new AwsError("ResourceNotFoundException", `There is no ${FunctionName}.`, 404);
      }
      if (InvocationType !== "RequestResponse") {
        throw new AwsError("InvalidParameterValueException", `${InvocationType} is not emulated.`);
      }
      return answerOf(() => call(Payload));
    },
  };
}

async function answerOf(call: () => Promise<unknown>): Promise<FunctionAnswer> {
  try {
    return new FunctionAnswer(await call());
  } catch (error) {
    const { name: errorType, message: errorMessage } = error as Error;
    return new FunctionAnswer({ errorType, errorMessage }, { "x-amz-function-error": "Unhandled" });
  }
}
