import { type State, seenIn } from "./seen.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { STATES_OF_CHANGES } from "./states-of-changes.ts";
import { STATES_OF_MAILS } from "./states-of-mails.ts";
import { STATES_OF_PEOPLE } from "./states-of-people.ts";
import { STATES_OF_TALKS } from "./states-of-talks.ts";
import { STATES_OF_VOICE } from "./states-of-voice.ts";

/** Where faults were found, or where two things meet that seldom do. A name says what is seen in the life. */
export const STATES: Readonly<Record<string, State>> = {
  ...STATES_OF_MAILS,
  ...STATES_OF_CHANGES,
  ...STATES_OF_PEOPLE,
  ...STATES_OF_TALKS,
  ...STATES_OF_VOICE,
};

/** With fewer lives than this chance alone may miss a state. */
const LIVES_TO_JUDGE = 200;

/** The states that a life came to. */
export function statesIn(life: SimulatedLife): string[] {
  const seen = seenIn(life);
  return Object.entries(STATES)
    .filter(([, { isReached }]) => isReached(seen))
    .map(([name]) => name);
}

/** How many of so many lives are to come to a state. */
export function leastOf({ atLeast }: State, lives: number): number {
  return Math.floor((atLeast * lives) / 1000);
}

interface Reached {
  readonly counts: { readonly lives: number };
  /** How many lives came to each state. */
  readonly states: ReadonlyMap<string, number>;
}

/** States to which too few of these lives came, in words; few lives are not judged unless they are known ones. */
export function seldomReached(
  { counts: { lives }, states }: Reached,
  judgedFrom: number = LIVES_TO_JUDGE,
): string[] {
  if (lives < judgedFrom) return [];
  return Object.entries(STATES).flatMap(([name, state]) => {
    const reached = states.get(name) ?? 0;
    const least = leastOf(state, lives);
    return reached < least ? [`${name}: ${reached} of ${lives} lives, not ${least}`] : [];
  });
}
