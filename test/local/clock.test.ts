import { Temporal } from "temporal-polyfill";
import { movableClock } from "../../lib/local/clock.ts";
import { openRecords } from "../../lib/local/records.ts";
import { MONDAY } from "./fake-stack.ts";

const HOUR = 3_600_000;

describe("a clock that stands", () => {
  test("changes only when it is moved, and never back", () => {
    const clock = movableClock({ mode: "stands", memory: openRecords(), startAt: MONDAY });
    expect(clock.now().toString()).toBe("2026-11-02T08:00:00Z");
    clock.moveTo(MONDAY.epochMilliseconds + HOUR);
    clock.moveTo(MONDAY.epochMilliseconds);
    expect(clock.now().toString()).toBe("2026-11-02T09:00:00Z");
  });

  test("begins at its moment, however slow the machine", () => {
    const { now } = Date;
    let real = 1_000_000;
    Date.now = () => {
      real += 7;
      return real;
    };
    const clock = movableClock({ mode: "stands", memory: openRecords(), startAt: MONDAY });
    Date.now = now;
    expect(clock.milliseconds()).toBe(MONDAY.epochMilliseconds);
  });

  test("stands after a restart where it stood", () => {
    const memory = openRecords<number>();
    movableClock({ mode: "stands", memory, startAt: MONDAY }).moveTo(
      MONDAY.epochMilliseconds + HOUR,
    );
    const again = movableClock({ mode: "stands", memory, startAt: MONDAY });
    expect(again.now().toString()).toBe("2026-11-02T09:00:00Z");
  });
});

describe("a clock that flows", () => {
  const away = (clock: { now(): Temporal.Instant }) =>
    Math.round(Temporal.Now.instant().until(clock.now()).total("hours"));

  test("keeps its distance from real time, after a restart too", () => {
    const memory = openRecords<number>();
    const clock = movableClock({ mode: "flows", memory });
    expect(away(clock)).toBe(0);
    clock.moveTo(Date.now() + 48 * HOUR);
    expect(away(clock)).toBe(48);
    expect(away(movableClock({ mode: "flows", memory }))).toBe(48);
  });

  test("stands while it is held, and goes on from there", () => {
    const clock = movableClock({ mode: "flows", memory: openRecords() });
    clock.hold();
    clock.moveTo(Date.now() + 24 * HOUR);
    const held = clock.milliseconds();
    expect(clock.milliseconds()).toBe(held);
    clock.release();
    expect(clock.milliseconds()).toBeGreaterThanOrEqual(held);
    expect(away(clock)).toBe(24);
  });
});
