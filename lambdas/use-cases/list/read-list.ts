import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { ListedPage, Listing, PageAsked } from "../../departure/model/listing.ts";
import { hasWords, nameWords } from "../../departure/people/name-words.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";
import { askedBy, type ListQuestion } from "./list-question.ts";

export interface ListAsked extends PageAsked {
  readonly question: ListQuestion;
}

/** How often more is read because too little of it was asked for. */
const READS = 5;

/**
 * A page of what HR asks for. Where a question is narrow it may hold fewer than its limit, or none, and still go on: nobody
 * waits for thousands that are passed over.
 */
export async function readList(
  { question, now, limit, after: start }: ListAsked,
  listing: Listing,
): Promise<ListedPage> {
  const departures: Departure[] = [];
  let after = start;
  for (let read = 1; read <= READS; read += 1) {
    const left = { now, limit: limit - departures.length, ...(after ? { after } : {}) };
    const page = await pageOf(question, left, listing);
    departures.push(...page.departures.filter((each) => isAsked(each, question, now)));
    after = page.next;
    if (!after || departures.length === limit) break;
  }
  return { departures, ...(after ? { next: after } : {}) };
}

function pageOf(question: ListQuestion, page: PageAsked, listing: Listing): Promise<ListedPage> {
  const { state = "running", words, manager = "" } = question;
  const by = askedBy(question);
  if (by === "manager") return listing.of(manager, page);
  return by === "name" ? listing.found(words, page) : listing.inState(state, page);
}

/** As it is now: an index may lag. */
function isAsked(departure: Departure, question: ListQuestion, now: Temporal.Instant): boolean {
  const { words } = question;
  const state = question.state ?? (askedBy(question) === "state" ? "running" : undefined);
  const status = statusOf(departure, now);
  if (state ? status !== state : status === "erased") return false;
  return hasWords(nameWords(departure.people.employee.name), words);
}
