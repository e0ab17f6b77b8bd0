import { Temporal } from "temporal-polyfill";
import type { KeptSession, Sessions } from "../../lambdas/departure/model/sign-ins.ts";

const MOST = 10;

/** Sessions in a map, by the promises of the port. */
export function inMemorySessions(): Sessions {
  const kept = new Map<string, readonly KeptSession[]>();
  const of = (subject: string) => kept.get(subject) ?? [];
  return {
    find: async (subject, id) => of(subject).find((each) => each.id === id),
    async keep(session) {
      const others = of(session.subject)
        .filter(({ id }) => id !== session.id)
        .toSorted((one, other) => Temporal.Instant.compare(other.confirmed, one.confirmed));
      kept.set(session.subject, [session, ...others].slice(0, MOST));
    },
    async end(subject, id) {
      kept.set(
        subject,
        of(subject).filter((each) => each.id !== id),
      );
    },
    endAll: async (subject) => void kept.delete(subject),
  };
}
