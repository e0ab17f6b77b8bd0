import { clientOf } from "./client.ts";
import { diceOf } from "./dice.ts";
import { watchDrift } from "./drift.ts";
import { faultsOf } from "./faults.ts";
import type { Life } from "./life.ts";
import { startProcess } from "./process.ts";
import { type Mutation, programIn } from "./program.ts";
import { listenerOf, mailerOf, type Staff, sweeperOf } from "./staff.ts";
import { storyOf } from "./story.ts";
import { virtualTime } from "./virtual-time.ts";
import { makeWorld } from "./world.ts";

export interface LifeOptions {
  readonly seed: string;
  /** Places of faults that do not happen this time. */
  readonly without?: ReadonlySet<string>;
  readonly hasNoFaults?: boolean;
  readonly mutation?: Mutation;
}

const DAY = 86_400_000;

/** Lives one life from its submission until nothing is left to do, with the shipped functions in a world in memory. */
export async function live(options: LifeOptions): Promise<Life> {
  const { seed, without = new Set(), hasNoFaults = false, mutation = {} } = options;
  const dice = diceOf(seed);
  const often = hasNoFaults ? 0 : dice.pick("how often", [0.3, 1, 1, 4]);
  const faults = faultsOf(dice, { often, without });
  const story = storyOf(dice, faults);
  const time = virtualTime(story.start - DAY);
  const world = makeWorld({ story, time, dice, faults });
  const drift = watchDrift(world);
  const visits = new Map<string, number>();
  let running = 0;

  const staff: Staff = { world, program: programIn(world, mutation), run };
  const client = clientOf(staff);
  const mailer = mailerOf(staff);
  const sweeper = sweeperOf(staff);
  const hear = listenerOf(staff);
  world.listeners.onSent = (message) => void hear(message);
  for (const act of story.acts) time.at(act.when, () => void client.ask(act));
  const isOver = await time.run(story.end + 60 * DAY, () => {
    if (running === 0) drift.look();
    mailer.arrange();
    if (!mutation.hasNoSweep) sweeper.arrange();
  });
  return {
    story,
    mails: world.mails,
    writes: world.writes,
    answers: client.answers,
    departures: world.departures.all(),
    deadLetters: world.queue.deadLetters.map(({ message }) => message),
    untold: world.untold,
    drift: drift.found(),
    isOver,
    faults: faults.happened,
  };

  async function run<T>(
    name: string,
    timeoutSeconds: number,
    body: Parameters<typeof startProcess<T>>[2],
  ) {
    running += 1;
    const surroundings = { time, faults, latency };
    const outcome = await startProcess<T>({ name, timeoutSeconds }, surroundings, body);
    running -= 1;
    return outcome;
  }

  /** Milliseconds that a call takes. */
  function latency(where: string): number {
    const visit = (visits.get(where) ?? 0) + 1;
    visits.set(where, visit);
    return dice.between(`latency ${where} ${visit}`, 3, 40);
  }
}
