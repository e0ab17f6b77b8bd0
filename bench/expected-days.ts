/** Days since 1970, and the wall clock of central Europe: what the plan's rules need of a calendar, without the program's. */
export interface OpenDays {
  readonly isOpen: (day: number) => boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

export function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS;
}

/** Monday to Friday without these ISO dates. */
export function openDays(daysOff: readonly string[]): OpenDays {
  const off = new Set(daysOff.map(dayNumber));
  return { isOpen: (day) => new Date(day * DAY_MS).getUTCDay() % 6 !== 0 && !off.has(day) };
}

/** The n-th working day after a day, or before it. */
export function workingDaysFrom(day: number, count: number, days: OpenDays): number {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1)
    at = openFrom(at + Math.sign(count), Math.sign(count), days);
  return at;
}

/** The day itself, or the first working day in that direction. */
export function openFrom(day: number, direction: number, { isOpen }: OpenDays): number {
  let at = day;
  while (!isOpen(at)) at += direction;
  return at;
}

/** `P6M`, `P2W`, `P10D`; months end where the month does. */
export function afterPeriod(day: number, period = "P0D"): number {
  const [, months = "0", weeks = "0", days = "0"] =
    /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? [];
  const from = new Date(day * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + Number(months)];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const within = Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth)) / DAY_MS;
  return within + 7 * Number(weeks) + Number(days);
}

/** Minutes of the wall clock since 1970, of a day and `HH:MM`. */
export function wallClock(day: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return day * DAY_MINUTES + hours * HOUR_MINUTES + minutes;
}

export function dayOfWallClock(minutes: number): number {
  return Math.floor(minutes / DAY_MINUTES);
}

/**
 * Epoch milliseconds of a moment on central Europe's wall clock: an hour ahead of UTC, two from the last Sunday of March until the
 * last of October (directive 2000/84/EC). Not for the hours that are skipped or come twice.
 */
export function epochOfWallClock(minutes: number): number {
  const local = minutes * 60_000;
  const year = new Date(local).getUTCFullYear();
  const isSummer = local >= changeOf(year, 2) && local < changeOf(year, 9);
  return local - (isSummer ? 2 : 1) * HOUR_MINUTES * 60_000;
}

/** Clocks change at night on the last Sunday of the month, which counts from 0. */
function changeOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY_MS + 2.5 * 3_600_000;
}
