import type { FaultKind, Faults } from "./faults.ts";
import type { VirtualTime } from "./virtual-time.ts";

export type Outcome<T> =
  | { readonly name: "done"; readonly value: T }
  | { readonly name: "failed"; readonly error: unknown }
  | { readonly name: "died" };

/** One run of a function: dies of a crash or of its timeout, and has no effect from then on. */
export interface Process {
  call<T>(place: string, effect: () => Promise<T>): Promise<T>;
}

interface Surroundings {
  readonly time: VirtualTime;
  readonly faults: Faults;
  readonly latency: (place: string) => number;
}

const CHANCES = {
  "crash before a call": 0.003,
  "crash after a call": 0.003,
  "call throttled": 0.005,
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

/** Between reading and saving is where another writer comes. */
const CHANCES_OF_SAVE = { ...CHANCES, "call stalled": 0.25 };

function chancesOf(place: string) {
  if (place === "post.send") return CHANCES_OF_POST;
  return place === "table.save" ? CHANCES_OF_SAVE : CHANCES;
}

/** Runs the body as a process of its own, every call of which takes time and may go wrong. */
export function startProcess<T>(
  { name, timeoutSeconds }: { readonly name: string; readonly timeoutSeconds: number },
  surroundings: Surroundings,
  body: (process: Process) => Promise<T>,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const life = { isOver: false };
    const end = (outcome: Outcome<T>) => {
      if (life.isOver) return;
      life.isOver = true;
      resolve(outcome);
    };
    const { time } = surroundings;
    time.at(time.now() + 1000 * timeoutSeconds, () => end({ name: "died" }));
    const call = callsOf(name, surroundings, life, () => end({ name: "died" }));
    body({ call }).then(
      (value) => end({ name: "done", value }),
      (error: unknown) => end({ name: "failed", error }),
    );
  });
}

function callsOf(
  name: string,
  { time, faults, latency }: Surroundings,
  life: { readonly isOver: boolean },
  die: () => void,
): Process["call"] {
  const wait = async (milliseconds: number) => {
    await time.sleep(milliseconds);
    if (life.isOver) await FOR_EVER;
  };
  const crashIf = async (crashes: boolean) => {
    if (!crashes) return;
    die();
    await FOR_EVER;
  };
  const before = async (where: string, fault: FaultKind | undefined) => {
    await wait(latency(where) * (fault === "call stalled" ? STALL : 1));
    await crashIf(fault === "crash before a call");
    if (fault === "call throttled") throw new Error("ThrottlingException");
  };
  const after = async (fault: FaultKind | undefined) => {
    await crashIf(fault === "crash after a call");
    await wait(1);
    if (fault === "answer of a call lost") throw new Error("TimeoutError");
  };
  return async (place, effect) => {
    const where = `${name} ${place}`;
    const fault = faults.at(where, chancesOf(place));
    await before(where, fault);
    if (fault === "call repeated") await effect();
    const answer = await effect();
    await after(fault);
    return answer;
  };
}

const FOR_EVER = new Promise<never>(() => undefined);
/** A call that takes milliseconds takes up to half a minute. */
const STALL = 750;

/** The port with every call of it a call of the process. */
export function within<P extends object>(
  { call }: Process,
  name: string,
  port: P,
  calls: readonly (keyof P & string)[],
): P {
  const wrapped = calls.map((each) => {
    const method = port[each] as (...parts: unknown[]) => Promise<unknown>;
    return [each, (...parts: unknown[]) => call(`${name}.${each}`, () => method(...parts))];
  });
  return { ...port, ...Object.fromEntries(wrapped) };
}
