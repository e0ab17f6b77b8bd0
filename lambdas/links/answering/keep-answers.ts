import type { Answers, Occasion } from "../../departure/answers/answers.ts";
import { changeUntil, closesAt } from "../../departure/answers/until.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import {
  type Following,
  followAnswers,
  followNothing,
} from "../../use-cases/closing/follow-answers.ts";
import type { LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { type Asking, askingOf } from "./asking.ts";
import type { Posted } from "./read-posted.ts";

/** `over`: nothing may be kept any more. `busy`: other presses came in between every time. */
export type Kept = { readonly answers: Answers } | { readonly not: "over" | "busy" };

/** Two tabs and a retry are three. */
const TRIES = 5;

/**
 * Keeps a press whole: after another press in between, the later one wins. Where the departure ended meanwhile, nothing
 * stays kept. The answers come first, then what the departure may hold of them; the closing job makes up for a crash between the two.
 */
export async function keepAnswers(
  asking: Asking,
  posted: Posted,
  ports: PeoplePorts,
): Promise<Kept> {
  let now = asking;
  let follows = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!mayKeep(now)) return { not: "over" };
    const answers = answersOf(now, posted);
    const { answers: found } = now;
    // Also where a name was taken away before, and the departure doesn't know it yet.
    follows ||= isFollowed(answers) || (found !== undefined && isFollowed(found)) || isNoted(now);
    if (await ports.answers.keep(answers, found, follows))
      return settle(answers, { asking: now, follows }, ports);
    now = await askingAgain(now, ports);
  }
  return { not: "busy" };
}

/**
 * Deletes what is kept, with or without a name, uncounted. The departure forgets it first: after a crash in between, the closing
 * job finds it marked and lets the departure say again that it is there.
 */
export async function dropAnswers(asking: Asking, ports: PeoplePorts): Promise<boolean> {
  const { request, occasion } = asking;
  let now = asking;
  for (let tries = 0; now.answers && tries < TRIES; tries += 1) {
    if (now.access !== "show-and-change") return false;
    if (await dropped(now, now.answers, ports)) break;
    now = await askingAgain(now, ports);
  }
  await followAnswers(followingOf(request, occasion, ports), request.context, ports);
  return true;
}

/** False when it changed since. */
async function dropped(asking: Asking, found: Answers, ports: PeoplePorts): Promise<boolean> {
  if (!isFollowed(found) && !isNoted(asking)) return ports.answers.drop(found);
  if (!(await ports.answers.keep(found, found, true))) return false;
  await followNothing(found, asking.request.context, ports);
  return ports.answers.drop({ ...found, version: found.version + 1 });
}

/** Whether the link may keep anything now. */
export function mayKeep({ access }: Pick<Asking, "access">): boolean {
  return (
    access === "show-and-change" || access === "change-unseen" || access === "first-answer-only"
  );
}

function answersOf(
  { request: { departure, context }, occasion, answers: found, today }: Asking,
  posted: Posted,
): Answers {
  const { now } = context;
  const until = () => changeUntil(departure, { occasion, first: today }, context);
  return {
    departureId: departure.id,
    occasion,
    ...posted,
    first: found?.first ?? now,
    saved: now,
    closes: found?.closes ?? closesAt(until(), departure),
    version: (found?.version ?? 0) + 1,
  };
}

function isNoted({ request: { departure }, occasion }: Asking): boolean {
  return departure.voice?.named?.[occasion] !== undefined;
}

/** Answers at the end without a name never touch the departure. */
function isFollowed({ occasion, named }: Answers): boolean {
  return occasion === "half-year" || named;
}

interface Settling {
  readonly asking: Asking;
  readonly follows: boolean;
}

/** The departure is read again: it may have been withdrawn, erased or made quiet since the page was asked for. */
async function settle(
  answers: Answers,
  { asking, follows }: Settling,
  ports: PeoplePorts,
): Promise<Kept> {
  const after = await askingAgain(asking, ports);
  if (after.access === "closed" || after.access === "not-asked") return takeBack(answers, ports);
  if (!follows) return { answers };
  const follow = await following(after, ports);
  if (follow === "refused") return takeBack(answers, ports);
  // It stays marked for the closing job after an earlier press, too, which may still be on its way to the departure.
  if (follow === "done" && !asking.answers) await ports.answers.followed(answers);
  return { answers };
}

/** `later`: too many others came in between. */
async function following(
  { request, occasion, answers: kept }: Asking,
  ports: PeoplePorts,
): Promise<"done" | "later" | "refused"> {
  try {
    await followAnswers({ ...followingOf(request, occasion, ports), kept }, request.context, ports);
    return "done";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "edited-meanwhile" ? "later" : "refused";
  }
}

function followingOf(
  { departure: { id: departureId } }: LinkPageRequest,
  occasion: Occasion,
  { answers }: PeoplePorts,
): Following {
  const find = () => answers.find(departureId, occasion);
  return { departureId, occasion, kept: undefined, find };
}

async function takeBack(answers: Answers, ports: PeoplePorts): Promise<Kept> {
  await ports.answers.drop(answers);
  return { not: "over" };
}

async function askingAgain({ request, occasion }: Asking, ports: PeoplePorts): Promise<Asking> {
  const departure = await ports.departures.find(request.departure.id);
  const fresh: LinkPageRequest = { ...request, ...(departure ? { departure } : {}) };
  return askingOf(fresh, occasion, ports);
}
