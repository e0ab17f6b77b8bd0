import { OCCASIONS } from "../../lambdas/departure/answers/answers.ts";
import { TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { newLines } from "./facts.ts";
import type { Write } from "./life.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;

/** Whatever is changed later. */
export const noDepartureIsCountedTwice: Rule = ({ writes }) => {
  const orders = writes.flatMap(ordersOf);
  const names = Map.groupBy(orders, ({ name }) => name);
  return [...names].flatMap(([name, all]) => (all.length > 1 ? [`${name} is counted again`] : []));
};

/** And not before the employment ended. */
export const whoIsNotLeavingIsNotCounted: Rule = ({ writes }) =>
  writes
    .flatMap(ordersOf)
    .filter(({ at, after: { withdrawn, dates } }) => {
      const ended = Date.parse(dates.endOfEmployment.toString());
      return withdrawn !== undefined || at < ended - DAY;
    })
    .map(({ name }) => `${name} is counted`);

/** Deleted by time alone, one that was not withdrawn has been counted on both occasions. */
export const noDepartureIsForgottenUncounted: Rule = ({ writes }) =>
  writes
    .filter((write) =>
      newLines(write).some(({ what, who }) => what === "erased" && who === TOTZIENS),
    )
    .filter(({ after }) => !after.withdrawn)
    .flatMap((write) => {
      const counted = [...(write.before?.tallied ?? []), ...ordersIn(write)];
      return OCCASIONS.filter((occasion) => !counted.includes(occasion)).map(
        (occasion) => `${write.after.id.slice(0, 4)} is forgotten uncounted at ${occasion}`,
      );
    });

/** The orders of a write that weren't there before. */
function ordersOf(write: Write) {
  const { before, after } = write;
  return ordersIn(write)
    .filter((occasion) => before?.outbox?.tally?.[occasion] === undefined)
    .map((occasion) => ({ ...write, name: `${after.id.slice(0, 4)} at ${occasion}` }));
}

function ordersIn({ after: { outbox } }: Write) {
  return OCCASIONS.filter((occasion) => outbox?.tally?.[occasion] !== undefined);
}
