import { Temporal } from "temporal-polyfill";
import { isAnsweringOver } from "../../departure/answers/answering-access.ts";
import type { Answers } from "../../departure/answers/answers.ts";
import { closesAt, exitUntil, nameUntil, openUntil } from "../../departure/answers/until.ts";
import { noteOnly } from "../../departure/changes/note-answers.ts";
import {
  type AnswersPlace,
  type FoundAnswers,
  ON_ITS_WAY_MINUTES,
} from "../../departure/model/closing-ports.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { changeDeparture } from "../record/change-departure.ts";
import type { ClosingPorts } from "./closing-ports.ts";
import { countAnswers, countOut, TRACES_FOR, tokenOf } from "./count-answers.ts";
import { followAnswers, followNoName } from "./follow-answers.ts";

/**
 * Takes answers one step on: makes the departure follow them; at the close counts them, once, whatever crashes; deletes what
 * has a name at the end of its time. The departure is checked again at the close: whoever stays, is forgotten or died is not
 * counted, and a later end of employment closes later.
 */
export async function closeAnswers(place: AnswersPlace, ports: ClosingPorts): Promise<void> {
  const found = await ports.closing.find(place);
  if (!found) return;
  if (found.counted) return clearTraces(found, found.counted, ports);
  if (found.counting) return countOut(found, ports);
  if (found.answers) await closeOpen(found, found.answers, ports);
}

/** Deletes answers; false if they were saved, or begun to be counted, meanwhile. */
export async function deleteAnswers(found: FoundAnswers, ports: ClosingPorts): Promise<boolean> {
  await ports.ledger.note(found.place, "deleted", ports.clock());
  return ports.closing.end(found);
}

async function closeOpen(
  found: FoundAnswers,
  answers: Answers,
  ports: ClosingPorts,
): Promise<void> {
  const { departureId, occasion } = answers;
  const departure = await ports.departures.find(departureId);
  const isOver = !departure || isAnsweringOver(departure, occasion);
  const other = await ports.closing.find({ departureId, occasion, named: !answers.named });
  if (isOver) return dropOver({ ...found, answers }, departure, ports);
  // Before the later one is counted and gone, or this one would be taken for it.
  if (other && !(await outlasts({ ...found, answers }, other, ports))) return;
  if (found.follows) return follow(found, answers, ports);
  const closes = latest(answers.closes, presentClose(departure, answers, ports));
  if (isBefore(answers.closes, closes)) return ports.closing.closeLater(found, closes);
  const isClosed = !isBefore(ports.clock(), closes.add({ minutes: ON_ITS_WAY_MINUTES }));
  if (isClosed) await countAnswers(found, departure, ports);
}

/** The note of a name goes first, so that after a crash both are found again. */
async function dropOver(
  found: Open,
  departure: Departure | undefined,
  ports: ClosingPorts,
): Promise<void> {
  const { plan, calendar, clock } = ports;
  if (departure && found.answers.named)
    await followNoName(found.answers, { plan, calendar, now: clock() }, ports);
  await deleteAnswers(found, ports);
}

type Open = FoundAnswers & Required<Pick<FoundAnswers, "answers">>;

/**
 * Of two kept at once, by two first presses or a crash when the name was added or taken away, deletes the earlier; true if it
 * was the other one. First the departure follows the later one, so that after a crash both are found again.
 */
async function outlasts(found: Open, other: FoundAnswers, ports: ClosingPorts): Promise<boolean> {
  const { answers, place } = found;
  const { plan, calendar, clock } = ports;
  const [earlier, later] = isOutdone(answers, other) ? [found, other] : [other, found];
  const kept = later.answers ?? { ...answers, named: false };
  const rule = (present: Departure) => noteOnly(present, kept, { plan, calendar, now: clock() });
  await changeDeparture({ id: place.departureId, rule }, ports);
  return (await deleteAnswers(earlier, ports)) && earlier === other;
}

/** The later of the two counts. */
function isOutdone(answers: Answers, other: FoundAnswers): boolean {
  const isCounted = other.counting !== undefined || other.counted !== undefined;
  return isCounted || (other.answers !== undefined && isLater(other.answers, answers));
}

function isLater(one: Answers, other: Answers): boolean {
  const order = Temporal.Instant.compare(one.saved, other.saved) || one.version - other.version;
  return order > 0 || (order === 0 && one.named);
}

async function follow(found: FoundAnswers, answers: Answers, ports: ClosingPorts): Promise<void> {
  const { plan, calendar, clock } = ports;
  const { departureId, occasion } = answers;
  const find = () => presentOf({ departureId, occasion }, ports);
  try {
    const context = { plan, calendar, now: clock() };
    await followAnswers({ departureId, occasion, kept: answers, find }, context, ports);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "edited-meanwhile") throw error;
    return void (await deleteAnswers(found, ports));
  }
  await ports.closing.followed(found);
}

/** The later of the two, if there are two. */
async function presentOf(
  about: Pick<AnswersPlace, "departureId" | "occasion">,
  { closing }: ClosingPorts,
): Promise<Answers | undefined> {
  const [one, other] = await Promise.all(
    [false, true].map(async (named) => (await closing.find({ ...about, named }))?.answers),
  );
  return one && other ? (isLater(one, other) ? one : other) : (one ?? other);
}

/** Half a year later the first press decides; at the end the end of employment does, which may have moved. */
function presentClose(
  departure: Departure,
  { occasion, closes }: Answers,
  ports: ClosingPorts,
): Temporal.Instant {
  return occasion === "exit" ? closesAt(exitUntil(departure, ports), departure) : closes;
}

/** First the tokens, once no run that overlapped with the counting is left; then what has a name, when its time is over. */
async function clearTraces(
  found: FoundAnswers,
  counted: Temporal.Instant,
  ports: ClosingPorts,
): Promise<void> {
  const { counting, answers } = found;
  const { closing, clock } = ports;
  if (!counting) return endNamed(found, ports);
  if (isBefore(clock(), counted.add(TRACES_FOR))) return;
  for (const counter of Object.keys(counting.fields))
    await closing.dropToken(counter, tokenOf(counting, counter));
  const until = answers && (await namedUntil(answers, ports));
  if (until) await closing.keepUntil(found, until);
  else await closing.end(found);
}

/** Their last day is over. The note of them may say a later one, if the departure changed since. */
async function endNamed(found: FoundAnswers, ports: ClosingPorts): Promise<void> {
  const { departureId } = found.place;
  const departure = await ports.departures.find(departureId);
  if (found.answers) return dropOver({ ...found, answers: found.answers }, departure, ports);
  await deleteAnswers(found, ports);
}

async function namedUntil(
  answers: Answers,
  ports: ClosingPorts,
): Promise<Temporal.Instant | undefined> {
  const departure = await ports.departures.find(answers.departureId);
  if (!departure) return undefined;
  const lastDay = openUntil(answers, departure);
  return closesAt(nameUntil(departure, { ...answers, lastDay }, ports), departure);
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isBefore(one, other) ? other : one;
}
