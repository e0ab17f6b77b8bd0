import { Temporal } from "temporal-polyfill";

export const DATE_PARTS = ["day", "month", "year"] as const;
export type TypedDate = Readonly<Record<(typeof DATE_PARTS)[number], string>>;

export function typedDate(form: URLSearchParams): TypedDate {
  const [day, month, year] = DATE_PARTS.map((part) => (form.get(part) ?? "").trim());
  return { day: day ?? "", month: month ?? "", year: year ?? "" };
}

/** Undefined if it is no existing day in figures. `27` is 2027. */
export function readLastDay({ day, month, year }: TypedDate): Temporal.PlainDate | undefined {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const whole = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  try {
    return Temporal.PlainDate.from(
      { year: whole, month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
  } catch {
    return undefined;
  }
}
