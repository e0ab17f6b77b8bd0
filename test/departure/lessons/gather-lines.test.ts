import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  gatherLines,
  monthsToRead,
  wordsToRead,
} from "../../../lambdas/departure/lessons/gather-lines.ts";
import type { OpenLine } from "../../../lambdas/departure/model/closing-ports.ts";
import type { GatheredLines } from "../../../lambdas/departure/model/lesson-ports.ts";
import { runsOf } from "../../support/thorough.ts";

const utc = (text: string) => Temporal.Instant.from(`${text}Z`);
const MAY = utc("2027-05-01T00:05");

/** Lines of people whose questions closed in that month. */
function linesOf(month: string, count: number): OpenLine[] {
  const until = Temporal.PlainYearMonth.from(month).add({ months: 6 });
  return Array.from({ length: count }, (_, index) => ({
    id: `${(index * 7919) % 97}-${month}`,
    words: `${month} ${index}`,
    until: utc(`${until}-01T00:00`),
  }));
}

test.each([
  ["four lines wait", 4, 0],
  ["five lines are read together", 5, 5],
  ["a hundred and twenty are read in two months", 120, 100],
])("%s", (_, count, gathered) => {
  expect(gatherLines(MAY, linesOf("2027-04", count), []).lines).toHaveLength(gathered);
});

test("what came in the month itself waits for the next, so that a reading never shows who was last", () => {
  const lines = [...linesOf("2027-04", 5), ...linesOf("2027-05", 3)];
  const gathered = gatherLines(utc("2027-05-20T12:00"), lines, []);
  expect(gathered.lines.every(({ words }) => words.startsWith("2027-04"))).toBe(true);
});

test("one new line is not shown until five new ones are there", () => {
  const april = linesOf("2027-04", 5);
  const inMay = gatherLines(MAY, april, []);
  const may = linesOf("2027-05", 1);
  const inJune = gatherLines(utc("2027-06-01T00:05"), [...april, ...may], [inMay]);
  expect(inJune.lines).toEqual([]);
  const june = linesOf("2027-06", 4);
  const all = [...april, ...may, ...june];
  const inJuly = gatherLines(utc("2027-07-01T00:05"), all, [inMay, inJune]);
  expect(inJuly.lines).toHaveLength(5);
  expect(wordsToRead([inMay, inJune, inJuly], utc("2027-07-02T09:00"))).toHaveLength(10);
});

test("they go together, six months after the month of the first, and nobody sees one go alone", () => {
  const gathered = gatherLines(MAY, [...linesOf("2027-02", 1), ...linesOf("2027-04", 4)], []);
  expect(gathered.until).toEqual(utc("2027-08-01T00:00"));
  expect(wordsToRead([gathered], utc("2027-07-31T23:59"))).toHaveLength(5);
  expect(wordsToRead([gathered], utc("2027-08-01T00:00"))).toEqual([]);
});

test("a line whose time is over is not gathered any more", () => {
  const lines = [...linesOf("2026-11", 1), ...linesOf("2027-04", 4)];
  expect(gatherLines(MAY, lines, []).lines).toEqual([]);
});

test("their order says nothing about when they came, or when they were gathered", () => {
  const [old, young] = [linesOf("2027-03", 5), linesOf("2027-04", 5)];
  const april = gatherLines(utc("2027-04-01T00:05"), old, []);
  const may = gatherLines(MAY, [...old, ...young], [april]);
  const read = wordsToRead([april, may], MAY);
  expect(read).toEqual(wordsToRead([may, april], MAY));
  expect(read.slice(0, 5).filter((words) => words.startsWith("2027-03")).length).toBeLessThan(5);
  expect(read.slice(0, 5).filter((words) => words.startsWith("2027-03")).length).toBeGreaterThan(0);
});

test("the months to read are those in which a line can have been gathered and still be kept", () => {
  expect(monthsToRead(utc("2027-02-10T12:00"))).toEqual([
    "2027-02",
    "2027-01",
    "2026-12",
    "2026-11",
    "2026-10",
    "2026-09",
    "2026-08",
  ]);
});

test("two readings never differ by one to four lines, whoever answers when and however late the job is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ lines: fc.nat(7), runs: fc.boolean() }), {
        minLength: 3,
        maxLength: 24,
      }),
      (months) => {
        const first = Temporal.PlainYearMonth.from("2027-01");
        let all: OpenLine[] = [];
        let pool: GatheredLines[] = [];
        let before = new Set<string>();
        months.forEach((told, index) => {
          const month = first.add({ months: index });
          const now = utc(`${month}-01T00:05`);
          // A gathered month ends with its lines.
          const ended = pool.filter(({ until }) => Temporal.Instant.compare(until, now) <= 0);
          const gone = new Set(ended.flatMap(({ lines }) => lines.map(({ id }) => id)));
          pool = pool.filter((each) => !ended.includes(each));
          all = all.filter(
            ({ id, until }) => !gone.has(id) && Temporal.Instant.compare(until, now) > 0,
          );
          if (told.runs) {
            const known = pool.filter((each) => monthsToRead(now).includes(each.month));
            pool.push(gatherLines(now, all, known));
          }
          const read = new Set(wordsToRead(pool, now));
          const gained = [...read].filter((words) => !before.has(words));
          const lost = [...before].filter((words) => !read.has(words));
          const differing = [gained.length, lost.length];
          expect(differing.filter((count) => count > 0 && count < 5)).toEqual([]);
          before = read;
          all.push(...linesOf(month.toString(), told.lines));
        });
      },
    ),
    { numRuns: runsOf(500) },
  );
});
