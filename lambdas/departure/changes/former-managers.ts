import type { Temporal } from "temporal-polyfill";
import { wasMailedInPerson } from "../mailings/last-told.ts";
import type { Departure } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing } from "../model/mailing.ts";
import type { NotificationType } from "../model/notification.ts";
import type { Person } from "../model/person.ts";
import { lastForGood } from "../model/responsible.ts";
import { formerManagerOf } from "../people/addressee.ts";

/**
 * Tells a manager who was replaced for good, once, if we have mailed them before. The notice is dropped if they become
 * manager again.
 */
export function withFormerManager(
  before: Departure,
  after: Departure,
  { at, now }: Pick<Mailing, "at"> & { readonly now: Temporal.Instant },
): Departure {
  const [old, present] = [lastForGood(before, "manager"), lastForGood(after, "manager")];
  const mailings = after.mailings.map((mailing) =>
    isFor(present, mailing, after) && mailing.state.name === "pending"
      ? { ...mailing, state: { name: "skipped" as const } }
      : mailing,
  );
  const { formerManagers = [] } = after;
  const isKnown = formerManagers.some((each) => isSameMailbox(each, old));
  const isTold = !isSameMailbox(old, present) && wasMailedInPerson("manager", before, now);
  if (!isTold || isKnown || after.kind === "quiet") return { ...after, mailings };
  const notice: Mailing = {
    id: freshId("replaced-former" satisfies NotificationType, mailings),
    kind: "notice",
    steps: [],
    to: "former",
    at,
    revision: 1,
    state: { name: "pending" },
  };
  return {
    ...after,
    formerManagers: [...formerManagers, old],
    mailings: [...mailings, notice],
  };
}

function isFor(person: Person, { id, to }: Mailing, departure: Departure): boolean {
  const former = to === "former" ? formerManagerOf(departure, id) : undefined;
  return former !== undefined && isSameMailbox(former, person);
}

function isSameMailbox(one: Person, other: Person): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}
