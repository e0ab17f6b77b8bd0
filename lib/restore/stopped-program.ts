import { setTimeout as delay } from "node:timers/promises";
import type { StackResourceSummary } from "@aws-sdk/client-cloudformation";
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  type LambdaClient,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";
import { Temporal } from "temporal-polyfill";
import { physicalIdIn } from "../doctor/deployed-stacks.ts";
import { SetupError } from "../setup-error.ts";
import { momentWords } from "./read-moment.ts";
import type { Say } from "./restore.ts";

/** The functions of an application stack, which can be stopped and started again. Each can be repeated. */
export interface StoppableProgram {
  /** The variables of the function in that folder of `lambdas/`. */
  environmentOf(folder: string): Promise<NodeJS.ProcessEnv>;
  /** Waits until no run can be left; nothing runs from the moment on that is returned. */
  stop(say: Say): Promise<Temporal.Instant>;
  /** Also runs reconcile. */
  start(): Promise<void>;
}

/** How the logical id of a function begins, by its folder. */
const LOGICAL_IDS: Readonly<Record<string, string>> = {
  "upkeep/closing": "Closing",
  "upkeep/reconcile": "Reconcile",
};

const ASKED_EVERY_MS = 5000;

export interface ProgramParts {
  readonly stack: string;
  /** Of that stack. */
  readonly resources: readonly Pick<
    StackResourceSummary,
    "ResourceType" | "LogicalResourceId" | "PhysicalResourceId"
  >[];
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export function programOf(
  client: LambdaClient,
  { stack, resources, wait = delay }: ProgramParts,
): StoppableProgram {
  const ofType = (type: string) =>
    resources.filter(({ ResourceType }) => ResourceType === `AWS::Lambda::${type}`);
  const functions = ofType("Function").map(({ PhysicalResourceId = "" }) => PhysicalResourceId);
  const sources = ofType("EventSourceMapping").map(({ PhysicalResourceId: id = "" }) => id);
  if (functions.length === 0)
    throw new SetupError(`Stack ${stack} has no functions. Deploy it first.`);

  return {
    async environmentOf(folder) {
      const { Environment } = await configurationOf(functionIn(folder));
      return { ...Environment?.Variables };
    },

    async stop(say) {
      // First what takes messages: a stopped function would send them to the dead letters.
      for (const id of sources) await enable(id, false);
      for (const id of sources) await settled(id, "Disabled");
      for (const name of functions) await reserveNone(name);
      const stopped = Temporal.Now.instant();
      const longest = await longestRun();
      const ended = stopped.add({ seconds: longest });
      say(
        `Every function is stopped. A run that had begun may go on for ${Math.ceil(longest / 60)} minutes: waiting until ${momentWords(ended)}. DynamoDB restores meanwhile, and may take an hour.`,
      );
      await wait(longest * 1000);
      return ended;
    },

    async start() {
      for (const FunctionName of functions)
        await client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
      for (const id of sources) await settled(id, "Disabled", "Enabled");
      for (const id of sources) await enable(id, true);
      const FunctionName = functionIn("upkeep/reconcile");
      await client.send(new InvokeCommand({ FunctionName, InvocationType: "Event" }));
    },
  };

  function functionIn(folder: string): string {
    const begins = LOGICAL_IDS[folder] ?? folder;
    const found = physicalIdIn(resources, "AWS::Lambda::Function", begins);
    if (found) return found;
    throw new SetupError(`Stack ${stack} has no function ${folder}. Deploy it again.`);
  }

  function configurationOf(FunctionName: string) {
    return client.send(new GetFunctionConfigurationCommand({ FunctionName }));
  }

  async function reserveNone(FunctionName: string): Promise<void> {
    await client.send(
      new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }),
    );
  }

  /** In seconds: a run that began before its function was stopped goes on until its timeout. */
  async function longestRun(): Promise<number> {
    const all = await Promise.all(functions.map(configurationOf));
    return Math.max(0, ...all.map(({ Timeout = 0 }) => Timeout));
  }

  async function enable(UUID: string, Enabled: boolean): Promise<void> {
    const { State } = await client.send(new GetEventSourceMappingCommand({ UUID }));
    if (State === (Enabled ? "Enabled" : "Disabled")) return;
    await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  }

  async function settled(UUID: string, ...states: string[]): Promise<void> {
    for (;;) {
      const { State = "" } = await client.send(new GetEventSourceMappingCommand({ UUID }));
      if (states.includes(State)) return;
      await wait(ASKED_EVERY_MS);
    }
  }
}
