import type { Role } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { RunningFor } from "./running-for.ts";

/** The replaced person: the name in the departures, and the address that was searched for. */
export function whoItIs(
  who: { readonly role: Role; readonly address: string },
  { departures }: RunningFor,
): Markup {
  const people = departures.flatMap((each) => [
    each.people[who.role],
    ...each.standIns.filter(({ role }) => role === who.role).map(({ person }) => person),
  ]);
  const isThem = ({ address }: { readonly address: string }) =>
    address.toLowerCase() === who.address.toLowerCase();
  const name = people.find(isThem)?.name;
  return name ? html`<strong>${isolated(name)}</strong> (${who.address})` : html`${who.address}`;
}
