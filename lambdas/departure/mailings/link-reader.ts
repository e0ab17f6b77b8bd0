import type { Temporal } from "temporal-polyfill";
import type { Departure, Employee } from "../model/departure.ts";
import type { LINK_ROLES } from "../model/history.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Person } from "../model/person.ts";
import type { Language, PlanSettings } from "../model/plan.ts";
import type { LinkPurpose } from "../model/ports.ts";
import { personIn } from "../people/addressee.ts";
import { calledNameOf, greetedName } from "../people/called-name.ts";
import { CARD_READER } from "./card.ts";

/** Who may use the link in a mail. */
export interface LinkReader {
  readonly role: (typeof LINK_ROLES)[number];
  /** Absent for a department. */
  readonly name?: string;
  /** In a greeting. */
  readonly calledName?: string;
  readonly language: Language;
  /** Addresses that the mail may have gone to. A link signed for another address is refused. */
  readonly addresses: readonly string[];
}

/**
 * How the leaver came to a page. `private`: a link signed for the present private address; `work`: for the work address;
 * `paper`: forwarded through the manager, or on a card.
 */
export type Via = "private" | "work" | "paper";

/**
 * The person the mail would go to today. A manager who was replaced, or a colleague whose step moved on, loses access.
 */
export function linkReader(
  departure: Departure,
  { purpose, mailing }: { readonly purpose: LinkPurpose; readonly mailing: Mailing },
  { today, settings }: { readonly today: Temporal.PlainDate; readonly settings: PlanSettings },
): LinkReader | undefined {
  const { to, colleague, steps } = mailing;
  if (purpose === "object") return optingOut(departure);
  if (purpose === "card") return { ...leaver(departure, today), addresses: [CARD_READER] };
  const staff = staffIn(settings);
  if (colleague) return taker(departure, steps[0], staff);
  if (to === "leaver") return leaver(departure, today);
  if (to === "manager") return staff("manager", personIn(departure, "manager", today));
  if (to === "interviewer") return interviewer(departure, mailing, staff);
  return to === "hr" || to === "former"
    ? undefined
    : desk(settings.desks[to.slice("desk:".length)], settings);
}

/** Who holds that mailing's talk, or whom HR named; nobody once it passed to somebody else. */
function interviewer(
  { interviews = [], voice }: Departure,
  { interview }: Mailing,
  staff: Staff,
): LinkReader | undefined {
  if (interview === undefined) return voice?.holder && staff("interviewer", voice.holder);
  const talk = interviews.find(({ number }) => number === interview);
  return talk && !talk.passedOn ? staff("interviewer", talk.with) : undefined;
}

/** An opt-out link belongs to the current private address. */
function optingOut({ people: { employee } }: Departure): LinkReader {
  const { privateAddress } = employee;
  return leaverAt(employee, privateAddress ? [privateAddress] : []);
}

function taker({ steps }: Departure, step: string | undefined, staff: Staff) {
  const colleague = steps.find(({ id }) => id === step)?.colleague;
  return colleague && staff("colleague", colleague);
}

/** Without a work address the mail may have been forwarded through the manager. */
function leaver(departure: Departure, today: Temporal.PlainDate): LinkReader {
  const { employee } = departure.people;
  const { workAddress, privateAddress } = employee;
  const handedOver = workAddress ? [] : [personIn(departure, "manager", today).address];
  const addresses = [workAddress, privateAddress, ...handedOver].filter(
    (each) => each !== undefined,
  );
  return leaverAt(employee, addresses);
}

function leaverAt(employee: Employee, addresses: readonly string[]): LinkReader {
  const { name, language } = employee;
  return { role: "leaver", name, calledName: calledNameOf(employee), language, addresses };
}

type Staff = (role: LinkReader["role"], person: Person) => LinkReader;

function staffIn(settings: PlanSettings): Staff {
  return (role, person) => {
    const { name, language, address } = person;
    const calledName = greetedName(person, settings);
    return { role, name, calledName, language, addresses: [address] };
  };
}

function desk(address: string | undefined, { language }: PlanSettings): LinkReader | undefined {
  return address ? { role: "desk", language, addresses: [address] } : undefined;
}
