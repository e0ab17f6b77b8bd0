import type { Dice } from "./dice.ts";

/** What can go wrong around the program. */
export const FAULTS = [
  "crash before a call",
  "crash after a call",
  "table throttled",
  "scheduler throttled",
  "queue throttled",
  "answer of a call lost",
  "call repeated",
  "call stalled",
  "move half done",
  "clock off",
  "clock ahead",
  "schedule lost",
  "schedules lost in bulk",
  "schedule late",
  "schedule twice",
  "schedule not removed",
  "schedule of nobody",
  "message twice",
  "mail slowed down",
  "answer to a mail lost",
  "mail bounced",
  "mail complained of",
  "mail rejected",
  "mail bounced for now",
  "automatic answer",
  "mail arrived after a bounce",
  "mail delayed",
  "mail taken out of the spam",
  "event lost",
  "event late",
  "event twice",
  "event early",
  "account closed",
  "quota used up",
  "address refused",
  "address dead",
  "mailer out",
  "sweep out",
  "everything out",
  "everything restarted",
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Where and the how-manieth time: the name by which it is left out of another run. */
  readonly place: string;
}

export interface Faults {
  /** The fault that happens at this place, at most one; probabilities by kind. */
  at(place: string, chances: Partial<Record<FaultKind, number>>): FaultKind | undefined;
  readonly happened: readonly Fault[];
}

/** Faults by chance, but never at a place in `without`. */
export function faultsOf(
  dice: Dice,
  { often, without }: { readonly often: number; readonly without: ReadonlySet<string> },
): Faults {
  const visits = new Map<string, number>();
  const happened: Fault[] = [];
  return {
    happened,
    at(where, chances) {
      const visit = (visits.get(where) ?? 0) + 1;
      visits.set(where, visit);
      if (often === 0) return undefined;
      const place = `${where} #${visit}`;
      const kind = kindAt(dice.roll(`fault ${place}`), chances, often);
      return kind && happens(kind, place);
    },
  };

  function happens(kind: FaultKind, place: string): FaultKind | undefined {
    if (without.has(place)) return undefined;
    happened.push({ kind, place });
    return kind;
  }
}

/** Every call asks, so that nothing is made for it. */
function kindAt(
  roll: number,
  chances: Partial<Record<FaultKind, number>>,
  often: number,
): FaultKind | undefined {
  let left = roll;
  for (const kind in chances) {
    left -= (chances[kind as FaultKind] ?? 0) * often;
    if (left < 0) return kind as FaultKind;
  }
  return undefined;
}
