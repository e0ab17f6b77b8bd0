import type { LambdaClient } from "@aws-sdk/client-lambda";
import { programOf } from "../../lib/restore/stopped-program.ts";
import { resources, synthesise } from "../lib/synthesise.ts";

const RESOURCES = [
  ["Function", "SweepFunction1", "sweep"],
  ["Function", "ReconcileFunction2", "reconcile"],
  ["Function", "ClosingFunction3", "closing"],
  ["EventSourceMapping", "MailerSource", "source-1"],
].map(([type, LogicalResourceId, PhysicalResourceId]) => ({
  ResourceType: `AWS::Lambda::${type}`,
  LogicalResourceId,
  PhysicalResourceId,
}));

/** A Lambda that remembers what it was asked, in which the event source needs a moment to change. */
function fakeLambda({ denies = "" } = {}) {
  const asked: string[] = [];
  const states = ["Enabled"];
  const answers: Readonly<Record<string, (input: Asked) => object>> = {
    GetEventSourceMapping: () => ({ State: states.length > 1 ? states.shift() : states[0] }),
    UpdateEventSourceMapping: ({ Enabled }) => {
      states.splice(0, 1, ...(Enabled ? ["Enabling", "Enabled"] : ["Disabling", "Disabled"]));
      return {};
    },
    GetFunctionConfiguration: ({ FunctionName }) => ({
      Timeout: 900,
      Environment: { Variables: { TABLE: FunctionName } },
    }),
  };
  const client = {
    async send(command: { readonly input: Asked }) {
      const { input } = command;
      const name = command.constructor.name.replace("Command", "");
      if (name === denies) throw new Error(`not authorized to perform: lambda:${name}`);
      if (!name.startsWith("Get")) asked.push(`${name} ${input.FunctionName ?? input.UUID}`);
      return answers[name]?.(input) ?? {};
    },
  };
  return { asked, client: client as unknown as LambdaClient };
}

interface Asked {
  readonly FunctionName?: string;
  readonly UUID?: string;
  readonly Enabled?: boolean;
}

const waits: number[] = [];
const said: string[] = [];
const say = (sentence: string) => void said.push(sentence);
const started = ({ asked, client }: ReturnType<typeof fakeLambda>, resources = RESOURCES) => ({
  asked,
  program: programOf(client, {
    resources,
    stack: "totziens-example",
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  }),
});

test("before a restore the queue's source is switched off first, then every function, and the longest run is waited for", async () => {
  const { asked, program } = started(fakeLambda());
  const before = Date.now();
  const stopped = await program.stop(say);
  expect(asked).toEqual([
    "UpdateEventSourceMapping source-1",
    "PutFunctionConcurrency sweep",
    "PutFunctionConcurrency reconcile",
    "PutFunctionConcurrency closing",
  ]);
  expect(waits.at(-1)).toBe(900_000);
  expect(said.at(-1)).toContain("may go on for 15 minutes");
  expect(stopped.epochMilliseconds).toBeGreaterThanOrEqual(before + 900_000);
});

test("afterwards every function runs again, then the source, and reconcile at once; twice is the same", async () => {
  const { asked, program } = started(fakeLambda());
  await program.stop(say);
  await program.start();
  expect(asked.slice(4)).toEqual([
    "DeleteFunctionConcurrency sweep",
    "DeleteFunctionConcurrency reconcile",
    "DeleteFunctionConcurrency closing",
    "UpdateEventSourceMapping source-1",
    "Invoke reconcile",
  ]);
  await program.start();
  expect(asked.filter((each) => each.startsWith("UpdateEvent"))).toHaveLength(2);
});

test("its variables are those of its functions", async () => {
  const { program } = started(fakeLambda());
  expect(await program.environmentOf("upkeep/closing")).toEqual({ TABLE: "closing" });
});

test("an operator without a permission is told which", async () => {
  const { program } = started(fakeLambda({ denies: "PutFunctionConcurrency" }));
  await expect(program.stop(say)).rejects.toThrow("lambda:PutFunctionConcurrency");
});

test("a stack without functions is to be deployed first", () => {
  expect(() => started(fakeLambda(), [])).toThrow("has no functions. Deploy it first.");
});

test("in the template are the functions that it looks for, and none has reserved instances that it would take away", async () => {
  const functions = resources(synthesise().template, "AWS::Lambda::Function");
  const { client } = fakeLambda();
  const { program } = started({ asked: [], client }, [
    ...Object.keys(functions).map((id) => ({
      ResourceType: "AWS::Lambda::Function",
      LogicalResourceId: id,
      PhysicalResourceId: id,
    })),
  ]);
  const { TABLE } = await program.environmentOf("upkeep/closing");
  expect(Object.keys(functions)).toContain(TABLE);
  expect(JSON.stringify(functions)).not.toContain("ReservedConcurrentExecutions");
});
