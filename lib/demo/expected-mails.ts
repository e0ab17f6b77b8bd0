import type { PlayedDeparture, PlayedWithdrawal } from "./played.ts";
import type { ToldDeparture, ToldMailing } from "./told.ts";
import { isIn, type Turn, turnsOf, wantedIn } from "./turns.ts";

/** A mail that must leave, or stay for want of an address. */
export interface ExpectedMail {
  readonly mailing: ToldMailing;
  /** As the rules of addresses say; without it, it waits. */
  readonly address: string | undefined;
}

/** Mailboxes of desks, by name. */
export type Departments = Readonly<Record<string, string>>;

/**
 * What must leave of a departure: of each plan what falls in its time. A withdrawal stops the plan before it, and brings its
 * notices. What stands open too long is brought again besides, which no plan foresees.
 */
export function expectedMails(played: PlayedDeparture, desks: Departments): ExpectedMail[] {
  const turns = turnsOf(played);
  return turns.flatMap((turn, index) => {
    const before = turns[index - 1]?.plan;
    return mailingsOf(turn, before)
      .filter((mailing) => isIn(turn, mailing))
      .map((mailing) => {
        // Whoever was replaced is in the plan from before.
        const isFormer = mailing.to.role === "former";
        const address = isFormer ? before?.manager?.address : addressFor(mailing, turn.plan, desks);
        return { mailing, address };
      });
  });
}

function mailingsOf({ plan, withdrawal }: Turn, before: ToldDeparture | undefined): ToldMailing[] {
  if (!withdrawal || !before) return wantedIn(plan);
  return [
    ...wantedIn(before).filter((mailing) => !isStopped(mailing, withdrawal, before)),
    ...plan.mailings.filter(({ kind }) => kind === "notice"),
  ];
}

/** Withdrawn before its moment; of somebody who came back, only what comes after the last day stops. */
function isStopped(
  { at }: ToldMailing,
  { reason }: PlayedWithdrawal,
  { lastDay }: ToldDeparture,
): boolean {
  return reason !== "came-back" || dayOf(at) > lastDay;
}

/** The rules of addresses once more, so that the program is not measured by itself. */
function addressFor(
  mailing: ToldMailing,
  plan: ToldDeparture,
  desks: Departments,
): string | undefined {
  const { role } = mailing.to;
  if (role === "manager") return plan.manager.address;
  if (role === "hr") return plan.hrContact.address;
  return role === "leaver" ? leaversAddress(mailing, plan) : desks[role.replace("desk:", "")];
}

function leaversAddress(
  { at, steps }: ToldMailing,
  { employee, manager, lastDay }: ToldDeparture,
): string | undefined {
  const isAtWork = dayOf(at) <= lastDay;
  const atWork = isAtWork ? employee.workAddress : undefined;
  const atHome = employee.privateAddress;
  const own = steps.includes("thanks") ? (atHome ?? atWork) : (atWork ?? atHome);
  return own ?? (isAtWork ? manager.address : undefined);
}

function dayOf({ local }: ToldMailing["at"]): string {
  return local.slice(0, 10);
}
