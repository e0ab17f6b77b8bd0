import { Temporal } from "temporal-polyfill";
import { morningDueAt, morningKey } from "../../lambdas/departure/digest/morning.ts";
import type { MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Morning, Mornings } from "../../lambdas/departure/model/ports.ts";

export interface MemoryOfMornings extends Mornings {
  /** The keys of those that the sweep must look at by now. */
  due(now: Temporal.Instant): string[];
  /** The first moment at which the sweep has something to look at. */
  nextDue(): Temporal.Instant | undefined;
}

/** Morning mails in a map, by the promises of the port. */
export function inMemoryMornings(): MemoryOfMornings {
  const mornings = new Map<string, Morning>();
  const write = (morning: Morning, state: MailingState) => {
    const written = { ...morning, state: atRest(state) };
    mornings.set(morning.id, written);
    return written;
  };
  const dueMoments = () =>
    [...mornings.values()].flatMap((morning) => {
      const due = morningDueAt(morning);
      return due ? [{ key: morningKey(morning.id), due }] : [];
    });

  return {
    find: async (id) => mornings.get(id),

    async create(morning) {
      if (mornings.has(morning.id)) return false;
      write({ ...morning, since: inWholeSeconds(morning.since) }, morning.state);
      return true;
    },

    async claim(id, now) {
      const morning = mornings.get(id);
      if (morning?.state.name !== "pending") return undefined;
      return write(morning, { ...morning.state, name: "claimed", at: now });
    },

    async settle({ id, state: before }, state) {
      const morning = mornings.get(id);
      if (!morning || !isSame(morning.state, atRest(before))) return false;
      write(morning, state);
      return true;
    },

    due: (now) =>
      dueMoments()
        .filter(({ due }) => Temporal.Instant.compare(due, now) <= 0)
        .map(({ key }) => key),

    nextDue: () =>
      dueMoments()
        .map(({ due }) => due)
        .sort(Temporal.Instant.compare)[0],
  };
}

function isSame(one: MailingState, other: MailingState): boolean {
  return one.name === other.name && momentOf(one) === momentOf(other);
}

function momentOf(state: MailingState): string | undefined {
  return "at" in state ? state.at.toString() : undefined;
}

function atRest(state: MailingState): MailingState {
  return "at" in state ? { ...state, at: inWholeSeconds(state.at) } : state;
}

function inWholeSeconds(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: "second", roundingMode: "floor" });
}
