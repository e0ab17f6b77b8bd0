import { Temporal } from "temporal-polyfill";
import type { WorkCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { type LocalStack, startLocalStack } from "../local/local-stack.ts";
import { shippedHandlers } from "../local/shipped-handlers.ts";
import { type Ask, askApi } from "./ask-api.ts";
import { type Leavers, leavers } from "./leavers.ts";
import { type People, people } from "./people.ts";
import type {
  Played,
  PlayedChange,
  PlayedDeparture,
  PlayedMark,
  PlayedSaid,
  PlayedWithdrawal,
} from "./played.ts";
import type { Sample } from "./samples.ts";
import { type Sight, sightOf } from "./sight.ts";
import type { ToldDeparture } from "./told.ts";
import { watchWrites } from "./watch-writes.ts";

export interface PlayOptions {
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
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
  readonly changes: PlayedChange[];
  readonly marks: PlayedMark[];
  readonly said: PlayedSaid[];
  withdrawal?: PlayedWithdrawal;
}

/** When people do what their mails ask. */
const AFTERNOON = "16:30";
/** So many afternoons apart progress is told, and the sweep runs once more: less than departures are kept. */
const STRIDE = 25;
/** A mailing's moment plus what the sweep needs to find it too late. */
const AFTER_THE_LAST = { hours: 3 };
/** More often than this the end moves on only when something is wrong; the verification then says what. */
const ROUNDS = 5;

/** Posts the samples at their moments on a local stack in memory, then moves its clock until nothing is pending. */
export async function playSamples(
  samples: readonly Sample[],
  { calendar, timeZone, onProgress }: PlayOptions,
): Promise<Played> {
  const [first] = samples;
  if (!first) throw new Error("samples/demo.json lists no sample.");
  const faults: string[] = [];
  const watched = watchWrites();
  const stack = await startLocalStack({
    handlers: shippedHandlers,
    clock: "stands",
    startAt: first.at,
    onCall: watched.onCall,
    onFault: (functionName) => faults.push(functionName),
  });
  watched.startAt(stack);
  try {
    const lived = await liveSamples(stack, samples, { calendar, timeZone, onProgress });
    const departures = await playToTheEnd(lived);
    return {
      departures,
      insights: await lived.ask.insights(),
      mails: stack.mails(),
      writes: watched.writes,
      deadLetters: stack.deadLetters().length,
      faults,
      from: first.at,
      until: stack.now(),
    };
  } finally {
    await stack.close();
  }
}

/** What was posted, and how to go on. */
export interface Lived {
  readonly ask: Ask;
  readonly all: readonly Recorded[];
  readonly sight: Sight;
  /** Moves the clock; people act on the way. */
  readonly move: (until: Temporal.Instant) => Promise<void>;
}

/** Posts the samples at their moments on that stack; what is asked of people on the way is done. */
export async function liveSamples(
  stack: LocalStack,
  samples: readonly Sample[],
  { calendar, timeZone, onProgress }: PlayOptions,
): Promise<Lived> {
  const ask = askApi(stack.url, await stack.accessToken());
  const all: Recorded[] = [];
  const sight = sightOf(ask);
  const tell = () =>
    onProgress({ now: stack.now(), posted: all.length, mails: stack.mails().length });
  const move = mover(stack, {
    timeZone,
    tell,
    look: () => sight.look(all.map(({ recorded }) => recorded.id)),
    people: people({ departures: all, ask, calendar, timeZone }),
    leavers: leavers(all),
  });
  for (const { at, act } of deeds(samples, all, ask)) {
    await move(at);
    await act();
    tell();
  }
  return { ask, all, sight, move };
}

interface Deed {
  readonly at: Temporal.Instant;
  act(): Promise<void>;
}

/** What HR's system does, earliest first. */
function deeds(samples: readonly Sample[], all: Recorded[], ask: Ask): Deed[] {
  return samples
    .flatMap((sample) => deedsOf(sample, all, ask))
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

function deedsOf(sample: Sample, all: Recorded[], ask: Ask): Deed[] {
  const { withdraw, changes } = sample;
  const mine = () => {
    const found = all.find((each) => each.sample === sample);
    if (!found) throw new Error(`${sample.file} changes before it is posted.`);
    return found;
  };
  const submission: Deed = {
    at: sample.at,
    async act() {
      all.push({ sample, recorded: await ask.submit(sample), changes: [], marks: [], said: [] });
    },
  };
  const laterOn = changes.map(
    (change): Deed => ({
      at: change.at,
      async act() {
        const { recorded, changes: played } = mine();
        played.push({ ...change, answer: await ask.change(recorded.id, change) });
      },
    }),
  );
  if (!withdraw) return [submission, ...laterOn];
  const act = async () => {
    const { recorded } = mine();
    mine().withdrawal = { ...withdraw, answer: await ask.withdraw(recorded.id, withdraw.reason) };
  };
  return [submission, ...laterOn, { at: withdraw.at, act }];
}

interface MoverOptions {
  readonly timeZone: string;
  readonly tell: () => void;
  readonly look: () => Promise<void>;
  readonly people: People;
  readonly leavers: Leavers;
}

/** Moves the clock to a moment; every afternoon on the way, people do what their mails ask. */
function mover(
  stack: LocalStack,
  { timeZone, tell, look, people: them, leavers: former }: MoverOptions,
) {
  let afternoons = 0;
  return async (until: Temporal.Instant): Promise<void> => {
    for (
      let next = nextAfternoon(stack.now(), timeZone);
      Temporal.Instant.compare(next, until) < 0;
      next = nextAfternoon(next, timeZone)
    ) {
      await stack.advanceTo(next);
      await them.act(stack.mails(), next);
      await former.act(stack.mails(), next);
      afternoons += 1;
      if (afternoons % STRIDE > 0) continue;
      // The clock leaves out the sweeps that have nothing to find; this one shows that they disturb nothing.
      await stack.sweep();
      await look();
      tell();
    }
    await stack.advanceTo(until);
    tell();
  };
}

function nextAfternoon(after: Temporal.Instant, timeZone: string): Temporal.Instant {
  const zoned = after.toZonedDateTimeISO(timeZone);
  const today = zoned.withPlainTime(AFTERNOON);
  const isLater = Temporal.ZonedDateTime.compare(today, zoned) > 0;
  return (isLater ? today : today.add({ days: 1 })).toInstant();
}

async function playToTheEnd({ all, sight, move }: Lived): Promise<PlayedDeparture[]> {
  for (let round = 1; ; round += 1) {
    const departures = await Promise.all(
      all.map(async (each) => ({ ...each, ended: await sight.of(each.recorded.id) })),
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
