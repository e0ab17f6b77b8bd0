import { Temporal } from "temporal-polyfill";
import type { Answers, Occasion } from "../../lambdas/departure/answers/answers.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { answersOf } from "../support/answers.ts";
import type { DeskVisitor } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";
import { newDeparture, pageOf } from "./departure-pages.ts";

/** Words that stand nowhere else. */
export const MARKER = "Marter in de moestuin";

export function answersPageOf(id: string): string {
  return `${pageOf(id)}/answers`;
}

/** The departure as it is stored. */
export async function stored(stack: TestStack, id: string): Promise<Departure> {
  const found = await peopleOf(stack).departures.find(id);
  if (!found) throw new Error(`There is no departure ${id}.`);
  return found;
}

export async function saved(stack: TestStack, departure: Departure): Promise<void> {
  if (!(await peopleOf(stack).departures.save(departure)))
    throw new Error("It was written meanwhile.");
}

/** Somebody new who answered with their name; the departure says so, as the questions' page makes it. */
export async function newWithAnswers(
  stack: TestStack,
  officer: DeskVisitor,
  told: Partial<Answers> & { readonly until?: string } = {},
): Promise<string> {
  const id = await newDeparture(officer);
  await answeredBy(stack, id, told);
  return id;
}

/** The same for a departure that there is. */
export async function answeredBy(
  stack: TestStack,
  id: string,
  { until = "2027-06-05", ...told }: Partial<Answers> & { readonly until?: string } = {},
): Promise<void> {
  const answers = answersOf({ departureId: id, named: true, words: MARKER, ...told });
  await peopleOf(stack).answers.keep(answers, undefined, false);
  await noted(stack, id, { occasion: answers.occasion, until });
}

async function noted(
  stack: TestStack,
  id: string,
  { occasion, until }: { readonly occasion: Occasion; readonly until: string },
): Promise<void> {
  const departure = await stored(stack, id);
  const note = { since: stack.now(), until: Temporal.PlainDate.from(until) };
  const named = { ...departure.voice?.named, [occasion]: note };
  await saved(stack, { ...departure, voice: { ...departure.voice, named } });
}

/** How often the history says that somebody read answers. */
export async function readingsOf(stack: TestStack, id: string) {
  return (await stored(stack, id)).history
    .filter(({ what }) => what === "answers-read")
    .map(({ who, detail }) => `${who}: ${detail}`);
}

export function peopleOf(stack: TestStack) {
  return connectPeople(stack.environment, { clock: () => stack.now() });
}
