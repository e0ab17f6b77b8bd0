import type { Temporal } from "temporal-polyfill";
import {
  sameOrPreviousWorkingDay,
  type WorkCalendar,
} from "../../lambdas/departure/model/work-calendar.ts";

export interface FirstDeparture {
  readonly url: string;
  readonly token: string;
  readonly departure: object;
}

/** A sample departure, announced on the latest working day, so it can be recorded at any time. */
export function departureToTry(today: Temporal.PlainDate, calendar: WorkCalendar): object {
  const announced = sameOrPreviousWorkingDay(today, calendar);
  const lastDay = sameOrPreviousWorkingDay(announced.add({ weeks: 6 }), calendar);
  return {
    employee: {
      name: "Sanne Bakker",
      workAddress: "s.bakker@delinde.example",
      privateAddress: "sanne.bakker@thuis.example",
    },
    manager: { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" },
    announced: announced.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: lastDay.with({ day: lastDay.daysInMonth }).toString(),
  };
}

/** The command that records the first departure, ready to paste: long, since it has the token. */
export function firstDeparture({ url, token, departure }: FirstDeparture): string {
  return [
    `curl -X POST ${url}/departures`,
    `-H "Authorization: Bearer ${token}"`,
    `-H "Content-Type: application/json"`,
    `--data '${JSON.stringify(departure)}'`,
  ].join(" \\\n  ");
}
