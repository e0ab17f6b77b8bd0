import type { Temporal } from "temporal-polyfill";

export interface FirstDeparture {
  readonly url: string;
  readonly token: string;
  /** The day on the local clock: the departure is announced today, so the command works whenever it is pasted. */
  readonly today: Temporal.PlainDate;
}

/** The command with which a person records the first departure, ready to paste. */
export function firstDeparture({ url, token, today }: FirstDeparture): string {
  const lastDay = today.add({ weeks: 6 });
  const departure = {
    employee: {
      name: "Sanne Bakker",
      workAddress: "s.bakker@delinde.example",
      privateAddress: "sanne.bakker@thuis.example",
    },
    manager: { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" },
    announced: today.toString(),
    lastDay: lastDay.toString(),
    endOfEmployment: lastDay.with({ day: lastDay.daysInMonth }).toString(),
  };
  return [
    `curl -X POST ${url}/departures`,
    `-H "Authorization: Bearer ${token}"`,
    `-H "Content-Type: application/json"`,
    `--data '${JSON.stringify(departure)}'`,
  ].join(" \\\n  ");
}
