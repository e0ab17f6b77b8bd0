import type { Departure } from "../model/departure.ts";
import type { PlanSettings } from "../model/plan.ts";
import { identityForm } from "../people/name-form.ts";

/** The names of all people in these departures and in the settings; not those of mailboxes, such as *Team HR*. */
export function namesOfPeople(
  departures: readonly Departure[],
  { hr, desks, answerReaders = [], confidant = "" }: PlanSettings,
): string[] {
  const mailboxes = new Set([hr.address, ...Object.values(desks)].map(identityForm));
  const known = departures.filter(({ erased }) => !erased);
  const inDepartures = known.flatMap(({ people, standIns, formerManagers = [], steps }) => [
    people.manager,
    people.hrContact,
    ...formerManagers,
    ...standIns.map(({ person }) => person),
    ...steps.flatMap(({ colleague }) => colleague ?? []),
  ]);
  const persons = inDepartures.filter(({ address }) => !mailboxes.has(identityForm(address)));
  const leavers = known.map(({ people }) => people.employee);
  const inSettings = [...answerReaders.map(({ name }) => name), confidant];
  const named = [...leavers, ...persons].flatMap(({ name, calledName }) => [
    name,
    calledName ?? [],
  ]);
  return [...new Set([...named.flat(), ...inSettings])];
}
