import { Temporal } from "temporal-polyfill";
import type { PlayedDeparture } from "./played.ts";
import type { ToldDeparture, ToldMailing } from "./told.ts";

/** A mail that must leave, or stay for want of an address. */
export interface ExpectedMail {
  readonly mailing: ToldMailing;
  /** As the rules of addresses say; without it, it waits. */
  readonly address: string | undefined;
}

/** Mailboxes of desks, by name. */
export type Desks = Readonly<Record<string, string>>;

/** What must leave of a departure: its plan, less what a withdrawal stops, and the notices of the withdrawal. */
export function expectedMails(played: PlayedDeparture, desks: Desks): ExpectedMail[] {
  const { recorded, withdrawal } = played;
  const notices = withdrawal?.answer.mailings.filter(({ kind }) => kind === "notice") ?? [];
  return [...recorded.mailings.filter((mailing) => !isStopped(mailing, played)), ...notices].map(
    (mailing) => ({ mailing, address: addressFor(mailing, recorded, desks) }),
  );
}

/** Withdrawn before its moment; of somebody who came back, only what comes after the last day stops. */
export function isStopped(
  { at }: Pick<ToldMailing, "at">,
  { recorded, withdrawal }: PlayedDeparture,
): boolean {
  if (!withdrawal || Temporal.Instant.compare(at.instant, withdrawal.at) <= 0) return false;
  return withdrawal.reason !== "came-back" || dayOf(at) > recorded.lastDay;
}

/** The rules of addresses once more, so that the program is not measured by itself. */
function addressFor(
  { to, at }: ToldMailing,
  { employee, manager, hrContact, lastDay }: ToldDeparture,
  desks: Desks,
): string | undefined {
  if (to.role === "manager") return manager.address;
  if (to.role === "hr") return hrContact.address;
  if (to.role !== "leaver") return desks[to.role.replace("desk:", "")];
  const isAtWork = dayOf(at) <= lastDay;
  const handedOver = isAtWork ? manager.address : undefined;
  return (isAtWork ? employee.workAddress : undefined) ?? employee.privateAddress ?? handedOver;
}

function dayOf({ local }: ToldMailing["at"]): string {
  return local.slice(0, 10);
}
