import { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import type { Language, PlanSettings, Recipient } from "./plan.ts";

/** The person and the mailbox a mail goes to. */
export interface Addressee {
  /** Absent for a desk. */
  readonly name?: string;
  readonly address: string;
  readonly language: Language;
  /** It is the leaver's, but goes to the manager, who is asked to hand it over. */
  readonly handOver: boolean;
  /** The right to object stands in every mail that goes there. */
  readonly isPrivate: boolean;
}

/** Whoever gets a mail to that recipient on that day; nobody while the address is not known. */
export function addresseeOf(
  { people, dates }: Pick<Departure, "people" | "dates">,
  to: Recipient,
  day: Temporal.PlainDate,
  { desks, language }: Pick<PlanSettings, "desks" | "language">,
): Addressee | undefined {
  if (to === "leaver") return leaverOn({ people, dates }, day);
  if (to === "manager") return { ...people.manager, handOver: false, isPrivate: false };
  if (to === "hr") return { ...people.hrContact, handOver: false, isPrivate: false };
  const address = desks[to.slice("desk:".length)];
  return address ? { address, language, handOver: false, isPrivate: false } : undefined;
}

/** A work mailbox is alive up to and including the last day, and dead afterwards. */
function leaverOn(
  { people, dates }: Pick<Departure, "people" | "dates">,
  day: Temporal.PlainDate,
): Addressee | undefined {
  const { employee, manager } = people;
  const { name, language, workAddress, privateAddress } = employee;
  const isAtWork = Temporal.PlainDate.compare(day, dates.lastDay) <= 0;
  if (isAtWork && workAddress)
    return { name, language, address: workAddress, handOver: false, isPrivate: false };
  if (privateAddress)
    return { name, language, address: privateAddress, handOver: false, isPrivate: true };
  if (isAtWork)
    return { name, language, address: manager.address, handOver: true, isPrivate: false };
  return undefined;
}
