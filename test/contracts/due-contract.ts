import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type {
  ClaimedDepartures,
  ListedDepartures,
} from "../../lambdas/departure/model/record-ports.ts";
import { at, departureOf } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What the sweep reads: early perhaps, never late, and only what is due. */
export function dueContract(connect: () => ListedDepartures & ClaimedDepartures): void {
  let departures: ListedDepartures & ClaimedDepartures;
  beforeAll(() => {
    departures = connect();
  });

  async function created(): Promise<Departure> {
    // Time itself asks for nothing here: what is looked at is the mailings.
    const { nextCheckAt: _, ...departure } = departureOf({
      id: unusedId(),
      submitted: "2027-01-14T15:30",
    });
    await departures.create(departure);
    return { ...departure, version: 1 };
  }

  async function synced(): Promise<Departure> {
    const departure = await created();
    await departures.clearOutbox(departure);
    return (await departures.find(departure.id)) as Departure;
  }

  const isDue = async ({ id }: Departure, now: string, days = 14) =>
    (await departures.due(at(now), days)).includes(id);

  test("a departure is due from its save on, while its schedules are not true", async () => {
    const departure = await created();
    expect([
      await isDue(departure, "2027-01-14T15:29"),
      await isDue(departure, "2027-01-14T15:30"),
    ]).toEqual([false, true]);
  });

  test("then from its first mailing that has not left", async () => {
    const departure = await synced();
    expect(departure.outbox).toBeUndefined();
    expect([
      await isDue(departure, "2027-01-14T15:39"),
      await isDue(departure, "2027-01-14T15:40"),
    ]).toEqual([false, true]);
  });

  test("the mark of a later save is not cleared by an earlier one", async () => {
    const first = await created();
    await departures.save(departureAgain(first));
    await departures.clearOutbox(first);
    expect((await departures.find(first.id))?.outbox?.version).toBe(2);
  });

  test("a mail that left takes it on to the next one", async () => {
    const departure = await synced();
    await send(departure, "react", "2027-01-14T15:40");
    expect([
      await isDue(departure, "2027-01-15T08:59"),
      await isDue(departure, "2027-01-15T09:00"),
    ]).toEqual([false, true]);
  });

  test("a claim keeps it due, whatever else is recorded meanwhile", async () => {
    const departure = await synced();
    const message = { departureId: departure.id, mailingId: "react", revision: 1 };
    const claimed = await departures.claim(message, at("2027-01-14T15:40"));
    await send(departure, "communicate", "2027-01-15T09:00");
    expect(await isDue(departure, "2027-01-15T09:00")).toBe(true);
    await departures.settle(claimed as Departure, message, {
      name: "sent",
      at: at("2027-01-15T09:01"),
    });
    expect(await isDue(departure, "2027-01-15T09:01")).toBe(true);
    await departures.correctDue((await departures.find(departure.id)) as Departure);
    expect([
      await isDue(departure, "2027-01-15T09:01"),
      await isDue(departure, "2027-01-19T09:00"),
    ]).toEqual([false, true]);
  });

  test("a departure of which HR is to be told is due then, although no mail leaves", async () => {
    const { outbox: _, ...departure } = await created();
    await departures.save({ ...departure, nextCheckAt: at("2027-01-14T15:35") });
    expect([
      await isDue(departure, "2027-01-14T15:34"),
      await isDue(departure, "2027-01-14T15:35"),
    ]).toEqual([false, true]);
  });

  test("what waits for a person, or is over, is never due", async () => {
    const departure = await created();
    const { outbox: _, ...rest } = departure;
    const mailings = departure.mailings.map((mailing) => ({
      ...mailing,
      state: { name: "waiting" } as const,
    }));
    await departures.save({ ...rest, mailings });
    expect(await isDue(departure, "2027-12-31T00:00", 400)).toBe(false);
  });

  test("what is older than it is asked for is not read", async () => {
    const departure = await synced();
    expect([
      await isDue(departure, "2027-01-28T12:00"),
      await isDue(departure, "2027-01-30T12:00"),
    ]).toEqual([true, false]);
  });

  test("all that is ever due is told with its moment, however old or far away, and nothing that is over", async () => {
    const first = await synced();
    const { outbox: _, ...over } = await created();
    await departures.save({ ...over, mailings: [] });
    const told = new Map<string, string>();
    for await (const due of departures.allDue()) told.set(due.id, due.at.toString());
    expect(told.get(first.id)).toBe(at("2027-01-14T15:40").toString());
    expect(told.has(over.id)).toBe(false);
  });

  test("many are read at once, those that exist", async () => {
    const [one, other] = [await created(), await synced()];
    const found = await departures.findAll([one.id, unusedId(), other.id]);
    expect([...found.keys()].toSorted()).toEqual([one.id, other.id].toSorted());
    expect(found.get(other.id)).toEqual(await departures.find(other.id));
  });

  function departureAgain(departure: Departure): Departure {
    return departure.outbox
      ? { ...departure, outbox: { ...departure.outbox, version: departure.version + 1 } }
      : departure;
  }

  async function send(
    { id: departureId }: Departure,
    mailingId: string,
    now: string,
  ): Promise<void> {
    const message = { departureId, mailingId, revision: 1 };
    const claimed = await departures.claim(message, at(now));
    await departures.settle(claimed as Departure, message, { name: "sent", at: at(now) });
  }
}
