import { broughtUpIn } from "../../lambdas/departure/mailings/second-list.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { joinedLines, writesOf } from "../../lib/rules/facts.ts";
import { type Change, type Seen, type State, whenever } from "./seen.ts";

/** What people do: those who read a mail, those who talk, and those who leave. */
export const STATES_OF_PEOPLE: Readonly<Record<string, State>> = {
  "a talk that goes along with a replaced manager": {
    atLeast: 6,
    isReached: whenever("replaced", ({ before, after }) => holderOf(before) !== holderOf(after)),
  },
  "a talk moved": { atLeast: 4, isReached: whenever("interview-moved") },
  "a talk called off": { atLeast: 2, isReached: whenever("interview-cancelled") },
  "an objection after an agreed talk": {
    atLeast: 2,
    isReached: whenever("objected", ({ before }) => holderOf(before) !== undefined),
  },
  "a talk that the leaver does not want": {
    atLeast: 10,
    isReached: whenever("talk-declined"),
  },
  "a mark taken back": { atLeast: 60, isReached: whenever("still-open") },
  "a mark taken back after it was brought up again": {
    atLeast: 37,
    isReached: whenever("still-open", ({ line, before }) =>
      before.mailings.some(
        (mailing) =>
          mailing.state.name === "sent" && broughtUpIn(mailing).includes(line.detail ?? ""),
      ),
    ),
  },
  "a step handed over": { atLeast: 60, isReached: whenever("handed-over") },
  "lines of the history that were joined": {
    atLeast: 60,
    isReached: ({ life }) => life.writes.some((write) => joinedLines(write).length > 0),
  },
  "a press at the moment of the purge": { atLeast: 20, isReached: wasPressedAtThePurge },
  "somebody recorded twice": {
    atLeast: 60,
    isReached: ({ life }) =>
      life.answers.some(
        ({ act, refusal }) => act.do === "submit" && refusal === "already-recorded",
      ),
  },
  "two departures of one person at one time": { atLeast: 19, isReached: runBeside },
  "a departure after another one of the same person": { atLeast: 38, isReached: cameLater },
};

function holderOf({ interviews = [] }: Departure): string | undefined {
  return interviews.findLast(({ cancelled }) => !cancelled)?.with.address;
}

const CLOSE = 2000;

function wasPressedAtThePurge({ life }: Seen): boolean {
  const purges = writesOf(life, ["erased"]).filter(isByTime);
  return life.answers.some(({ act, at }) =>
    purges.some(
      (write) =>
        (act.departure === write.after.id || !act.departure) && Math.abs(at - write.at) <= CLOSE,
    ),
  );
}

function isByTime({ after }: Pick<Change, "after">): boolean {
  return after.history.some(({ what, who }) => what === "erased" && who === TOTZIENS);
}

interface Lasting {
  readonly person: string;
  readonly from: number;
  readonly until: number;
}

function runBeside({ life }: Seen): boolean {
  return pairsIn(lastingIn(life)).some(
    ([one, other]) => one.from < other.until && other.from < one.until,
  );
}

function cameLater({ life }: Seen): boolean {
  return pairsIn(lastingIn(life)).some(
    ([one, other]) => one.until <= other.from || other.until <= one.from,
  );
}

/** Of the same person. */
function pairsIn(lasting: readonly Lasting[]): (readonly [Lasting, Lasting])[] {
  return lasting.flatMap((one, index) =>
    lasting
      .slice(index + 1)
      .filter(({ person }) => person === one.person)
      .map((other) => [one, other] as const),
  );
}

/** From when it was recorded until it was withdrawn or erased, or its employment ended. */
function lastingIn({ writes }: Seen["life"]): Lasting[] {
  return [...Map.groupBy(writes, ({ after }) => after.id).values()].map((own) => {
    const last = own.at(-1)?.after as Departure;
    const over = own.find(({ after }) => after.withdrawn || after.erased)?.at;
    const ends = Date.parse(last.dates.endOfEmployment.toString());
    return {
      person: own[0]?.after.person ?? "",
      from: own[0]?.at ?? 0,
      until: Math.min(over ?? Number.POSITIVE_INFINITY, ends),
    };
  });
}
