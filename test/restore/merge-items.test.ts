import { erase } from "../../lambdas/departure/changes/erase.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { departureToItem, SHAPE } from "../../lambdas/store/departure-item.ts";
import { mergeDeparture, mergeItem } from "../../lib/restore/merge-items.ts";
import { readMoment } from "../../lib/restore/read-moment.ts";
import { context, lived } from "../support/lives.ts";

const ID = "0123456789abcdef0123456789abcdef";
const then = lived("2027-01-18T20:00", { id: ID });
const now = context("2027-01-19T18:30");
const item = (departure: Departure) => departureToItem(departure);

describe("a departure's item", () => {
  test("that was damaged since is brought back, and its mails wait for HR's word", () => {
    const damaged = { ...item(then), s: "nonsense", m: 1 };
    const merged = mergeDeparture(item(then), damaged, now);
    expect(merged.item).toBeDefined();
    expect(merged.unconfirmed).toBe(2);
  });

  test("of a departure erased since stays as it is", () => {
    const erased = item(erase(then, now));
    expect(mergeDeparture(item(then), erased, now)).toEqual({
      unconfirmed: 0,
      isUndone: false,
      isErased: true,
    });
  });

  test("of an older version of the program is written in the shape of this one", () => {
    const { sh: _, ...older } = item(then);
    expect(mergeDeparture(older, undefined, now).item).toMatchObject({ sh: SHAPE });
  });
});

describe("of what is beside departures", () => {
  const merged = (
    restored: Record<string, unknown> | undefined,
    present?: Record<string, unknown>,
    erased: readonly string[] = [],
  ) => mergeItem(restored, present, { isErased: (id) => erased.includes(id), now: 1000 });

  test.each([
    ["a session is never brought back", { pk: "sessions.a" }, undefined, undefined],
    [
      "a mail of that morning stays sent",
      { pk: "morning.a", st: "pending" },
      { pk: "morning.a", st: "sent" },
      { pk: "morning.a", st: "sent" },
    ],
    [
      "a lesson taken back since stays so",
      { pk: "lesson.published", l1: {} },
      { pk: "lesson.published" },
      { pk: "lesson.published" },
    ],
    [
      "a lock is as it was",
      { pk: "lock.a", e: { [ID]: {} }, c: 1 },
      undefined,
      { pk: "lock.a", e: { [ID]: {} }, c: 1 },
    ],
    [
      "what its time is over for is not brought back",
      { pk: "draft.a", ttl: 999 },
      undefined,
      undefined,
    ],
    ["what was made since goes", undefined, { pk: "import.a" }, undefined],
  ])("%s", (_, restored, present, expected) => {
    expect(merged(restored, present)).toEqual(expected);
  });

  test("nothing of somebody erased since comes back", () => {
    expect(merged({ pk: `name.${ID}.0`, nw: "bakker" }, undefined, [ID])).toBeUndefined();
    expect(merged({ pk: `answers.${ID}.exit`, g: {} }, undefined, [ID])).toBeUndefined();
    expect(merged({ pk: "lock.a", e: { [ID]: {} }, c: 1 }, undefined, [ID])).toBeUndefined();
    const both = { pk: "lock.a", e: { [ID]: {}, other: {} }, c: 2 };
    expect(merged(both, undefined, [ID])).toEqual({ pk: "lock.a", e: { other: {} }, c: 1 });
  });
});

describe("a moment is read", () => {
  test.each([
    ["2027-01-18T20:00", "2027-01-18T19:00:00Z"],
    ["2027-01-18T19:00Z", "2027-01-18T19:00:00Z"],
    ["2027-07-18T20:00:30+02:00", "2027-07-18T18:00:30Z"],
  ])("%s", (text, expected) => {
    expect(String(readMoment(text, "Europe/Amsterdam"))).toBe(expected);
  });

  test.each([undefined, "", "yesterday", "2027-01-18", "2027-02-30T10:00"])(
    "or refused: %s",
    (text) => {
      expect(() => readMoment(text, "Europe/Amsterdam")).toThrow("allowed: a moment such as");
    },
  );
});
