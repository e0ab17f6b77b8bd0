import { Temporal } from "temporal-polyfill";
import { type LocalStack, startLocalStack } from "../local/local-stack.ts";
import { shippedHandlers } from "../local/shipped-handlers.ts";
import { type Ask, askApi } from "./ask-api.ts";
import type { Played, PlayedDeparture, PlayedWithdrawal } from "./played.ts";
import type { Sample } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

export interface PlayOptions {
  /** Hears how far the clock is. */
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress {
  readonly now: Temporal.Instant;
  readonly posted: number;
  readonly mails: number;
}

interface Recorded {
  readonly sample: Sample;
  readonly recorded: ToldDeparture;
  withdrawal?: PlayedWithdrawal;
}

/** How far the clock moves before progress is told. */
const STRIDE = { hours: 30 * 24 };
/** A mailing's moment plus what the sweep needs to find it too late. */
const AFTER_THE_LAST = { hours: 3 };
/** More often than this the end moves on only when something is wrong; the verification then says what. */
const ROUNDS = 5;

/** Posts the samples at their moments on a local stack in memory, then moves its clock until nothing is pending. */
export async function playSamples(
  samples: readonly Sample[],
  { onProgress }: PlayOptions,
): Promise<Played> {
  const [first] = samples;
  if (!first) throw new Error("samples/demo.json lists no sample.");
  const faults: string[] = [];
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    clock: "stands",
    startAt: first.at,
    onFault: (functionName) => faults.push(functionName),
  });
  try {
    const ask = askApi(stack.url, await stack.accessToken());
    const all: Recorded[] = [];
    const tell = () =>
      onProgress({ now: stack.now(), posted: all.length, mails: stack.mails().length });
    for (const { at, act } of deeds(samples, all, ask)) {
      await moveTo(at, stack, tell);
      await act();
      tell();
    }
    const departures = await playToTheEnd(all, ask, (at) => moveTo(at, stack, tell));
    return {
      departures,
      mails: stack.mails(),
      deadLetters: stack.deadLetters().length,
      faults,
      from: first.at,
      until: stack.now(),
    };
  } finally {
    await stack.close();
  }
}

interface Deed {
  readonly at: Temporal.Instant;
  act(): Promise<void>;
}

/** What HR's system does, earliest first. */
function deeds(samples: readonly Sample[], all: Recorded[], ask: Ask): Deed[] {
  const submissions = samples.map((sample) => ({
    at: sample.at,
    act: async () => void all.push({ sample, recorded: await ask.submit(sample) }),
  }));
  const withdrawals = samples.flatMap((sample) => {
    const { withdraw } = sample;
    if (!withdraw) return [];
    const act = async () => {
      const mine = all.find((each) => each.sample === sample);
      if (mine)
        mine.withdrawal = {
          ...withdraw,
          answer: await ask.withdraw(mine.recorded.id, withdraw.reason),
        };
    };
    return [{ at: withdraw.at, act }];
  });
  return [...submissions, ...withdrawals].sort((one, other) =>
    Temporal.Instant.compare(one.at, other.at),
  );
}

async function moveTo(until: Temporal.Instant, stack: LocalStack, tell: () => void): Promise<void> {
  while (Temporal.Instant.compare(stack.now(), until) < 0) {
    const next = stack.now().add(STRIDE);
    await stack.advanceTo(Temporal.Instant.compare(next, until) < 0 ? next : until);
    // The clock leaves out the sweeps that have nothing to find; this one shows that they disturb nothing.
    await stack.sweep();
    tell();
  }
  await stack.settle();
}

async function playToTheEnd(
  all: readonly Recorded[],
  ask: Ask,
  move: (until: Temporal.Instant) => Promise<void>,
): Promise<PlayedDeparture[]> {
  for (let round = 1; ; round += 1) {
    const departures = await Promise.all(
      all.map(async (each) => ({ ...each, ended: await ask.show(each.recorded.id) })),
    );
    const last = lastPending(departures);
    if (!last || round > ROUNDS) return departures;
    await move(last.add(AFTER_THE_LAST));
  }
}

function lastPending(departures: readonly PlayedDeparture[]): Temporal.Instant | undefined {
  return departures
    .flatMap(({ ended }) => ended.mailings)
    .filter(({ state }) => state === "pending" || state === "claimed")
    .map(({ at }) => Temporal.Instant.from(at.instant))
    .sort(Temporal.Instant.compare)
    .at(-1);
}
