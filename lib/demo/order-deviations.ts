import { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import { expectedMails } from "./expected-mails.ts";
import type { PlayedDeparture } from "./played.ts";
import type { Rules } from "./rules.ts";
import type { ToldMailing } from "./told.ts";

/** Mails that reached one person in another order than planned, and steps of the core that overtook each other. */
export function orderDeviations(
  played: PlayedDeparture,
  sent: readonly CapturedMail[],
  { core, desks }: Pick<Rules, "core" | "desks">,
): string[] {
  const mailings = new Map(
    expectedMails(played, desks).map(({ mailing }) => [
      keyOf(mailing.id, mailing.revision),
      mailing,
    ]),
  );
  const left = sent
    .map((mail) => ({ mail, mailing: mailings.get(keyOf(mail.tags.mailing, mail.tags.revision)) }))
    .filter((each): each is Left => each.mailing !== undefined);
  return [...overtakenMails(left), ...overtakenSteps(left, core)];
}

function keyOf(id: string | undefined, revision: number | string | undefined): string {
  return `${id}.${revision}`;
}

interface Left {
  readonly mail: CapturedMail;
  readonly mailing: ToldMailing;
}

function overtakenMails(left: readonly Left[]): string[] {
  const people = Map.groupBy(left, ({ mail }) => mail.to.join());
  return [...people].flatMap(([address, theirs]) =>
    pairs(theirs)
      .filter(([one, next]) => isAfter(one.mailing, next.mailing))
      .map(
        ([one, next]) =>
          `${one.mailing.id} left before ${next.mailing.id} to ${address}, planned the other way round.`,
      ),
  );
}

function overtakenSteps(left: readonly Left[], core: readonly string[]): string[] {
  const steps = left.flatMap(({ mailing }) => mailing.steps).filter((id) => core.includes(id));
  return pairs(steps)
    .filter(([one, next]) => core.indexOf(one) > core.indexOf(next))
    .map(([one, next]) => `step ${one} came before ${next}, in the plan it comes after.`);
}

function isAfter(one: ToldMailing, other: ToldMailing): boolean {
  return Temporal.Instant.compare(one.at.instant, other.at.instant) > 0;
}

/** Each with the one after it. */
function pairs<T>(list: readonly T[]): [T, T][] {
  return list.slice(1).map((next, index) => [list[index] as T, next]);
}
