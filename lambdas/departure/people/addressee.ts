import { Temporal } from "temporal-polyfill";
import type { Departure, Employee, Role } from "../model/departure.ts";
import type { Mailing, MailRecipient, RefusedReason } from "../model/mailing.ts";
import { isNotification, notificationNumber } from "../model/notification.ts";
import type { Person } from "../model/person.ts";
import type { Language, PlanSettings } from "../model/plan.ts";

/** The person and the mailbox a mail goes to. */
export interface Addressee {
  /** Absent for a department. */
  readonly name?: string;
  /** As it was given. */
  readonly calledName?: string;
  readonly address: string;
  readonly language: Language;
  /** The leaver's mail, forwarded through the manager. */
  readonly isForwarded: boolean;
  /** Every mail to a private address has an opt-out link. */
  readonly isPrivate: boolean;
}

export type Addressed = Pick<Departure, "people" | "dates" | "standIns"> & {
  readonly interviews?: Departure["interviews"];
  readonly formerManagers?: Departure["formerManagers"];
  readonly voice?: Departure["voice"];
  readonly mailings?: Departure["mailings"];
};

/** Who has the role on that day: the substitute if there is one, else the permanent holder. */
export function personIn(
  { people, standIns }: Pick<Departure, "people" | "standIns">,
  role: Role,
  day: Temporal.PlainDate,
): Person {
  const covers = ({ from, until }: Departure["standIns"][number]) =>
    Temporal.PlainDate.compare(from, day) <= 0 &&
    (!until || Temporal.PlainDate.compare(day, until) <= 0);
  const standIn = standIns.findLast((each) => each.role === role && covers(each));
  return standIn?.person ?? people[role];
}

/** Who gets the mailing if it is sent on that day; undefined while the address is unknown. */
export function addresseeOfMailing(
  departure: Addressed & Pick<Departure, "steps">,
  {
    id = "",
    kind,
    to,
    steps,
    colleague,
    interview,
  }: Pick<Mailing, "kind" | "to" | "steps" | "colleague" | "interview"> & {
    readonly id?: string;
  },
  day: Temporal.PlainDate,
  settings: Pick<PlanSettings, "desks" | "language">,
): Addressee | undefined {
  const taker = departure.steps.find(({ id }) => id === steps[0])?.colleague;
  if (colleague && taker) return { ...taker, isForwarded: false, isPrivate: false };
  if (to === "interviewer")
    return interview === undefined ? namedHolder(departure) : interviewer(departure, interview);
  if (to === "former") return former(departure, id);
  if (isNotification({ kind, id }, "confirm-address")) return atHome(departure);
  return homeFirst(departure, steps) ?? addresseeOf(departure, to, day, settings);
}

/** Its step goes to the private address where one is known, so that it shares no mail with steps that may go elsewhere. */
export function goesAlone(
  departure: Pick<Departure, "steps">,
  { steps }: Pick<Mailing, "steps">,
): boolean {
  return departure.steps.some(({ id, privateFirst }) => privateFirst && steps.includes(id));
}

function homeFirst(
  departure: Addressed & Pick<Departure, "steps">,
  steps: readonly string[],
): Addressee | undefined {
  return goesAlone(departure, { steps }) && !hasComeBack(departure) ? atHome(departure) : undefined;
}

/** The mail that asked to confirm the private address bounced. */
function hasComeBack({ mailings = [] }: Addressed): boolean {
  return mailings.some(
    (mailing) =>
      isNotification(mailing, "confirm-address") &&
      mailing.state.name === "refused" &&
      BOUNCES.includes(mailing.state.why),
  );
}

const BOUNCES: readonly RefusedReason[] = ["address", "bounced"];

/** Who gets a mail to that recipient on that day; undefined while the address is unknown. */
export function addresseeOf(
  departure: Addressed,
  to: MailRecipient,
  day: Temporal.PlainDate,
  { desks, language }: Pick<PlanSettings, "desks" | "language">,
): Addressee | undefined {
  const staff = (role: Role) => ({
    ...personIn(departure, role, day),
    isForwarded: false,
    isPrivate: false,
  });
  if (to === "interviewer") return interviewer(departure);
  if (to === "former") return former(departure);
  if (to === "leaver") return leaverOn(departure, day);
  if (to === "manager") return staff("manager");
  if (to === "hr") return staff("hrContact");
  const address = desks[to.slice("desk:".length)];
  return address ? { address, language, isForwarded: false, isPrivate: false } : undefined;
}

/** The interviewer of that interview, or of the latest. */
function interviewer(
  { interviews = [] }: Addressed,
  number = interviews.at(-1)?.number,
): Addressee | undefined {
  const holder = interviews.find((each) => each.number === number)?.with;
  return holder && { ...holder, isForwarded: false, isPrivate: false };
}

/** Whom HR named to hold the talk, before it is agreed. */
function namedHolder({ voice }: Addressed): Addressee | undefined {
  const holder = voice?.holder;
  return holder && { ...holder, isForwarded: false, isPrivate: false };
}

function former(departure: Addressed, id?: string): Addressee | undefined {
  const person = formerManagerOf(departure, id);
  return person && { ...person, isForwarded: false, isPrivate: false };
}

/** A work mailbox works up to and including the last day. */
function leaverOn(departure: Addressed, day: Temporal.PlainDate): Addressee | undefined {
  const { people, dates } = departure;
  const { workAddress } = people.employee;
  const named = namedIn(people.employee);
  const isAtWork = Temporal.PlainDate.compare(day, dates.lastDay) <= 0;
  if (isAtWork && workAddress)
    return { ...named, address: workAddress, isForwarded: false, isPrivate: false };
  const home = atHome(departure);
  if (home) return home;
  if (isAtWork)
    return {
      ...named,
      address: personIn(departure, "manager", day).address,
      isForwarded: true,
      isPrivate: false,
    };
  return undefined;
}

/** Before the last day, too. */
function atHome({ people: { employee } }: Addressed): Addressee | undefined {
  const { privateAddress } = employee;
  return privateAddress
    ? { ...namedIn(employee), address: privateAddress, isForwarded: false, isPrivate: true }
    : undefined;
}

function namedIn({ name, calledName, language }: Employee) {
  return { name, language, ...(calledName ? { calledName } : {}) };
}

/** The recipient of a notice to a former manager: the first notice goes to the first former manager, and so on. */
export function formerManagerOf(
  { formerManagers = [] }: { readonly formerManagers?: Departure["formerManagers"] },
  id = "",
): Person | undefined {
  return formerManagers[notificationNumber({ id }) - 1];
}
