import type { ClosingAnswers } from "../../lambdas/departure/model/closing-ports.ts";
import type { LineGathering, LinePool } from "../../lambdas/departure/model/lesson-ports.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

interface GatheringSide {
  readonly closing: ClosingAnswers;
  readonly gathering: LineGathering;
  /** As the desk reads it. */
  readonly pool: LinePool;
  /** Waits until what was written can be listed. */
  readonly listed?: () => Promise<void>;
}

/** What gathering open lines relies on. Each test has lines, and a month, of its own. */
export function lineGatheringContract(connect: () => GatheringSide): void {
  const UNTIL = at("2027-11-01T01:00");
  const lineOf = () => ({ id: unusedId(), words: `Meer tijd. ${unusedId()}`, until: UNTIL });
  const monthOf = () => `9${Number.parseInt(unusedId().slice(0, 4), 16) % 1000}-05`;
  const kept = ({ id, words }: ReturnType<typeof lineOf>) => ({ id, words });

  test("every line that is kept can be gathered, with its words and its end", async () => {
    const { closing, gathering, listed } = connect();
    const lines = [lineOf(), lineOf()];
    for (const line of lines) await closing.addLine(line);
    await listed?.();
    expect(await gathering.lines()).toEqual(expect.arrayContaining(lines));
  });

  test("what was gathered in a month is read together and never changes", async () => {
    const { gathering, pool } = connect();
    const month = monthOf();
    const lines = [lineOf(), lineOf()].map(kept);
    expect(await pool.of([month])).toEqual([]);
    await gathering.gather({ month, lines, until: UNTIL });
    await gathering.gather({ month, lines: [kept(lineOf())], until: UNTIL });
    expect(await pool.of([month, "2000-01"])).toEqual([{ month, lines, until: UNTIL }]);
    expect(await gathering.of([month])).toEqual([{ month, lines, until: UNTIL }]);
  });

  test("a month in which nothing was gathered is known too", async () => {
    const { gathering, pool } = connect();
    const month = monthOf();
    await gathering.gather({ month, lines: [], until: UNTIL });
    expect(await pool.of([month])).toEqual([{ month, lines: [], until: UNTIL }]);
  });

  test("at its end it goes with each of its lines, and with no other", async () => {
    const { closing, gathering, listed } = connect();
    const month = monthOf();
    const [mine, another] = [lineOf(), lineOf()];
    for (const line of [mine, another]) await closing.addLine(line);
    await gathering.gather({ month, lines: [kept(mine)], until: UNTIL });
    await gathering.end(month);
    await gathering.end(month);
    await listed?.();
    const ids = (await gathering.lines()).map(({ id }) => id);
    expect([ids.includes(mine.id), ids.includes(another.id)]).toEqual([false, true]);
    expect(await gathering.of([month])).toEqual([]);
  });
}
