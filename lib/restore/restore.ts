import { Temporal } from "temporal-polyfill";
import { rulesWith } from "../../lambdas/aws/wiring.ts";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import type { ClosingPorts } from "../../lambdas/use-cases/closing/closing-ports.ts";
import { repeatSince } from "../../lambdas/use-cases/closing/repeat-since.ts";
import { SetupError } from "../setup-error.ts";
import type { LossLedger, RestoreMark } from "./loss-ledger.ts";
import { momentWords } from "./read-moment.ts";
import { type RestoreItems, refuseUnreadable, restoreItems } from "./restore-items.ts";
import { lossWords } from "./restore-words.ts";

/** Where a Totziens runs that can be stopped, brought back to a moment and started again. Each can be repeated. */
export interface RestorePlace {
  readonly present: DynamoOptions;
  readonly losses: LossLedger;
  readonly closing: ClosingPorts;
  /** Refuses a moment that can't be restored to, as a sentence. */
  check(to: Temporal.Instant): Promise<void>;
  /** From the moment that is returned on nothing sends or writes. */
  stop(say: Say): Promise<Temporal.Instant>;
  /** Begins to bring back the data of then, which takes its time. */
  beginBringingBack(to: Temporal.Instant): Promise<void>;
  /** The data of then, in a table of its own. */
  bringBack(to: Temporal.Instant): Promise<DynamoOptions>;
  start(): Promise<void>;
  /** Deletes the table with the data of then, once it can be deleted. */
  tidy(to: Temporal.Instant): Promise<void>;
}

/** Says what happens, to the operator. */
export type Say = (sentence: string) => void;

/**
 * Restores the departures to a moment: stops everything, puts back what was, with what is known of the time since, deletes again what was
 * deleted, and starts everything. After a failure before anything was written, everything runs again as before; after one
 * later, nothing runs until the restore is repeated, which may be done at any point. Once the table is whole, a repetition only starts
 * what does not run yet: what was recorded since must not be lost.
 */
export async function restore(to: Temporal.Instant, place: RestorePlace, say: Say): Promise<void> {
  const mark = await beginning(to, place);
  if (mark.phase !== "starting") await makeWhole(mark, place, say);
  say("Everything starts again, and reconcile compares all schedules.");
  await place.start();
  await place.tidy(to);
  const words = lossWords(await place.losses.all());
  // Last of all: after it, the same command is another restore.
  await place.losses.end();
  say(words);
}

async function makeWhole(mark: RestoreMark, place: RestorePlace, say: Say): Promise<void> {
  try {
    const ready = mark.phase === "copying" ? mark : await prepare(mark, place, say);
    await copy(ready, place, say);
  } catch (error) {
    const { phase } = (await place.losses.begun()) ?? mark;
    if (phase === "stopping") await giveUp(mark, place, say);
    else
      say("The table is half restored, so nothing runs. Run the same command again: it goes on.");
    throw error;
  }
}

async function beginning(to: Temporal.Instant, place: RestorePlace): Promise<RestoreMark> {
  const begun = await place.losses.begun();
  if (begun && !begun.to.equals(to))
    throw new SetupError(
      `A restore to ${momentWords(begun.to)} is not finished. Finish it first: run it again with --to ${momentWords(begun.to)}.`,
    );
  if (begun) return begun;
  await place.check(to);
  const mark = { to, phase: "stopping" } as const;
  await place.losses.begin(mark);
  return mark;
}

/** Nothing is written yet. */
async function prepare({ to }: RestoreMark, place: RestorePlace, say: Say): Promise<RestoreMark> {
  say(
    "Stopping everything that sends or writes. Mails wait in the queue meanwhile, and pages answer that they can't be reached.",
  );
  await place.beginBringingBack(to);
  const stopped = wholeSecond(await place.stop(say));
  say(`Nothing runs since ${momentWords(stopped)}. Bringing back the data of ${momentWords(to)}.`);
  await refuseUnreadable(await itemsOf({ to, stopped }, place));
  const mark = { to, stopped, phase: "copying" } as const;
  await place.losses.begin(mark);
  return mark;
}

async function copy(mark: RestoreMark, place: RestorePlace, say: Say): Promise<void> {
  say("Putting it into the table.");
  await restoreItems(await itemsOf(mark, place));
  const repeated = await repeatSince(mark.to, place.closing);
  say(`What leavers answered and was counted or deleted since is so again: ${repeated} answers.`);
  await place.losses.begin({ ...mark, phase: "starting" });
}

async function itemsOf(
  { to, stopped }: Pick<RestoreMark, "to" | "stopped">,
  { present, losses, bringBack }: RestorePlace,
): Promise<RestoreItems> {
  const now = stopped ?? wholeSecond(Temporal.Now.instant());
  const { plan, calendar } = rulesWith({});
  return { restored: await bringBack(to), present, losses, context: { plan, calendar, now } };
}

/** What failed is told by the caller; this may fail for the same reason. */
async function giveUp({ to }: RestoreMark, place: RestorePlace, say: Say): Promise<void> {
  try {
    await place.start();
    await place.tidy(to);
    await place.losses.end();
    say("Nothing was written, and everything runs again as it did.");
  } catch {
    say(
      "Nothing was written, but not everything could be started again or deleted. Run the same command again.",
    );
  }
}

function wholeSecond(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: "second", roundingMode: "floor" });
}
