import type { Guards } from "../../lambdas/core/ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** One holder at a time, whoever is first. */
export function guardsContract(connect: () => Guards): void {
  let guards: Guards;
  const fresh = () => `guard-${unusedId()}`;
  beforeAll(() => {
    guards = connect();
  });

  const ANNA = { departureId: "a".repeat(32), since: at("2027-01-14T15:30") };
  const BRAM = { departureId: "b".repeat(32), since: at("2027-01-14T15:31") };

  test("a guard goes to the first, and the second hears who has it", async () => {
    const guard = fresh();
    expect(await guards.take(guard, ANNA)).toEqual(ANNA);
    expect(await guards.take(guard, BRAM)).toEqual(ANNA);
    expect(await guards.take(guard, ANNA)).toEqual(ANNA);
  });

  test("of two at the same moment one has it", async () => {
    const guard = fresh();
    const [one, other] = await Promise.all([guards.take(guard, ANNA), guards.take(guard, BRAM)]);
    expect(one).toEqual(other);
  });

  test("it is taken over only from the one who has it", async () => {
    const guard = fresh();
    await guards.take(guard, ANNA);
    expect(await guards.takeOver(guard, BRAM, BRAM)).toBe(false);
    expect(await guards.takeOver(guard, ANNA, BRAM)).toBe(true);
    expect(await guards.takeOver(guard, ANNA, ANNA)).toBe(false);
  });

  test("it is freed only by the one who has it", async () => {
    const guard = fresh();
    await guards.take(guard, ANNA);
    await guards.free(guard, BRAM.departureId);
    expect(await guards.take(guard, BRAM)).toEqual(ANNA);
    await guards.free(guard, ANNA.departureId);
    expect(await guards.take(guard, BRAM)).toEqual(BRAM);
  });
}
