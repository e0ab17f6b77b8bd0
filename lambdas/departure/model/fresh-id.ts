import type { Mailing } from "./mailing.ts";

/** So that a schedule's name fits. */
const LONGEST_ID = 26;

/** `catch-up-manager`, or the first of `catch-up-manager-2`, `-3`… that no mailing has; a long name is cut for its number. */
export function freshId(base: string, existing: readonly Pick<Mailing, "id">[]): string {
  const ids = new Set(existing.map(({ id }) => id));
  let fresh = base.slice(0, LONGEST_ID);
  for (let count = 2; ids.has(fresh); count += 1) {
    const number = `-${count}`;
    fresh = `${base.slice(0, LONGEST_ID - number.length)}${number}`;
  }
  return fresh;
}
