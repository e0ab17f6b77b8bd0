import { Temporal } from "temporal-polyfill";
import { digestDueAt, digestKey } from "../../lambdas/departure/digest/digest-day.ts";
import type { MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Digest, Digests } from "../../lambdas/departure/model/ports.ts";

export interface MemoryOfDigests extends Digests {
  /** The keys of those that the sweep must look at by now. */
  due(now: Temporal.Instant): string[];
  /** The first moment at which the sweep has something to look at. */
  /** In epoch milliseconds. */
  nextDue(): number | undefined;
}

/** Morning mails in a map, by the promises of the port. */
export function inMemoryDigests(): MemoryOfDigests {
  const digests = new Map<string, Digest>();
  let known: readonly { readonly key: string; readonly due: Temporal.Instant }[] | undefined;
  const write = (digest: Digest, state: MailingState) => {
    const written = { ...digest, state: atRest(state) };
    digests.set(digest.id, written);
    known = undefined;
    return written;
  };
  const dueMoments = () => {
    known ??= [...digests.values()].flatMap((digest) => {
      const due = digestDueAt(digest);
      return due ? [{ key: digestKey(digest.id), due }] : [];
    });
    return known;
  };

  return {
    find: async (id) => digests.get(id),

    async create(digest) {
      if (digests.has(digest.id)) return false;
      write({ ...digest, since: inWholeSeconds(digest.since) }, digest.state);
      return true;
    },

    async claim(id, now) {
      const digest = digests.get(id);
      if (digest?.state.name !== "pending") return undefined;
      return write(digest, { ...digest.state, name: "claimed", at: now });
    },

    async settle({ id, state: before }, state) {
      const digest = digests.get(id);
      if (!digest || !isSame(digest.state, atRest(before))) return false;
      write(digest, state);
      return true;
    },

    due: (now) =>
      dueMoments()
        .filter(({ due }) => Temporal.Instant.compare(due, now) <= 0)
        .map(({ key }) => key),

    nextDue: () =>
      dueMoments()
        .map(({ due }) => due.epochMilliseconds)
        .sort((one, other) => one - other)[0],
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
