import type { Temporal } from "temporal-polyfill";
import { scheduleName } from "../../lambdas/departure/model/mailing.ts";
import type { ListedSchedules } from "../../lambdas/departure/model/ports.ts";

/** What a schedule says of itself once it is made. */
export interface SeenSchedule {
  readonly name: string;
  readonly rings: Temporal.Instant;
  readonly input: string;
}

export interface SchedulesUnderTest {
  readonly schedules: ListedSchedules;
  readonly seen: () => Promise<SeenSchedule[]>;
}

/** One for each mailing and revision, however often it is made. */
export function schedulesContract(
  connect: () => SchedulesUnderTest,
  at: Temporal.ZonedDateTime,
): void {
  let under: SchedulesUnderTest;
  beforeAll(() => {
    under = connect();
  });

  const message = { departureId: "c".repeat(32), mailingId: "handover", revision: 3 };

  test("a schedule rings at the wall clock's time, with the message and nothing else", async () => {
    await under.schedules.create(message, at);
    const [schedule] = await under.seen();
    expect(schedule).toEqual({
      name: scheduleName(message),
      rings: at.toInstant(),
      input: JSON.stringify(message),
    });
  });

  test("making it twice is making it once", async () => {
    await under.schedules.create(message, at);
    expect(await under.seen()).toHaveLength(1);
  });

  test("their names are told, all of them or those that begin with the same letters", async () => {
    const other = { ...message, departureId: "d".repeat(32) };
    await under.schedules.create(other, at);
    expect((await namesOf()).sort()).toEqual([scheduleName(message), scheduleName(other)]);
    expect(await namesOf(`${other.departureId}.`)).toEqual([scheduleName(other)]);
    expect(await namesOf("d")).toEqual([scheduleName(other)]);
    expect(await namesOf("e".repeat(32))).toEqual([]);
    await under.schedules.remove(scheduleName(other));
  });

  test("it is removed; removing it twice, or one that never was, is fine", async () => {
    await under.schedules.remove(scheduleName(message));
    await under.schedules.remove(scheduleName(message));
    await under.schedules.remove("never.was.1");
    expect(await under.seen()).toEqual([]);
  });

  async function namesOf(prefix = ""): Promise<string[]> {
    const names: string[] = [];
    for await (const name of under.schedules.names(prefix)) names.push(name);
    return names;
  }
}
