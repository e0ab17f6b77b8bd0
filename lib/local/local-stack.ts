import { setTimeout as delay } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import { type MailerScale, mailerScale } from "../mailer-scale.ts";
import type { AwsCall } from "./aws-calls.ts";
import type { CallCounts } from "./aws-endpoint.ts";
import { type ClockMode, movableClock } from "./clock.ts";
import { type Closing, startWith } from "./closing.ts";
import { dailyTimer } from "./daily-timer.ts";
import { takePort } from "./door.ts";
import { type Engines, startEngines } from "./engines.ts";
import { type Faults, makeFaults } from "./faults.ts";
import { startFlow } from "./flow.ts";
import { lockFolder } from "./folder-lock.ts";
import type { MakeHandlers } from "./handlers.ts";
import { makeInvoker } from "./invoke.ts";
import { isReconciled } from "./is-reconciled.ts";
import { borrowEnvironment, localEnvironment, queueAddresses } from "./local-environment.ts";
import { type LocalServer, startLocalServer } from "./local-server.ts";
import { monthlyTimer } from "./monthly-timer.ts";
import { queueSources, RECONCILE_SECONDS, SWEEP_SECONDS } from "./queue-sources.ts";
import { recordsIn } from "./records-in.ts";
import { routeHandlers } from "./route-handlers.ts";
import type { Schedule } from "./scheduler/schedule.ts";
import type { CapturedMail } from "./ses/captured-mail.ts";
import type { SendingLimits } from "./ses/sending-rate.ts";
import { soonest } from "./sqs/in-turn.ts";
import type { Message } from "./sqs/queue.ts";
import { sweepTimer } from "./sweep-timer.ts";
import { type TimeMachine, timeMachine } from "./time-machine.ts";

export interface LocalStackOptions {
  /** The functions to run; `shipped-handlers.ts` has those of the program. */
  readonly handlers: MakeHandlers;
  /** Storage folder; without it, in memory. */
  readonly folder?: string;
  /** By default, any free one. */
  readonly port?: number;
  /** `flows` (the default): real time passes. `stands`: only moving it passes time; for tests and the demo. */
  readonly clock?: ClockMode;
  /** Start of a new clock; by default, now. */
  readonly startAt?: Temporal.Instant;
  /** How many mails are in flight at once; by default some, as on AWS, or one with a standing clock, so that their order stands. */
  readonly mailsAtOnce?: number;
  /** Limits of the emulated SES account; can be changed at run time. */
  readonly limits?: SendingLimits;
  /** URL of HR's webhook receiver; without it, there is none. */
  readonly webhookUrl?: string | undefined;
  /** False leaves out the nightly reconcile, which finds nothing as long as nothing fails and costs most of a long time. */
  readonly reconciles?: boolean;
  /** Called after each SDK call, before its client gets the answer; with a standing clock. */
  readonly onCall?: (call: AwsCall) => Promise<void>;
  /** Called with every error that a function throws; by default it is printed. */
  readonly onFault?: (functionName: string, error: unknown) => void;
}

/**
 * The program on this computer.
 *
 *     const stack = await startLocalStack({ handlers: shippedHandlers, clock: "stands" });
 *     const token = await stack.accessToken();
 *     await fetch(`${stack.url}/departures`, { method: "POST", headers: { authorization: `Bearer ${token}` }, … });
 *     stack.faults.inject({ service: "ses", operation: "SendEmail", how: { error: "SendingPausedException" } });
 *     await stack.advanceByDays(7);
 *     stack.mails();
 *     await stack.close();
 *
 * While it runs, it sets `process.env` for its SDK clients: one stack at a time per process.
 */
export interface LocalStack extends Pick<TimeMachine, "settle" | "advanceTo" | "advanceByDays"> {
  /** `http://localhost:PORT`: the API, the issuer under `/oidc`, and the local pages. */
  readonly url: string;
  /** The issuer and its client, to request tokens directly. */
  readonly issuer: LocalServer["issuer"];
  /** The functions' variables. */
  readonly environment: NodeJS.ProcessEnv;
  readonly faults: Faults;
  /** Limits of the emulated SES account; can be changed. */
  readonly limits: SendingLimits;
  /** Calls of SDK clients so far, by `service.Operation`, for example `dynamodb.UpdateItem`. */
  readonly calls: CallCounts;
  now(): Temporal.Instant;
  /** Moves the clock to the next mail and returns the mails of that moment; empty if no more come. */
  advanceToNextMail(): Promise<CapturedMail[]>;
  /** Runs the sweep now, whether it is due or not. */
  sweep(): Promise<void>;
  /** Runs the job that closes questions now. */
  closeAnswers(): Promise<void>;
  /** Runs the nightly reconcile now. */
  reconcile(): Promise<void>;
  /** Runs the job that publishes figures now. */
  publish(): Promise<void>;
  /** Everything SES accepted, in the order of sending. */
  mails(): CapturedMail[];
  /** Schedules that have not fired, in firing order. */
  pendingSchedules(): Schedule[];
  /** The mail queue's messages, delayed and hidden ones included. */
  queuedMessages(): Message[];
  deadLetters(): Message[];
  /** Failed parts of imports, webhook events and mail events. */
  failedWork(): Message[];
  /** An access token of HR's system; `claims` override its own. */
  accessToken: LocalServer["issuer"]["accessToken"];
  /** The command that records a first departure, as the start page shows it. */
  command: LocalServer["command"];
  close(): Promise<void>;
}

/** As at SES's usual first rate, but so fast that nothing waits. */
function localScale({ clock, mailsAtOnce }: LocalStackOptions): MailerScale {
  const scale = mailerScale(14);
  const atOnce = clock === "stands" ? 1 : scale.mailsAtOnce;
  return { ...scale, mailsPerSecond: 1000, mailsAtOnce: mailsAtOnce ?? atOnce };
}

export function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  return startWith((closing) => start(options, closing));
}

async function start(options: LocalStackOptions, closing: Closing): Promise<LocalStack> {
  const { folder, handlers: makeHandlers, limits = {} } = options;
  if (folder) closing.add(await lockFolder(folder));
  const door = await takePort(options.port ?? 0);
  closing.add(door.close);
  const open = recordsIn(folder);
  closing.add(open.close);
  const clock = movableClock({
    mode: options.clock ?? "flows",
    memory: open<number>("clock"),
    ...(options.startAt && { startAt: options.startAt }),
  });
  const faults = makeFaults();
  const invoke = makeInvoker(options.onFault);
  const engines: Engines = await startEngines({
    folder,
    clock,
    faults,
    limits,
    onMailEvent: (event) => invoke("mail-events", handlers["mail-events"], event),
  });
  closing.add(engines.close);

  const mailer = localScale(options);
  const environment = localEnvironment({
    endpoint: engines.endpoint.url,
    linksUrl: door.url,
    mailer,
    webhookUrl: options.webhookUrl,
  });
  closing.add(borrowEnvironment(environment));
  const handlers = await makeHandlers({ environment, clock: clock.now, aws: engines.endpoint });

  const sweep = sweepTimer({
    name: "sweep",
    clock,
    memory: open("sweep"),
    dueMoments: engines.dueMoments,
    sweep: (event) => invoke("upkeep/sweep", handlers["upkeep/sweep"], event, SWEEP_SECONDS),
  });
  const closeAnswers = sweepTimer({
    name: "closing",
    clock,
    memory: open("closing"),
    dueMoments: engines.closingMoments,
    sweep: (event) => invoke("upkeep/closing", handlers["upkeep/closing"], event),
  });
  const reconcile = dailyTimer({
    name: "reconcile",
    at: "03:00",
    clock,
    memory: open("reconcile"),
    isIdle: (lastWell) => isReconciled(lastWell, engines, clock.milliseconds()),
    run: (event) =>
      invoke("upkeep/reconcile", handlers["upkeep/reconcile"], event, RECONCILE_SECONDS),
  });
  const publish = monthlyTimer({
    name: "publish",
    at: "06:00",
    clock,
    memory: open("publish"),
    lastCounted: engines.lastCounted,
    run: (event) => invoke("upkeep/publish", handlers["upkeep/publish"], event),
  });
  const time = timeMachine({
    clock,
    fireSchedules: engines.fireSchedules,
    nextSchedule: () => engines.schedules.pending()[0]?.due,
    // Without a receiver nothing takes a webhook's message, and time would wait for it for ever.
    nextMessage: () =>
      soonest(
        engines.mailQueue,
        engines.importQueue,
        engines.invocations,
        ...(handlers.webhook ? [engines.webhookQueue] : []),
      ),
    bus: engines.bus,
    timers: [sweep, closeAnswers, ...(options.reconciles === false ? [] : [reconcile]), publish],
    countMails: () => engines.mails.size,
    mailer: queueSources(engines, { handlers, invoke, mailer }),
  });
  closing.add(() => Promise.race([time.halt(), delay(5000, undefined, { ref: false })]));
  const mails = () => engines.mails.values();
  const server = await startLocalServer({
    door,
    folder,
    open,
    clock,
    handlers: routeHandlers(handlers, invoke),
    pages: {
      clock,
      time,
      mails,
      schedules: engines.schedules.pending,
      queues: queueAddresses(engines.endpoint.url),
    },
  });
  closing.add(door.close);
  const flow = clock.mode === "flows" ? startFlow(time, clock) : undefined;
  engines.endpoint.onCall = flow?.poke ?? options.onCall;
  closing.add(() => flow?.stop());

  return {
    url: door.url,
    issuer: server.issuer,
    environment,
    faults,
    limits,
    calls: engines.endpoint.calls,
    now: clock.now,
    settle: time.settle,
    advanceTo: time.advanceTo,
    advanceByDays: time.advanceByDays,
    async advanceToNextMail() {
      const before = engines.mails.size;
      await time.advanceToNextMail();
      return mails().slice(before);
    },
    sweep: sweep.run,
    closeAnswers: closeAnswers.run,
    reconcile: reconcile.run,
    publish: publish.run,
    mails,
    pendingSchedules: engines.schedules.pending,
    queuedMessages: engines.mailQueue.messages,
    deadLetters: engines.deadLetters.messages,
    failedWork: engines.failedWork.messages,
    accessToken: server.issuer.accessToken,
    command: server.command,
    close: closing.close,
  };
}
