import type { Mailing } from "./mailing.ts";

/** The limit that a schedule's name leaves. */
const LONGEST_ID = 26;

/** `catch-up-manager`, or the first unused of `catch-up-manager-2`, `-3`…; a long name is cut to fit its number. */
export function freshId(base: string, existing: readonly Pick<Mailing, "id">[]): string {
  const ids = new Set(existing.map(({ id }) => id));
  let fresh = base.slice(0, LONGEST_ID);
  for (let count = 2; ids.has(fresh); count += 1) {
    const number = `-${count}`;
    fresh = `${base.slice(0, LONGEST_ID - number.length)}${number}`;
  }
  return fresh;
}
