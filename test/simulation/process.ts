import type { Temporal } from "temporal-polyfill";
import type { FaultKind, Faults } from "./faults.ts";
import type { VirtualTime } from "./virtual-time.ts";

export type Outcome<T> =
  | { readonly name: "done"; readonly value: T }
  | { readonly name: "failed"; readonly error: unknown }
  | { readonly name: "died" };

/** One run of a function: dies of a crash, its timeout or a restart, and has no effect from then on. */
export interface Process {
  readonly name: string;
  call<T>(place: string, effect: () => Promise<T>): Promise<T>;
  /** What time it is for this process. */
  readonly clock: () => Temporal.Instant;
}

export interface Surroundings {
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly latency: (place: string) => number;
  /** By how many milliseconds the clock of this run is ahead. */
  readonly skew: (name: string) => number;
  /** Whoever runs now, each with the way to end it. */
  readonly running: Set<() => void>;
  /** Called before an effect with who has it, and after it without. */
  readonly onEffect: (by: string | undefined) => void;
}

const CHANCES = {
  "crash before a call": 0.003,
  "crash after a call": 0.003,
  "answer of a call lost": 0.003,
  "call repeated": 0.003,
  "call stalled": 0.01,
};
/** SES is called once; its own faults are answers. */
const CHANCES_OF_POST = {
  "crash before a call": 0.01,
  "crash after a call": 0.01,
  "call stalled": 0.02,
};
const THROTTLED = {
  table: { "table throttled": 0.005 },
  scheduler: { "scheduler throttled": 0.005 },
  queue: { "queue throttled": 0.005 },
} as const;

type Chances = Parameters<Faults["at"]>[1];
const chances = new Map<string, Chances>();

/** Every call asks. */
function chancesOf(place: string): Chances {
  const known = chances.get(place) ?? chancesAt(place);
  chances.set(place, known);
  return known;
}

function chancesAt(place: string): Chances {
  if (place === "post.send") return CHANCES_OF_POST;
  const port = place.split(".")[0] as keyof typeof THROTTLED;
  // Between reading and saving is where another writer comes.
  const stalled = place === "table.save" ? { "call stalled": 0.25 } : {};
  return { ...CHANCES, ...THROTTLED[port], ...stalled };
}

export interface Program<T> {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly body: (process: Process) => Promise<T>;
}

/** Runs the body as a process of its own, every call of which takes time and may go wrong. */
export function startProcess<T>(
  { name, timeoutSeconds, body }: Program<T>,
  surroundings: Surroundings,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const { time, running } = surroundings;
    const life = { isOver: false };
    const end = (outcome: Outcome<T>) => {
      if (life.isOver) return;
      life.isOver = true;
      running.delete(die);
      resolve(outcome);
    };
    const die = () => end({ name: "died" });
    running.add(die);
    time.at(time.now() + 1000 * timeoutSeconds, die, () => life.isOver);
    const skew = surroundings.skew(name);
    const clock = () => (skew === 0 ? time.instant() : time.instant().add({ milliseconds: skew }));
    body({ name, clock, call: callsOf(name, surroundings, life, die) }).then(
      (value) => end({ name: "done", value }),
      (error: unknown) => end({ name: "failed", error }),
    );
  });
}

function callsOf(
  name: string,
  { time, faults, latency, onEffect }: Surroundings,
  life: { readonly isOver: boolean },
  die: () => void,
): Process["call"] {
  const wait = async (milliseconds: number) => {
    await time.sleep(milliseconds);
    if (life.isOver) await never();
  };
  const crashIf = async (crashes: boolean) => {
    if (!crashes) return;
    die();
    await never();
  };
  const before = async (where: string, fault: FaultKind | undefined) => {
    await wait(latency(where) * (fault === "call stalled" ? STALL : 1));
    await crashIf(fault === "crash before a call");
    if (fault?.endsWith("throttled")) throw new Error("ThrottlingException");
  };
  const after = async (fault: FaultKind | undefined) => {
    await crashIf(fault === "crash after a call");
    if (fault === "answer of a call lost") throw new Error("TimeoutError");
  };
  const carryOut = <T>(effect: () => Promise<T>) => {
    onEffect(name);
    const answer = effect();
    onEffect(undefined);
    return answer;
  };
  return async (place, effect) => {
    const where = `${name} ${place}`;
    const fault = faults.at(where, chancesOf(place));
    await before(where, fault);
    if (fault === "call repeated") await carryOut(effect);
    const answer = await carryOut(effect);
    await after(fault);
    return answer;
  };
}

/** A promise of its own each time: one for all would keep everybody who waits for it in memory. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** A call that takes milliseconds takes up to half a minute. */
const STALL = 750;

/** The port with every call of it a call of the process. */
export function within<P extends object>(
  { call }: Process,
  name: string,
  port: P,
  calls: readonly (keyof P & string)[],
): P {
  const wrapped = { ...port } as Record<string, unknown>;
  for (const each of calls) {
    const method = port[each] as (...parts: unknown[]) => Promise<unknown>;
    wrapped[each] = (...parts: unknown[]) => call(`${name}.${each}`, () => method(...parts));
  }
  return wrapped as P;
}

/** The same for what is listed: the listing is one call. */
export function listWithin<A extends unknown[], T>(
  { call }: Process,
  place: string,
  list: (...parts: A) => AsyncIterable<T>,
): (...parts: A) => AsyncIterable<T> {
  return async function* listed(...parts) {
    yield* await call(place, () => all(list(...parts)));
  };
}

async function all<T>(listed: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of listed) found.push(each);
  return found;
}
