import type { MailingMessage } from "../../lambdas/core/mailing.ts";
import type { QueuedMessage } from "../memory/in-memory-mail-queue.ts";
import { nameOf } from "./life.ts";
import { worksAgain } from "./outages.ts";
import type { Outcome, Process } from "./process.ts";
import type { programIn } from "./program.ts";
import type { World } from "./world.ts";

/** What starts the functions, as AWS does. */
export interface Staff {
  readonly world: World;
  readonly program: ReturnType<typeof programIn>;
  readonly run: <T>(
    name: string,
    timeoutSeconds: number,
    body: (process: Process) => Promise<T>,
  ) => Promise<Outcome<T>>;
}

const MINUTE = 60_000;
const MAILERS = 2;
const MAILER_TIMEOUT_SECONDS = 60;

/** Feeds the queue to at most two mailers; what they do not finish comes back after six timeouts. */
export function mailerOf({ world, program, run }: Staff) {
  const { time, story, queue, faults, dice } = world;
  let busy = 0;
  let nextPoll = Number.POSITIVE_INFINITY;

  async function poll(): Promise<void> {
    nextPoll = Number.POSITIVE_INFINITY;
    if (busy >= MAILERS) return;
    const messages = queue.receive(10, 6 * MAILER_TIMEOUT_SECONDS);
    if (messages.length === 0) return;
    for (const each of messages) deliverTwice(each);
    busy += 1;
    const outcome = await run("mailer", MAILER_TIMEOUT_SECONDS, (process) =>
      program.mail(process, messages),
    );
    busy -= 1;
    if (outcome.name === "done") finish(messages, outcome.value);
  }

  function finish(messages: readonly QueuedMessage[], failed: readonly string[]): void {
    for (const { id } of messages) if (!failed.includes(id)) queue.done(id);
  }

  function deliverTwice({ id, message }: QueuedMessage): void {
    if (faults.at(`message ${id}`, { "message twice": 0.03 }))
      void queue.put(message, dice.between(`twice ${id}`, 0, 400));
  }

  return {
    arrange(): void {
      const visible = queue.nextVisible();
      if (visible === undefined || busy >= MAILERS || visible >= nextPoll) return;
      const when = worksAgain(story, "mailer out", Math.max(visible, time.now()));
      if (when >= nextPoll) return;
      nextPoll = when;
      time.at(when, () => void poll());
    },
  };
}

const SWEEP_EVERY = 5 * MINUTE;

/** Sweeps every five minutes, but only where it would find something: all other sweeps do nothing. */
export function sweeperOf({ world, program, run }: Staff) {
  const { time, story, departures } = world;
  let next = Number.POSITIVE_INFINITY;

  async function sweep(tick: number): Promise<void> {
    if (tick !== next) return;
    next = Number.POSITIVE_INFINITY;
    await run("sweep", 240, program.sweep);
  }

  return {
    arrange(): void {
      const due = departures.nextDue()?.epochMilliseconds;
      if (due === undefined) return;
      const works = worksAgain(story, "sweep out", Math.max(due, time.now() + 1));
      const tick = Math.ceil(works / SWEEP_EVERY) * SWEEP_EVERY;
      if (tick >= next) return;
      next = tick;
      time.at(tick, () => void sweep(tick));
    },
  };
}

/** Hears what SES tells; Lambda runs an event again twice. */
export function listenerOf({ world, program, run }: Staff) {
  const { time, story, untold } = world;
  return async function hear(
    message: MailingMessage,
    sentAt = time.now(),
    tries = 3,
  ): Promise<void> {
    const open = worksAgain(story, "everything out", time.now());
    if (open > time.now()) {
      untold.add(nameOf(message));
      return time.at(open, () => void hear(message, sentAt, tries));
    }
    const outcome = await run("mail-events", 15, (process) =>
      program.mailEvents(process, message, sentAt),
    );
    if (outcome.name === "done" || tries <= 1) return;
    untold.add(nameOf(message));
    time.at(time.now() + MINUTE * (4 - tries), () => void hear(message, sentAt, tries - 1));
  };
}
