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
  person: AnswerReading,
  settings: Pick<PlanSettings, "answerReaders">,
): boolean {
  const manages = managersOf(departure).some((address) => isSameAddress(address, person.address));
  return isAnswerReader(person, settings) && !manages;
}

/** Whether the settings name that person: these also read open lines, and write lessons. */
export function isAnswerReader(
  { address, readsAnswers }: AnswerReading,
  { answerReaders = [] }: Pick<PlanSettings, "answerReaders">,
): boolean {
  return (
    readsAnswers === true && answerReaders.some((reader) => isSameAddress(reader.address, address))
  );
}

function isSameAddress(one: string, other = ""): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
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
