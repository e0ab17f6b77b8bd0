import { readDate } from "../import-file/read-date.ts";

/** A time after a day, as people write it. */
const TIME = /^(.+?)(?:T|,? (?:om )?)(\d{1,2})[:.](\d{2})(?: uur)?$/;

/** The fields of forms that hold a day. */
const DAYS = ["announced", "lastDay", "endOfEmployment", "from", "until"];

/** A form with days as people type them, `28-2-2027`, as the rules read them. What can't be read stays as it is. */
export function withTypedDays(form: URLSearchParams): URLSearchParams {
  return withRead(form, DAYS, readTypedDay);
}

/** The same for a moment: `28-2-2027 14.00`. */
export function withTypedMoment(form: URLSearchParams, field: string): URLSearchParams {
  return withRead(form, [field], (typed) => {
    const [, day = "", hour = "", minute = ""] = TIME.exec(typed) ?? [];
    return day ? `${readTypedDay(day)}T${hour.padStart(2, "0")}:${minute}` : typed;
  });
}

export function readTypedDay(typed: string): string {
  const read = readDate(typed);
  return "value" in read ? read.value : typed;
}

function withRead(
  form: URLSearchParams,
  fields: readonly string[],
  read: (typed: string) => string,
): URLSearchParams {
  return new URLSearchParams(
    [...form].map(([name, typed]): [string, string] => [
      name,
      fields.includes(name) ? read(typed.trim()) : typed,
    ]),
  );
}
