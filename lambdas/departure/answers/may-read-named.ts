import type { Departure } from "../model/departure.ts";
import type { PlanSettings } from "../model/plan.ts";

/** A person at the desk, as far as reading named answers depends on it. */
export interface AnswerReading {
  /** The address they signed in with. */
  readonly address?: string;
  /** The issuer calls them an answer reader, and vouches for that address. */
  readonly readsAnswers?: true;
}

/**
 * Whether that person may read what this leaver answered with their name: an answer reader whom the settings name by their
 * address, and who neither manages nor managed the leaver.
 */
export function mayReadNamed(
  departure: Departure,
  { address, readsAnswers }: AnswerReading,
  { answerReaders = [] }: Pick<PlanSettings, "answerReaders">,
): boolean {
  if (!readsAnswers || !address) return false;
  const isTheirs = (other: string) => other.trim().toLowerCase() === address.trim().toLowerCase();
  return (
    answerReaders.some((reader) => isTheirs(reader.address)) &&
    !managersOf(departure).some(isTheirs)
  );
}

/** The addresses of all who have, had or will have a part in managing the leaver, delegates included. */
function managersOf(departure: Departure): string[] {
  const { people, standIns, formerManagers = [], earlierManagers = [], steps } = departure;
  const known = [
    people.manager,
    ...standIns.filter(({ role }) => role === "manager").map(({ person }) => person),
    ...formerManagers,
    ...steps.flatMap(({ to, colleague }) => (to === "manager" && colleague ? colleague : [])),
  ];
  return [...known.map(({ address }) => address), ...earlierManagers];
}
