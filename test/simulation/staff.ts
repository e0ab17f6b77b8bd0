import { fromWire } from "../../lambdas/departure/model/mail-message.ts";
import { worksAgain } from "../../lib/rules/outages.ts";
import type { QueuedMessage } from "../memory/in-memory-mail-queue.ts";
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
const ENOUGH_COPIES = 3;
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

  /** What waits in the queue for hours, and is put back every time, must not breed. */
  function deliverTwice({ id, message }: QueuedMessage): void {
    if (queue.copiesOf(message) >= ENOUGH_COPIES) return;
    if (faults.at(`message ${id}`, { "message twice": 0.03 }))
      void queue.put(fromWire(message), dice.between(`twice ${id}`, 0, 400));
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
const MOST_IDLE = 6;

/**
 * Sweeps every five minutes, but only where it would find something: all other sweeps do nothing. After one that found
 * something and changed nothing, as while SES is closed, the next ones come seldomer: they would do the same.
 */
export function sweeperOf({ world, program, run }: Staff) {
  const { time, story, departures, writes } = world;
  let next = Number.POSITIVE_INFINITY;
  let idle = 1;
  let seen = 0;

  async function sweep(tick: number): Promise<void> {
    if (tick !== next) return;
    next = Number.POSITIVE_INFINITY;
    idle = writes.length > seen ? 1 : Math.min(2 * idle, MOST_IDLE);
    seen = writes.length;
    await run("sweep", 240, program.sweep);
  }

  return {
    arrange(): void {
      const due = departures.nextDue();
      if (due === undefined) return;
      const works = worksAgain(story, "sweep out", Math.max(due, time.now() + 1));
      const every = SWEEP_EVERY * (writes.length > seen ? 1 : idle);
      const tick = Math.ceil(works / every) * every;
      if (tick >= next) return;
      next = tick;
      time.at(tick, () => void sweep(tick));
    },
  };
}

/**
 * Closes every five minutes what is due of what leavers answered; now and then late, and twice at once. As with the sweep, runs
 * that would do nothing are left out.
 */
export function closerOf({ world, program, run }: Staff) {
  const { time, story, closing, faults, dice, seen } = world;
  let next = Number.POSITIVE_INFINITY;
  let idle = 1;
  let known = 0;
  const changes = () => seen.items.length + seen.orders.length + seen.lines.length;

  function noteIdle(): void {
    idle = changes() > known ? 1 : Math.min(2 * idle, MOST_IDLE);
    known = changes();
  }

  async function close(tick: number): Promise<void> {
    if (tick !== next) return;
    next = Number.POSITIVE_INFINITY;
    noteIdle();
    const fault = faults.at("closing", { "schedule twice": 0.05, "schedule late": 0.03 });
    if (fault === "schedule twice") startWithin(tick, 3000);
    if (fault === "schedule late") startWithin(tick, HOUR);
    else await run("closing", 240, program.close);
  }

  function startWithin(tick: number, most: number): void {
    const wait = dice.between(`closing at ${tick}`, 0, most);
    time.at(tick + wait, () => void run("closing", 240, program.close));
  }

  return {
    arrange(): void {
      const due = closing.nextDue();
      if (due === undefined) return;
      const works = worksAgain(story, "sweep out", Math.max(due, time.now() + 1));
      const every = SWEEP_EVERY * (changes() > known ? 1 : idle);
      const tick = Math.ceil(works / every) * every;
      if (tick >= next) return;
      next = tick;
      time.at(tick, () => void close(tick));
    },
  };
}

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reconciles at the same time of every day, but only while a schedule is wrong, and on some other days. */
export function reconcilerOf({ world, program, run }: Staff, isLeft: (went: boolean) => boolean) {
  const { time, story, dice, departures, writes, tamperings } = world;
  const timeOfDay = dice.pick("reconcile at", [3, 3, 8, 9, 12, 15]) * 60 * MINUTE;
  const seen = { writes: 0, tamperings: 0 };
  let next = Number.POSITIVE_INFINITY;
  let owed = false;

  async function reconcile(tick: number): Promise<void> {
    if (tick !== next) return;
    next = Number.POSITIVE_INFINITY;
    owed = false;
    seen.tamperings = tamperings.count;
    const { name } = await run("reconcile", 240, program.reconcile);
    if (isLeft(name === "done")) owed = true;
  }

  /** After most of what is written there is nothing to mend: one in ten will do. */
  function mayBeNews(): boolean {
    if (writes.length === seen.writes) return false;
    seen.writes = writes.length;
    return dice.chance(`reconcile after ${seen.writes}`, 0.1);
  }

  return {
    arrange(): void {
      owed ||= mayBeNews() || tamperings.count > seen.tamperings;
      const overdue = (departures.nextDue() ?? Number.POSITIVE_INFINITY) + 14 * DAY;
      const after = owed ? time.now() : Math.max(overdue, time.now());
      if (after === Number.POSITIVE_INFINITY) return;
      const works = worksAgain(story, "sweep out", after);
      const tick = Math.ceil((works - timeOfDay + 1) / DAY) * DAY + timeOfDay;
      if (tick >= next) return;
      next = tick;
      time.at(tick, () => void reconcile(tick));
    },
  };
}

/** Hears what SES tells; Lambda runs an event again twice. */
export function listenerOf({ world, program, run }: Staff) {
  const { time, story } = world;
  return async function hear(event: unknown, onHeard: () => void, tries = 3): Promise<void> {
    const open = worksAgain(story, "everything out", time.now());
    if (open > time.now()) return time.at(open, () => void hear(event, onHeard, tries));
    const outcome = await run("mail-events", 15, (process) => program.mailEvents(process, event));
    if (outcome.name === "done") return onHeard();
    if (tries > 1)
      time.at(time.now() + MINUTE * (4 - tries), () => void hear(event, onHeard, tries - 1));
  };
}
