import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { ListedPage, Listing, PageAsked } from "../../departure/model/listing.ts";
import { wordsToFind } from "../../departure/people/called-name.ts";
import { hasWords } from "../../departure/people/name-words.ts";
import { statusOf } from "../../departure/timeline/departure-status.ts";
import { askedBy, type ListQuestion } from "./list-question.ts";

export interface ListAsked extends PageAsked {
  readonly question: ListQuestion;
}

/** How often to read on when too little of a page matches. */
const READS = 5;

/**
 * A page of the list. For a narrow question it may hold fewer than its limit, or none, and still have a next page, so that
 * callers do not wait for thousands of misses.
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

/** Checked against the present departure, because an index may lag. */
function isAsked(departure: Departure, question: ListQuestion, now: Temporal.Instant): boolean {
  const { words } = question;
  const state = question.state ?? (askedBy(question) === "state" ? "running" : undefined);
  const status = statusOf(departure, now);
  if (state ? status !== state : status === "erased") return false;
  return hasWords(wordsToFind(departure.people.employee), words);
}
