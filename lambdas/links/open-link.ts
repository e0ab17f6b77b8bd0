import { Temporal } from "temporal-polyfill";
import { cardMailing } from "../departure/mailings/card.ts";
import { type LinkReader, linkReader, type Via } from "../departure/mailings/link-reader.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Person } from "../departure/model/person.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { Departures, Links, ReadLink } from "../departure/model/ports.ts";
import { personIn } from "../departure/people/addressee.ts";

export interface OpenPorts {
  readonly departures: Departures;
  readonly links: Links;
  readonly plan: Plan;
  readonly clock: () => Temporal.Instant;
}

/** A valid link: its target and its reader. */
export interface OpenLink {
  readonly token: string;
  readonly link: ReadLink;
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly reader: LinkReader;
  /** How a leaver came here. */
  readonly via?: Via;
}

/** Ours are half as long. */
const TOKEN_LIMIT = 600;

/** Opens a token. Undefined when it is invalid, without the reason. */
export async function openLink(token: string, ports: OpenPorts): Promise<OpenLink | undefined> {
  if (token.length > TOKEN_LIMIT) return undefined;
  const now = ports.clock();
  const link = await ports.links.read(token, now);
  const departure = link && (await ports.departures.find(link.departureId));
  return departure && openIn(departure, { token, link }, { now, plan: ports.plan });
}

/** The same for a departure just read: the link may have ended meanwhile. */
export function openIn(
  departure: Departure,
  { token, link }: Pick<OpenLink, "token" | "link">,
  { now, plan: { settings } }: { readonly now: Temporal.Instant; readonly plan: Plan },
): OpenLink | undefined {
  const mailing = mailingOf(departure, link);
  if (!mailing || link.revision > mailing.revision || isLinkOver(departure, mailing, link))
    return undefined;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const reader = linkReader(departure, { purpose: link.purpose, mailing }, { today, settings });
  if (!reader?.addresses.some((address) => link.isFor(address))) return undefined;
  const via = reader.role === "leaver" ? { via: viaOf(departure, link) } : {};
  return { token, link, departure, mailing, reader, ...via };
}

function mailingOf(departure: Departure, { purpose, mailingId }: ReadLink): Mailing | undefined {
  if (purpose === "card") return cardMailing(departure);
  return departure.mailings.find(({ id }) => id === mailingId);
}

function viaOf({ people: { employee } }: Departure, link: ReadLink): Via {
  if (employee.privateAddress && link.isFor(employee.privateAddress)) return "private";
  return employee.workAddress && link.isFor(employee.workAddress) ? "work" : "paper";
}

/** The present manager, for the link of a former manager who was replaced for good. */
export interface HandedOn {
  readonly departure: Departure;
  readonly former: Person;
  readonly present: Person;
  readonly today: Temporal.PlainDate;
}

/** The only thing that a former manager's link still opens. */
export async function handedOn(token: string, ports: OpenPorts): Promise<HandedOn | undefined> {
  if (token.length > TOKEN_LIMIT) return undefined;
  const now = ports.clock();
  const link = await ports.links.read(token, now);
  const departure = link && (await ports.departures.find(link.departureId));
  if (!departure || departure.withdrawn || departure.erased) return undefined;
  const mailing = departure.mailings.find(({ id }) => id === link.mailingId);
  if (mailing?.to !== "manager" || mailing.colleague) return undefined;
  const former = departure.formerManagers?.find(({ address }) => link.isFor(address));
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return former && { departure, former, present: personIn(departure, "manager", today), today };
}

/** A withdrawal ends every link except the opt-out in the mail about it. */
function isLinkOver(
  { erased, withdrawn }: Departure,
  { at }: Mailing,
  { purpose }: ReadLink,
): boolean {
  if (erased) return true;
  if (!withdrawn) return false;
  return purpose !== "object" || Temporal.Instant.compare(at.toInstant(), withdrawn.at) < 0;
}
