import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { isByLink } from "../model/history.ts";
import type { Person } from "../model/person.ts";
import type { PlanSettings } from "../model/plan.ts";
import { LinkRefusal } from "../model/refusal.ts";
import { domainOf } from "../people/mail-providers.ts";

/** How many delegations through links are allowed per day. */
const DELEGATIONS_A_DAY = { step: 3, departure: 5 } as const;

/**
 * A link in a mail needs no account, and delegating a step mails a name to someone. So a link can delegate only to the
 * organisation's own domains, and only a few times a day. HR has no such limits.
 */
export function refuseRelay(
  departure: Departure,
  { step, colleague }: { readonly step: string; readonly colleague: Pick<Person, "address"> },
  { plan, now }: Pick<Context, "plan" | "now">,
): void {
  const domains = ownDomains(departure, plan.settings);
  if (!domains.includes(domainOf(colleague.address))) {
    throw new LinkRefusal("foreign-domain", domains.join(", "));
  }
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const done = departure.history
    .filter((line) => line.what === "handed-over" && isByLink(line))
    .filter(({ at }) => at.toZonedDateTimeISO(departure.timeZone).toPlainDate().equals(today))
    .map(({ detail }) => detail);
  const ofStep = done.filter((each) => each === step);
  if (ofStep.length >= DELEGATIONS_A_DAY.step || done.length >= DELEGATIONS_A_DAY.departure) {
    throw new LinkRefusal("too-many-hand-overs");
  }
}

/** The organisation's mail domains, as far as this departure and the settings tell. */
export function ownDomains(
  { people, standIns }: Pick<Departure, "people" | "standIns">,
  { hr, handOverDomains }: Pick<PlanSettings, "hr" | "handOverDomains">,
): string[] {
  const { employee, manager, hrContact } = people;
  const addresses = [
    manager.address,
    employee.workAddress,
    hrContact.address,
    ...standIns.map(({ person }) => person.address),
    hr.address,
  ].filter((each) => each !== undefined);
  return [...new Set([...addresses.map(domainOf), ...handOverDomains])];
}

/** The domain of an address if neither this departure nor the settings have it: worth a second look. */
export function foreignDomain(
  address: string,
  departure: Departure,
  settings: Parameters<typeof ownDomains>[1],
): string | undefined {
  const colleagues = departure.steps.flatMap(({ colleague }) => colleague?.address ?? []);
  const known = [...ownDomains(departure, settings), ...colleagues.map(domainOf)];
  const domain = domainOf(address);
  return known.includes(domain) ? undefined : domain;
}
