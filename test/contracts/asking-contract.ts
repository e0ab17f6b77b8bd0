import { markStep } from "../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../lambdas/departure/changes/erase.ts";
import { markSeen } from "../../lambdas/departure/changes/mark-seen.ts";
import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Asking } from "../../lambdas/departure/model/listing.ts";
import type { ClaimedDepartures } from "../../lambdas/departure/model/record-ports.ts";
import { at, departureOf, type Told } from "../support/departures.ts";
import { context } from "../support/lives.ts";

interface AskingTable {
  readonly departures: ClaimedDepartures;
  readonly asking: Asking;
}

/** Before everything in the other contracts, which share the table. */
const YEAR = "2022";

/** What whoever shows what asks for HR can count on. */
export function askingContract(connect: () => AskingTable): void {
  let table: AskingTable;
  let count = 0;
  beforeAll(() => {
    table = connect();
  });

  /** The others in the table ask later. */
  const asking = async (now: string, limit = 100) => {
    const { departures, hasMore } = await table.asking.asking(at(now), limit);
    return { ids: departures.map(({ id }) => id), hasMore };
  };

  async function recorded(told: Told = {}): Promise<Departure> {
    count += 1;
    const departure = departureOf({ id: count.toString(16).padStart(32, "a"), ...told });
    await table.departures.create(departure);
    return { ...departure, version: 1 };
  }

  async function saved(departure: Departure): Promise<Departure> {
    expect(await table.departures.save(departure)).toBe(true);
    return { ...departure, version: departure.version + 1 };
  }

  const early: Told = { announced: `${YEAR}-03-01`, lastDay: `${YEAR}-06-01` };

  test("a departure is there from the first day on which it asks, and not before", async () => {
    const { id } = await recorded(early);
    expect((await asking(`${YEAR}-03-01T23:59`)).ids).not.toContain(id);
    expect((await asking(`${YEAR}-03-02T00:00`)).ids).toContain(id);
    expect((await table.departures.find(id))?.asksFrom).toEqual(at(`${YEAR}-03-02T00:00`));
  });

  test("a ticked step asks no more, and the next one does on its day", async () => {
    const departure = await recorded(early);
    const now = context(`${YEAR}-03-02T10:00`);
    await saved(markStep(departure, "paperwork", "done", now));
    expect((await asking(`${YEAR}-03-08T23:00`)).ids).not.toContain(departure.id);
    expect((await asking(`${YEAR}-03-09T00:00`)).ids).toContain(departure.id);
  });

  test("what was told once and seen asks no more", async () => {
    const now = context(`${YEAR}-03-03T10:00`);
    const quiet = { ...(await recorded(early)), steps: [] };
    const no = await saved(optOut(quiet, context(`${YEAR}-03-01T18:00`)));
    expect((await asking(`${YEAR}-03-03T10:00`)).ids).toContain(no.id);
    await saved(markSeen(no, `objected leaver ${YEAR}-03-02`, now));
    expect((await asking(`${YEAR}-03-04T10:00`)).ids).not.toContain(no.id);
    const present = await table.departures.find(no.id);
    expect(present?.seen).toEqual({ [`objected leaver ${YEAR}-03-02`]: now.now });
  });

  test("one that was withdrawn or erased asks nothing", async () => {
    const now = context(`${YEAR}-03-03T10:00`);
    const gone = [
      await saved(withdraw(await recorded(early), "stays", now)),
      await saved(erase(await recorded(early), now)),
    ];
    const { ids } = await asking(`${YEAR}-12-01T10:00`);
    for (const { id } of gone) expect(ids).not.toContain(id);
  });

  test("what became of a mail changes nothing about it", async () => {
    const { id } = await recorded(early);
    const message = { departureId: id, mailingId: "communicate", revision: 1 };
    const now = at(`${YEAR}-03-02T09:00`);
    const claimed = await table.departures.claim(message, now);
    await table.departures.settle(claimed as Departure, message, { name: "sent", at: now });
    expect((await asking(`${YEAR}-03-02T10:00`)).ids).toContain(id);
    expect((await table.departures.find(id))?.asksFrom).toEqual(at(`${YEAR}-03-02T00:00`));
  });

  test("those that ask for longest come first, as many as are wanted, and it is known that there are more", async () => {
    const days = ["2021-03-08", "2021-03-01", "2021-03-10", "2021-03-03", "2021-03-09"];
    const ids = new Map<string, string>();
    for (const announced of days)
      ids.set(announced, (await recorded({ announced, lastDay: "2021-06-01" })).id);
    const inOrder = days.toSorted().map((day) => ids.get(day));
    expect(await asking("2021-03-15T09:00")).toEqual({ ids: inOrder, hasMore: false });
    expect(await asking("2021-03-15T09:00", 5)).toEqual({ ids: inOrder, hasMore: false });
    expect(await asking("2021-03-15T09:00", 2)).toEqual({
      ids: inOrder.slice(0, 2),
      hasMore: true,
    });
    expect(await asking("2021-01-01T09:00")).toEqual({ ids: [], hasMore: false });
  });
}
