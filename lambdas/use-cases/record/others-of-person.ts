import type { Departure } from "../../departure/model/departure.ts";
import type { Dates } from "../../departure/model/offset.ts";
import type { OthersOfPerson } from "./same-person.ts";

/** Another departure of the same person, without the name, which the caller has just given. */
export interface OtherOfPerson {
  readonly departure: string;
  readonly lastDay: string;
  readonly endOfEmployment: string;
  /** At most ten working days after the end of employment. */
  readonly runs: boolean;
}

/** The person's other departures for an answer; nothing if there are none. */
export function describeOthers({ running, over }: OthersOfPerson): {
  othersOfPerson?: readonly OtherOfPerson[];
} {
  const othersOfPerson = [
    ...running.map((each) => describeOther(each, true)),
    ...over.map((each) => describeOther(each, false)),
  ];
  return othersOfPerson.length > 0 ? { othersOfPerson } : {};
}

function describeOther(
  { id, dates }: Pick<Departure, "id"> & { readonly dates: Dates },
  runs: boolean,
): OtherOfPerson {
  return {
    departure: `/departures/${id}`,
    lastDay: dates.lastDay.toString(),
    endOfEmployment: dates.endOfEmployment.toString(),
    runs,
  };
}
