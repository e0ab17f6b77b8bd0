import { Temporal } from "temporal-polyfill";
import { OCCASIONS } from "../../departure/answers/answers.ts";
import {
  type AnswersPlace,
  type FoundAnswers,
  ON_ITS_WAY_MINUTES,
} from "../../departure/model/closing-ports.ts";
import { deleteAnswers } from "./close-answers.ts";
import type { ClosingPorts } from "./closing-ports.ts";
import { countOut } from "./count-answers.ts";
import { followNoName } from "./follow-answers.ts";

/** Each try loses to a press that came in between. */
const TRIES = 5;

/**
 * Deletes what was answered up to the order, uncounted unless it is cut loose. A press that read the departure before the
 * order may be kept a moment after it: so the order stays until none can be on its way.
 */
export async function carryOutOrder(departureId: string, ports: ClosingPorts): Promise<void> {
  const { closing, clock } = ports;
  const until = await closing.orderOf(departureId);
  if (!until) return;
  const settled = until.add({ minutes: ON_ITS_WAY_MINUTES });
  const isSettled = Temporal.Instant.compare(clock(), settled) > 0;
  for (const occasion of OCCASIONS)
    for (const named of [false, true])
      await forget({ departureId, occasion, named }, settled, ports);
  await forgetNames(departureId, ports);
  if (isSettled) await closing.endOrder(departureId, until);
  else await closing.postponeOrder(departureId, until, settled.add({ seconds: 1 }));
}

/** Of a press that was on its way, and was noted after the order. */
async function forgetNames(departureId: string, ports: ClosingPorts): Promise<void> {
  const { plan, calendar, clock, departures, closing } = ports;
  const named = Object.keys((await departures.find(departureId))?.voice?.named ?? {});
  for (const occasion of OCCASIONS.filter((each) => named.includes(each))) {
    if ((await closing.find({ departureId, occasion, named: true }))?.answers) continue;
    const context = { plan, calendar, now: clock() };
    await followNoName({ departureId, occasion }, context, ports);
  }
}

async function forget(
  place: AnswersPlace,
  settled: Temporal.Instant,
  ports: ClosingPorts,
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const found = await ports.closing.find(place);
    if (!found?.answers || isAnsweredAnew(found.answers.saved, settled)) return;
    if (await takeAway(found, ports)) return;
  }
  throw new Error("Answers were saved again and again while they had to be deleted.");
}

/** After the withdrawal was taken back. */
function isAnsweredAnew(saved: Temporal.Instant, settled: Temporal.Instant): boolean {
  return Temporal.Instant.compare(saved, settled) > 0;
}

/** What is being counted is counted to its end, since a part of it is; its content goes. */
async function takeAway(found: FoundAnswers, ports: ClosingPorts): Promise<boolean> {
  const { counting, counted, place } = found;
  if (!counting) return deleteAnswers(found, ports);
  if (!counted) await countOut(found, ports);
  await ports.ledger.note(place, "deleted", ports.clock());
  await ports.closing.empty(found);
  return true;
}
