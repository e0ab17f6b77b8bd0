/**
 * Which of its two forms an item has after a restore. `restored`: that of then; what was made since goes. `present`: that of before the
 * restore if there is one; what was used up or taken back since stays so. `gone`: neither.
 */
export type Fate = "restored" | "present" | "gone";

const FATES: Readonly<Record<string, Fate>> = {
  // Sent once, whatever is restored.
  morning: "present",
  test: "present",
  tests: "present",
  uncertain: "present",
  // When each job last ran.
  jobs: "present",
  // Taken back, used up or ordered by a person since.
  lesson: "present",
  card: "present",
  forget: "present",
  // Who signed out since must not be signed in again.
  sessions: "gone",
};

/** By the word before the first dot of its key. */
export function fateOf(key: string): Fate {
  return FATES[key.split(".")[0] ?? ""] ?? "restored";
}

/** A departure's key; all others have a dot. */
export function isDepartureKey(key: string): boolean {
  return /^[0-9a-f]{32}$/.test(key);
}

/** The departure that another item belongs to, as its key says. */
export function departureInKey(key: string): string | undefined {
  return key.split(".").find(isDepartureKey);
}
