import { Temporal } from "temporal-polyfill";
import { isWorkingDay } from "../../lambdas/departure/model/work-calendar.ts";
import { sampleYear } from "../../lib/demo/sample-year.ts";
import { CALENDAR } from "../support/plan.ts";

const YEAR = {
  from: Temporal.PlainDate.from("2026-01-05"),
  calendar: CALENDAR,
  timeZone: "Europe/Amsterdam",
};
const samples = sampleYear(YEAR);
const bodies = samples.map(({ body }) => JSON.parse(body));

test("sixty different people leave within a year, always the same ones", () => {
  expect(sampleYear(YEAR)).toEqual(samples);
  expect(new Set(bodies.map(({ employee }) => employee.name)).size).toBe(60);
  expect(new Set(bodies.map(({ employee }) => employee.workAddress)).size).toBe(60);
  const last = samples.at(-1)?.at.toZonedDateTimeISO(YEAR.timeZone).toPlainDate();
  expect(String(last)).toMatch(/^2026-12/);
});

test("each is announced and leaves on a working day, within a contract that ends with the month", () => {
  for (const { announced, lastDay, endOfEmployment, kind } of bodies) {
    const days = [announced, lastDay].map((day) => Temporal.PlainDate.from(day));
    if (kind !== "quiet") expect(days.every((day) => isWorkingDay(day, CALENDAR))).toBe(true);
    const end = Temporal.PlainDate.from(endOfEmployment);
    expect(end.day).toBe(end.daysInMonth);
    expect([announced, lastDay, endOfEmployment].toSorted()).toEqual([
      announced,
      lastDay,
      endOfEmployment,
    ]);
  }
});

test("there is every kind, a department with five managers and one with fewer, and people without a private address", () => {
  expect(new Set(bodies.map(({ kind }) => kind))).toEqual(
    new Set(["resignation", "contract-end", "retirement", "employer", "quiet"]),
  );
  const managers = Map.groupBy(bodies, ({ department }) => department);
  const counts = [...managers.values()].map(
    (all) => new Set(all.map(({ manager }) => manager.address)).size,
  );
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(5);
  expect(Math.min(...counts)).toBeLessThan(5);
  expect(bodies.filter(({ employee }) => !employee.privateAddress).length).toBe(10);
});

test("most answer without their name, some with it, some not at all", () => {
  const how = Map.groupBy(samples, ({ leaver }) => leaver.exit ?? "not");
  expect(how.get("nameless")?.length).toBeGreaterThan(how.get("named")?.length ?? 60);
  expect(how.get("not")?.length).toBe(15);
});
