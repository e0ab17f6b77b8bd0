import { connectHrApi } from "../lambdas/api/record/connect.ts";
import { hrApiHandler } from "../lambdas/api/record/handler.ts";
import type { ConnectOptions } from "../lambdas/aws/wiring.ts";
import { connectImport } from "../lambdas/import/connect.ts";
import { importHandler } from "../lambdas/import/handler.ts";
import type { HandlerSurroundings, LocalHandlers, MakeHandlers } from "../lib/local/handlers.ts";
import { functionEnvironment } from "../lib/local/local-environment.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { callRecorder, type Waves } from "./recorded-calls.ts";

type Handler = (event: never, context: never) => Promise<unknown>;
type Make = (environment: NodeJS.ProcessEnv, options: ConnectOptions) => Handler;

/** Those whose first call asks far more of AWS than one call by each client. */
export const RECORDED_NAMES = ["api/record", "import"] as const;

type RecordedName = (typeof RECORDED_NAMES)[number];

const MAKE: Readonly<Record<RecordedName, Make>> = {
  "api/record": (environment, options) => hrApiHandler(connectHrApi(environment, options)),
  import: (environment, options) => importHandler(connectImport(environment, options)),
};

/** Handlers as they are shipped, of which these write down what they ask of AWS in their first call. */
export function recordingFirstCalls(waves: Map<keyof LocalHandlers, Waves>): MakeHandlers {
  return async (surroundings) => {
    const recording = Object.entries(MAKE).map(([name, make]) => [
      name,
      recorded(name as RecordedName, { make, surroundings, waves }),
    ]);
    return { ...(await shippedHandlers(surroundings)), ...Object.fromEntries(recording) };
  };
}

interface Recording {
  readonly make: Make;
  readonly surroundings: HandlerSurroundings;
  readonly waves: Map<keyof LocalHandlers, Waves>;
}

function recorded(name: RecordedName, { make, surroundings, waves }: Recording): Handler {
  const { environment, clock } = surroundings;
  const { onClient, start, taken } = callRecorder();
  const handler = make(functionEnvironment(environment, name), { clock, onClient });
  start();
  return async (event, context) => {
    const answer = await handler(event, context);
    if (!waves.has(name)) waves.set(name, structuredClone(taken()));
    return answer;
  };
}
