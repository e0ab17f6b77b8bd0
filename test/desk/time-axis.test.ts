import fc from "fast-check";
import { daysOn, middleOf, timeAxis } from "../../lambdas/desk/timeline/time-axis.ts";
import { date } from "../support/departures.ts";

const axisOf = (...days: string[]) => timeAxis(days.map(date));

test("days that are near each other are drawn without a break, in whole weeks", () => {
  const { stretches, breaks } = axisOf("2027-01-14", "2027-02-19");
  expect(stretches.map(({ monday, weeks }) => [monday.toString(), weeks])).toEqual([
    ["2027-01-11", 1],
    ["2027-02-15", 1],
  ]);
  expect(breaks.map(({ weeks }) => weeks)).toEqual([4]);
  expect(axisOf("2027-01-14", "2027-02-12").breaks).toEqual([]);
});

test("the half year after the end is cut out, and says how long it is", () => {
  const { breaks } = axisOf("2027-02-01", "2027-02-26", "2027-03-09", "2027-08-16", "2027-08-30");
  expect(breaks.map(({ weeks }) => weeks)).toEqual([22]);
});

test("Sunday is the end of its week, and Monday the beginning of the next", () => {
  expect(axisOf("2027-02-28").stretches[0]?.monday.toString()).toBe("2027-02-22");
  expect(axisOf("2027-03-01").stretches[0]?.monday.toString()).toBe("2027-03-01");
});

test("a day within a break stands in its middle", () => {
  const axis = axisOf("2027-02-01", "2027-08-16");
  const [gap] = axis.breaks;
  expect(middleOf(date("2027-05-01"), axis)).toBe((gap?.x ?? 0) + (gap?.width ?? 0) / 2);
});

const DAY = fc.integer({ min: 0, max: 1500 }).map((days) => date("2026-01-01").add({ days }));

test("whatever the days are, each is drawn, and later is further to the right", () => {
  fc.assert(
    fc.property(fc.array(DAY, { minLength: 1, maxLength: 30 }), (days) => {
      const axis = timeAxis(days);
      const sorted = days.toSorted((one, other) => one.until(other).sign * -1);
      const places = sorted.map((day) => middleOf(day, axis));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      const drawn = new Map(daysOn(axis).map(({ day, x }) => [day.toString(), x]));
      for (const [index, day] of sorted.entries()) {
        const left = drawn.get(day.toString()) as number;
        expect(places[index]).toBeCloseTo(left + axis.dayWidth / 2);
        expect(left + axis.dayWidth).toBeLessThanOrEqual(axis.width);
      }
      expect(axis.breaks).toHaveLength(axis.stretches.length - 1);
    }),
  );
});
