import { Temporal } from "temporal-polyfill";
import type { HeldMoment, HeldMoments } from "../../lambdas/departure/model/answer-ports.ts";
import { at, date } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

const DAY = date("2027-09-14");

/** What every keeper of held moments promises. Each test has a holder of its own. */
export function heldMomentsContract(connect: () => HeldMoments): void {
  let moments: HeldMoments;
  beforeAll(() => {
    moments = connect();
  });
  const holderOf = () => `${unusedId()}@delinde.example`;
  const moment = (time: string, told: Partial<HeldMoment> = {}): HeldMoment => ({
    holder: "somebody",
    departureId: unusedId(),
    minutes: 30,
    at: Temporal.ZonedDateTime.from(`2027-09-14T${time}[Europe/Amsterdam]`),
    ...told,
  });

  test("a moment is held by one, and who comes later hears by whom and since when", async () => {
    const holder = holderOf();
    const first = moment("10:00", { holder });
    expect(await moments.hold(first)).toBe("held");
    expect(await moments.hold(first)).toBe("held");
    expect(await moments.hold(moment("10:15", { holder }))).toEqual({
      by: first.departureId,
      since: expect.any(Temporal.Instant),
    });
    expect(await moments.hold(moment("10:30", { holder }))).toBe("held");
    expect(await moments.hold(moment("09:30", { holder }))).toBe("held");
  });

  test("of several who want the same moment at once one has it", async () => {
    const holder = holderOf();
    const held = await Promise.all(
      [1, 2, 3, 4].map(() => moments.hold(moment("13:30", { holder }))),
    );
    expect(held.filter((each) => each === "held")).toHaveLength(1);
  });

  test("another person, or another day, has moments of its own", async () => {
    const holder = holderOf();
    await moments.hold(moment("10:00", { holder }));
    expect(await moments.hold(moment("10:00", { holder: holderOf() }))).toBe("held");
    const tomorrow = { holder, at: moment("10:00").at.add({ days: 1 }) };
    expect(await moments.hold(moment("10:00", tomorrow))).toBe("held");
  });

  test("capitals in an address make no other person", async () => {
    const holder = holderOf();
    await moments.hold(moment("10:00", { holder }));
    expect(await moments.hold(moment("10:00", { holder: holder.toUpperCase() }))).not.toBe("held");
  });

  test("what is released is free, and nobody releases what another holds", async () => {
    const holder = holderOf();
    const first = moment("17:00", { holder });
    await moments.hold(first);
    await moments.release({ ...first, departureId: unusedId() });
    expect(await moments.hold(moment("17:00", { holder }))).toMatchObject({
      by: first.departureId,
    });
    await moments.release(first);
    await moments.release(first);
    expect(await moments.taken(holder, DAY)).toEqual([]);
    expect(await moments.hold(moment("17:00", { holder }))).toBe("held");
  });

  test("a page can leave out what is taken, in quarters of an hour", async () => {
    const holder = holderOf();
    await moments.hold(moment("13:20", { holder, minutes: 30 }));
    await moments.hold(moment("10:00", { holder, minutes: 15 }));
    expect(await moments.taken(holder, DAY)).toEqual([
      at("2027-09-14T10:00"),
      at("2027-09-14T13:15"),
      at("2027-09-14T13:30"),
      at("2027-09-14T13:45"),
    ]);
    expect(await moments.taken(holder, DAY.add({ days: 1 }))).toEqual([]);
  });
}
