import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { LANGUAGES, type Language } from "../../lambdas/departure/model/plan.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import type { MailTemplates } from "../../lambdas/mails/templates.ts";
import { maintain } from "../../lambdas/use-cases/maintain/maintain.ts";
import { type MailerScale, mailerScale } from "../../lib/mailer-scale.ts";
import { inMemoryDepartures } from "../memory/in-memory-departures.ts";
import { inMemoryMailQueue } from "../memory/in-memory-mail-queue.ts";
import { diceOf } from "../simulation/dice.ts";
import { type Process, within } from "../simulation/process.ts";
import { type VirtualTime, virtualTime } from "../simulation/virtual-time.ts";
import { dueAtNine, messageOf, NINE } from "../support/due-at-nine.ts";
import { hrOffice } from "../support/hr-office.ts";
import { CHANCES, surroundingsWith } from "./burst-faults.ts";
import { burstSes } from "./burst-ses.ts";
import { type FailedBatch, type Processor, startMailers } from "./mailers.ts";

export interface BurstOptions {
  readonly mails: number;
  readonly sesRate: number;
  /** How long SES takes for an answer. */
  readonly sesMilliseconds: number;
  /** Whether mailers die, the table throttles, and SES slows down and loses answers. */
  readonly hasFaults?: boolean;
  /** Instead of what follows from the rate. */
  readonly scale?: MailerScale;
}

export interface Burst {
  /** Mails that never left, and mails that left more than once. */
  readonly lost: number;
  readonly twice: number;
  /** Mails that left without their departure knowing. */
  readonly unrecorded: number;
  /** From nine to the last mail that no fault touched, and to the last of all. */
  readonly secondsToLast: number;
  readonly secondsToLastOfAll: number;
  /** What the rate needs for as many mails. */
  readonly floorSeconds: number;
  readonly deadMailers: number;
  /** The most mails in flight in a mailer that died. */
  readonly mostInFlight: number;
  /** Mails that came back: a dead mailer, a throttled table, a lost answer, or SES asked to slow down. */
  readonly touched: number;
  /** How often SES was asked faster than its rate. */
  readonly tooFast: number;
  readonly deadLetters: number;
}

const SWEEP_MILLISECONDS = 5 * 60_000;
const CALLS = ["find", "save", "claim", "settle", "responsible"] as const;
const LONGEST_MILLISECONDS = 4 * 60 * 60_000;

/**
 * A morning on which so many mails are due at nine, through the shipped mailer, in virtual time: each call takes as long as is
 * said here, and nothing else takes any. SES's events are heard and the sweep runs, so that what faults leave behind is mended.
 */
export async function runBurst(options: BurstOptions): Promise<Burst> {
  const { mails, sesRate, hasFaults = false, scale = mailerScale(sesRate) } = options;
  const time = virtualTime(NINE.epochMilliseconds);
  const dice = diceOf("burst");
  const states = new Map<string, string>();
  const open = new Set<string>();
  const stored = inMemoryDepartures((after) => {
    const state = stateOf(after);
    states.set(after.id, state);
    if (state === "pending" || state === "claimed") open.add(after.id);
    else open.delete(after.id);
  });
  // Each has a manager of its own: an index answers that at once, a list in memory does not.
  const departures = { ...stored, responsible: async () => [] };
  const queue = inMemoryMailQueue(time.now);
  const office = { ...hrOffice("2027-01-19T09:00").ports, clock: time.instant, departures, queue };
  const hear = mailEventsHandler(office);
  const ses = burstSes({
    time,
    dice,
    mailsPerSecond: sesRate,
    counted: "handover",
    slowDown: hasFaults ? CHANCES.slowDown : 0,
    onEvent: (event) => void hear(event),
  });
  for (const each of dueAtNine(mails)) {
    await departures.create(each);
    await queue.put({ kind: "mailing", ...messageOf(each) }, 0);
  }

  const touched = new Set<string>();
  const dead = { mailers: 0, mostInFlight: 0 };
  const noteFailed = ({ messages, hasDied }: FailedBatch) => {
    const ids = messages.map(({ message }) => message.departureId);
    for (const id of ids) touched.add(id);
    if (!hasDied) return;
    const inFlight = ids.filter((id) => states.get(id) === "claimed").length;
    dead.mailers += 1;
    dead.mostInFlight = Math.max(dead.mostInFlight, inFlight);
  };
  const TEMPLATES = await allTemplates();
  startMailers({
    time,
    queue,
    scale,
    surroundings: surroundingsWith({ ...options, time, dice }),
    isOver: () => open.size === 0,
    ports: (process: Process, processor: Processor) => {
      const post = within(process, "post", ses.post, ["send"]);
      return {
        ...office,
        clock: process.clock,
        loadTemplates: async (language) => TEMPLATES[language],
        departures: within(process, "table", departures, CALLS),
        queue: within(process, "queue", queue, ["put"]),
        post: { send: async (...mail) => processor().then(() => post.send(...mail)) },
      };
    },
    onFailed: noteFailed,
  });
  startSweep(time, open, async (id) => void (await maintain(id, office)));
  await time.run(NINE.epochMilliseconds + LONGEST_MILLISECONDS, () => undefined);

  const all = [...states.keys()];
  const count = (is: (id: string) => boolean) => all.filter(is).length;
  const timesLeft = (id: string) => ses.left.get(id) ?? [];
  for (const id of ses.slowedDown) touched.add(id);
  const secondsTo = (ids: readonly string[]) => {
    const last = ids.flatMap(timesLeft).reduce((one, other) => Math.max(one, other), 0);
    return (last - NINE.epochMilliseconds) / 1000;
  };
  return {
    lost: count((id) => timesLeft(id).length === 0),
    twice: count((id) => timesLeft(id).length > 1),
    unrecorded: count((id) => timesLeft(id).length > 0 && states.get(id) !== "sent"),
    secondsToLast: secondsTo(all.filter((id) => !touched.has(id))),
    secondsToLastOfAll: secondsTo(all),
    floorSeconds: mails / sesRate,
    deadMailers: dead.mailers,
    mostInFlight: dead.mostInFlight,
    touched: touched.size,
    tooFast: ses.tooFast(),
    deadLetters: queue.deadLetters.length,
  };
}

/** Every five minutes, as long as something is open. */
function startSweep(
  time: VirtualTime,
  open: ReadonlySet<string>,
  look: (id: string) => Promise<void>,
): void {
  const sweep = () => {
    if (open.size === 0) return;
    for (const id of open) void look(id);
    time.at(time.now() + SWEEP_MILLISECONDS, sweep);
  };
  time.at(time.now() + SWEEP_MILLISECONDS, sweep);
}

function stateOf({ mailings }: Departure): string {
  return mailings[0]?.state.name ?? "";
}

/** Loaded before: a file takes no virtual time. */
async function allTemplates() {
  const loaded = LANGUAGES.map(async (each) => [each, await loadTemplates(each)] as const);
  return Object.fromEntries(await Promise.all(loaded)) as Readonly<Record<Language, MailTemplates>>;
}
