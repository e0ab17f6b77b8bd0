import { scheduleName } from "../../lambdas/departure/model/mailing.ts";
import { CALENDAR } from "../support/plan.ts";
import { clientOf } from "./client.ts";
import { type Dice, diceOf } from "./dice.ts";
import { watchDrift } from "./drift.ts";
import { planByAllNames, planOf } from "./edited-plan.ts";
import { plansBetween } from "./edits.ts";
import { type Faults, faultsOf } from "./faults.ts";
import { lateVisitorsOf } from "./late-visitors.ts";
import { leaversWhoAnswer } from "./leavers-who-answer.ts";
import type { SaidOfMail } from "./post-office.ts";
import { type Process, startProcess } from "./process.ts";
import { type Mutation, programIn } from "./program.ts";
import { readersOf } from "./readers.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { closerOf, listenerOf, mailerOf, reconcilerOf, type Staff, sweeperOf } from "./staff.ts";
import { storyOf } from "./story.ts";
import { virtualTime } from "./virtual-time.ts";
import { makeWorld, type World } from "./world.ts";

export interface LifeOptions {
  readonly seed: string;
  /** Places of faults that do not happen this time, and names of acts that nobody does. */
  readonly without?: ReadonlySet<string>;
  readonly hasNoFaults?: boolean;
  readonly mutation?: Mutation;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Lives one life from its submission until nothing is left to do, with the shipped functions in a world in memory. */
export async function live(options: LifeOptions): Promise<SimulatedLife> {
  const { seed, without = new Set(), hasNoFaults = false, mutation = {} } = options;
  const dice = diceOf(seed);
  const often = hasNoFaults ? 0 : dice.pick("how often", [0.3, 1, 1, 4]);
  const faults = faultsOf(dice, { often, without });
  const story = storyOf(dice, faults, without);
  const time = virtualTime(story.start - DAY);
  const world = makeWorld({ story, time, dice, faults });
  const running = new Set<() => void>();
  const staff: Staff = { world, program: programIn(world, mutation), run: runsIn(world, running) };
  const drift = watchDrift(world);
  const client = clientOf(staff);
  const readers = readersOf(world, { ...client, without });
  const visitors = lateVisitorsOf(world, { ...client, without });
  const leavers = leaversWhoAnswer(world, { ...client, without });
  const mailer = mailerOf(staff);
  const closer = closerOf(staff);
  const sweeper = sweeperOf(staff);
  const reconciler = reconcilerOf(staff, (isDone) => {
    if (isDone) drift.lookHard({ isAlone: running.size === 0 });
    return drift.isThere();
  });
  const { toldAt, heard, said } = listen(staff);
  for (const act of story.acts) client.ask(act);
  for (const when of story.restarts) time.at(when, restart);
  for (const when of story.losses) time.at(when, world.forgetSchedules);
  for (const when of story.strangers) time.at(when, world.addStranger);

  const isOver = await time.run(story.end, () => {
    if (running.size === 0) drift.look();
    readers.readAll();
    leavers.readAll();
    visitors.look();
    mailer.arrange();
    closer.arrange();
    if (!mutation.hasNoSweep) sweeper.arrange();
    if (!mutation.hasNoReconcile) reconciler.arrange();
  });
  return {
    story,
    plan: planByAllNames(story.hasDigest),
    calendar: CALENDAR,
    plansBetween: (from, until) =>
      plansBetween(story.edits, from, until).map((edited) => planOf(edited, story.hasDigest)),
    outages: story.outages,
    mails: world.mails,
    digests: world.digests,
    writes: world.writes,
    shown: world.shown,
    voice: world.seen,
    acts: client.acts,
    answers: client.answers,
    departures: world.departures
      .all()
      .map((each) => world.forgotten.departures.get(each.id) ?? each),
    ended: world.departures.all(),
    deadLetters: world.queue.deadLetters.map(({ message }) => message),
    toldAt,
    heard,
    said,
    clocksAhead: world.clocksAhead,
    drift: drift.found(),
    standsIn: new Map([...world.standsIn(), ...world.forgotten.locks]),
    foundBy: world.names.wordsOf,
    standsInTheEnd: world.standsIn(),
    isOver,
    faults: faults.happened,
  };

  /** Everything dies at once, and the queue knows nobody any more. */
  function restart(): void {
    for (const die of [...running]) die();
    world.queue.showHidden();
  }
}

/** When each mailing was first heard to have left, and all that was heard of it, or could have been. */
function listen(staff: Staff): Pick<SimulatedLife, "toldAt" | "heard" | "said"> {
  const { postOffice, time } = staff.world;
  const toldAt = new Map<string, number>();
  const heard = new Map<string, Set<string>>();
  const said = new Map<string, Set<string>>();
  const hear = listenerOf(staff);
  postOffice.listeners.onTold = ({ said: saying, event }, message) => {
    const name = scheduleName(message);
    const what = inWords(saying);
    note(said, name, what);
    void hear(event, () => {
      note(heard, name, what);
      const hasLeft = saying["detail-type"] === "Email Sent";
      if (hasLeft && !toldAt.has(name)) toldAt.set(name, time.now());
    });
  };
  return { toldAt, heard, said };
}

/** `Email Bounced Transient`. */
function inWords({ "detail-type": type, bounce, complaint }: SaidOfMail): string {
  const kind = bounce?.bounceType ?? complaint?.complaintFeedbackType;
  return kind ? `${type} ${kind}` : type;
}

function note(told: Map<string, Set<string>>, name: string, what: string): void {
  told.set(name, (told.get(name) ?? new Set()).add(what));
}

function runsIn(
  { time, dice, faults, writer, clocksAhead }: World,
  running: Set<() => void>,
): Staff["run"] {
  const visits = new Map<string, number>();
  const surroundings = {
    time,
    faults,
    running,
    latency: (where: string) => dice.between(`latency ${where} ${visit(where)}`, 3, 40),
    skew(name: string) {
      const skew = skewOf(name, { dice, faults }, visit(`clock of ${name}`));
      if (skew > MINUTE) clocksAhead.push(time.now());
      return skew;
    },
    onEffect: (by: string | undefined) => {
      writer.name = by;
    },
  };
  return <T>(name: string, timeoutSeconds: number, body: (process: Process) => Promise<T>) =>
    startProcess<T>({ name, timeoutSeconds, body }, surroundings);

  function visit(where: string): number {
    const visits_ = (visits.get(where) ?? 0) + 1;
    visits.set(where, visits_);
    return visits_;
  }
}

/**
 * A minute at most, either way; that of a function that time starts may jump ahead by hours. Those that record are closer
 * together: what a guard promises holds while they differ by less than its minute, without the time that one of them may take.
 */
function skewOf(
  name: string,
  { dice, faults }: { readonly dice: Dice; readonly faults: Faults },
  visit: number,
): number {
  const isStartedByTime = name === "mailer" || name === "sweep" || name === "reconcile";
  const jump = isStartedByTime ? { "clock ahead": 0.001 } : {};
  const fault = faults.at(`clock of ${name}`, { "clock off": 0.03, ...jump });
  const most = isStartedByTime || name === "mail-events" ? MINUTE : MINUTE / 4;
  if (fault === "clock off") return dice.between(`skew of ${name} ${visit}`, -most, most);
  if (fault === "clock ahead") return dice.between(`jump of ${name} ${visit}`, 10 * MINUTE, DAY);
  return 0;
}
