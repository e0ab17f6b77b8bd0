import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { logTo } from "../lambdas/telemetry/log.ts";
import { requireBuild } from "../lib/build-output.ts";
import { readArguments } from "../lib/command-line.ts";
import type { LocalHandlers, MakeHandlers } from "../lib/local/handlers.ts";
import { type LocalStack, startLocalStack } from "../lib/local/local-stack.ts";
import { shippedHandlers } from "../lib/local/shipped-handlers.ts";
import { BARE_FIRST_CALLS } from "./bare-bundle.ts";
import { bundled, bundlePair, type ColdPair } from "./bundled.ts";
import type { ColdCall, ColdStart } from "./cold-process.ts";
import { RECORDED_NAMES, recordingFirstCalls } from "./cold-recorded.ts";
import { visit } from "./cold-visit.ts";
import { type Figure, median, spreadOf, tellFigures } from "./figures.ts";
import { type Waves, withFreshIds } from "./recorded-calls.ts";

const { values, words } = readArguments({
  command: "npm run bench:cold",
  does: "Processor time that each function takes to load, and to load and answer its first call, in a process of its own, beside a bare one with the same SDK clients.",
  options: { runs: { value: "NUMBER", default: "7", means: "how often each is started" } },
  words: { FUNCTIONS: "only these, for example mailer desk; all if not said" },
  atMost: 20,
});
requireBuild();
logTo(() => undefined);

type Name = keyof LocalHandlers;
interface Sample {
  readonly own: ColdStart;
  readonly bare: ColdStart;
  /** Bare code that makes the calls of the function's own first call. */
  sameCalls?: ColdStart;
}

const NAMES: readonly Name[] = [
  "api/record",
  "api/list",
  "api/changes",
  "api/insights",
  "api/document",
  "links",
  "desk",
  "mailer",
  "mail-events",
  "import",
  "webhook",
  "upkeep/sweep",
  "upkeep/closing",
  "upkeep/publish",
  "upkeep/reconcile",
];
const LOAD_AT_MOST = 1;
const FIRST_CALL_AT_MOST = 1.15;

const measured = NAMES.filter((name) => words.length === 0 || words.includes(name));
const pairs = new Map<Name, ColdPair>();
for (const name of measured) pairs.set(name, await bundlePair(name));
const samples = new Map<Name, Sample[]>(measured.map((name) => [name, []]));
const bareFirstCalls = await bundled(BARE_FIRST_CALLS);

const receiver = createServer((_, answer) => answer.end()).listen(0, "127.0.0.1");
await once(receiver, "listening");
const recorded = new Map<Name, Waves>();
const wanted = RECORDED_NAMES.filter((name) => measured.includes(name));
if (wanted.length > 0) {
  const stack = await startStack(recordingFirstCalls(recorded));
  await visit(stack, () => undefined);
  await stack.close();
}
for (let run = 0; run < Number(values.runs); run += 1) {
  // The next call of these starts a process; all others are answered here.
  const open = new Set<Name>();
  const stack = await startStack(startingCold(open));
  await visit(stack, (name) => measured.includes(name) && open.add(name));
  for (const name of wanted) await makeSameCalls(name);
  await stack.close();
  for (const name of open) console.error(`${name} was not called.`);
}
receiver.close();

tellFigures({
  name: "cold",
  figures: measured.flatMap(figuresOf),
  details: {
    runs: Number(values.runs),
    clients: Object.fromEntries([...pairs].map(([name, { clients }]) => [name, clients])),
  },
});

function startStack(handlers: MakeHandlers): Promise<LocalStack> {
  return startLocalStack({
    handlers,
    clock: "stands",
    startAt: Temporal.Instant.from("2027-01-14T08:30:00Z"),
    webhookUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    onFault: () => undefined,
  });
}

/** After everything else, since it leaves departures behind. */
async function makeSameCalls(name: Name): Promise<void> {
  const sample = samples.get(name)?.at(-1);
  const event = withFreshIds(recorded.get(name));
  if (sample) sample.sameCalls = await startCold({ bundle: bareFirstCalls, event, moveClockBy: 0 });
}

function startingCold(open: Set<Name>): MakeHandlers {
  return async (surroundings) => {
    const shipped = await shippedHandlers(surroundings);
    const handlers = Object.entries(shipped).map(([key, handler]) => {
      const name = key as Name;
      return [
        name,
        async (event: never, context: never) => {
          const pair = pairs.get(name);
          if (!pair || !open.delete(name)) return handler(event, context);
          const moveClockBy = surroundings.clock().epochMilliseconds - Date.now();
          const bare = await startCold({ bundle: pair.bare, event, moveClockBy });
          const own = await startCold({ bundle: pair.own, event, moveClockBy });
          samples.get(name)?.push({ own, bare });
          return own.answer;
        },
      ];
    });
    return Object.fromEntries(handlers);
  };
}

function startCold(call: ColdCall): Promise<ColdStart> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "cold-process.ts"), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
    });
    child.once("message", (told) => resolve(told as ColdStart));
    child.once("exit", (code) => code && reject(new Error(`${call.bundle} ended with ${code}.`)));
    child.send(call);
  });
}

function figuresOf(name: Name): Figure[] {
  const all = samples.get(name) ?? [];
  const own = median(all.map((each) => each.own.load));
  const inMilliseconds = { metric: `${name}: load`, value: own, unit: "ms" };
  // Beside a handler without any client there is nothing to compare.
  if (pairs.get(name)?.clients.length === 0) return [inMilliseconds];
  const sameCalls = all.flatMap(({ own, sameCalls }) =>
    sameCalls ? [own.loadAndCall / sameCalls.loadAndCall] : [],
  );
  return [
    {
      ...ratio(
        `${name}: load`,
        all.map(({ own, bare }) => own.load / bare.load),
      ),
      target: { atMost: LOAD_AT_MOST },
    },
    {
      ...ratio(
        `${name}: load and first call`,
        all.map(({ own, bare }) => own.loadAndCall / bare.loadAndCall),
      ),
      target: { atMost: FIRST_CALL_AT_MOST },
    },
    ...(sameCalls.length > 0
      ? [ratio(`${name}: load and first call, beside the same calls`, sameCalls)]
      : []),
    inMilliseconds,
  ];
}

function ratio(metric: string, values: readonly number[]): Figure {
  return { metric, value: median(values), spread: spreadOf(values), unit: "×" };
}
