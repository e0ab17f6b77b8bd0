import { evaluate, type MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { ClaimedDepartures } from "../../lambdas/departure/model/record-ports.ts";
import { at, departureOf } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** What every record of departures promises. Each test gets departures of its own. */
export function departuresContract(connect: () => ClaimedDepartures): void {
  let departures: ClaimedDepartures;
  const fresh = () => departureOf({ id: unusedId() });
  beforeAll(() => {
    departures = connect();
  });

  /** A departure as it is after it was saved. */
  async function created() {
    const departure = fresh();
    await departures.create(departure);
    const saved = await departures.find(departure.id);
    if (!saved) throw new Error("It was not saved.");
    return saved;
  }

  const message = (departureId: string, mailingId = "handover"): MailingMessage => ({
    departureId,
    mailingId,
    revision: 1,
  });
  const ON_TIME = at("2027-01-19T09:00");

  describe("a departure", () => {
    test("comes back as it was saved", async () => {
      const departure = fresh();
      expect(await departures.create(departure)).toBe(true);
      expect(await departures.find(departure.id)).toEqual({
        ...departure,
        version: 1,
        mailings: expect.any(Array),
        outbox: expect.any(Object),
      });
      const saved = await departures.find(departure.id);
      expect(new Set(saved?.mailings)).toEqual(new Set(departure.mailings));
      expect(new Set(saved?.outbox?.create)).toEqual(new Set(departure.outbox?.create));
    });

    test("nobody knows is not found", async () => {
      expect(await departures.find("f".repeat(32))).toBeUndefined();
    });

    test("is created once, also when two do it at the same moment", async () => {
      const departure = fresh();
      const answers = await Promise.all([
        departures.create(departure),
        departures.create(departure),
      ]);
      expect(answers.toSorted()).toEqual([false, true]);
    });

    test("that is reserved is not saved by who read it before, nor by who reads it so", async () => {
      const before = await created();
      const until = at("2027-01-19T09:00");
      const reserved = await departures.reserve(before.id, until);
      expect(reserved?.reservedUntil).toEqual(until);
      expect(await departures.save(before)).toBe(false);
      expect(await departures.find(before.id)).toEqual(reserved);
      if (!reserved) return;
      expect(await departures.save(reserved)).toBe(false);
      const { reservedUntil: _, ...free } = reserved;
      expect(await departures.save(free)).toBe(true);
      expect((await departures.find(before.id))?.reservedUntil).toBeUndefined();
    });

    test("is saved only on the version that was read", async () => {
      const departure = await created();
      const answers = await Promise.all([departures.save(departure), departures.save(departure)]);
      expect(answers.toSorted()).toEqual([false, true]);
      expect((await departures.find(departure.id))?.version).toBe(departure.version + 1);
    });
  });

  describe("a claim", () => {
    test("goes to one of those who want it at the same moment", async () => {
      const { id } = await created();
      const claims = await Promise.all([1, 2, 3].map(() => departures.claim(message(id), ON_TIME)));
      expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    });

    test("brings the departure as it is with the claim", async () => {
      const { id } = await created();
      const claimed = await departures.claim(message(id), ON_TIME);
      expect(claimed).toEqual(await departures.find(id));
      expect(claimed?.mailings.find((each) => each.id === "handover")?.state).toEqual({
        name: "claimed",
        at: ON_TIME,
      });
    });

    test("makes a save of what was read before it fail, so that nothing is sent twice", async () => {
      const before = await created();
      await departures.claim(message(before.id), ON_TIME);
      expect(await departures.save(before)).toBe(false);
    });

    test.each([
      ["too early", "2027-01-19T08:59:59"],
      ["at its moment", "2027-01-19T09:00"],
      ["two hours late", "2027-01-19T11:00"],
      ["later than that", "2027-01-19T11:00:01"],
    ])("follows the rule of the core: %s", async (_when, now) => {
      const { id, mailings } = await created();
      const verdict = evaluate(
        mailings.find((each) => each.id === "handover"),
        1,
        at(now),
      );
      const claimed = await departures.claim(message(id), at(now));
      expect(claimed !== undefined).toBe(verdict.do === "send");
    });

    test("of another revision, of nothing, or of an unknown departure is none", async () => {
      const { id } = await created();
      expect(await departures.claim({ ...message(id), revision: 2 }, ON_TIME)).toBeUndefined();
      expect(await departures.claim(message(id, "no-such-mailing"), ON_TIME)).toBeUndefined();
      expect(await departures.claim(message("e".repeat(32)), ON_TIME)).toBeUndefined();
    });
  });

  test("a mailing that was cancelled while somebody was sending it is not claimed again", async () => {
    const { id } = await created();
    const claimed = await departures.claim(message(id), ON_TIME);
    if (!claimed) throw new Error("It was not claimed.");
    const mailings = claimed.mailings.map((each) =>
      each.id === "handover" ? { ...each, cancelled: true as const } : each,
    );
    await departures.save({ ...claimed, mailings });
    expect(await departures.settle(claimed, message(id), { name: "pending" })).toBe(true);
    expect(await departures.claim(message(id), ON_TIME)).toBeUndefined();
  });

  describe("what became of a claim", () => {
    test("is recorded once", async () => {
      const { id } = await created();
      const claimed = await departures.claim(message(id), ON_TIME);
      if (!claimed) throw new Error("It was not claimed.");
      const sent = { name: "sent", at: ON_TIME } as const;
      expect(await departures.settle(claimed, message(id), sent)).toBe(true);
      expect(await departures.settle(claimed, message(id), { name: "pending" })).toBe(false);
      expect(
        (await departures.find(id))?.mailings.find((each) => each.id === "handover")?.state,
      ).toEqual(sent);
    });

    test("is recorded too when somebody wrote in between", async () => {
      const { id } = await created();
      const claimed = await departures.claim(message(id), ON_TIME);
      const meanwhile = await departures.find(id);
      if (!claimed || !meanwhile) throw new Error("It was not claimed.");
      await departures.save({ ...meanwhile, edition: 2 });
      expect(await departures.settle(claimed, message(id), { name: "waiting" })).toBe(true);
      expect(await departures.find(id)).toMatchObject({ edition: 2 });
    });

    test("gives the mailing back to be claimed again, flagged where it may be the second time", async () => {
      const { id } = await created();
      const claimed = await departures.claim(message(id), ON_TIME);
      if (!claimed) throw new Error("It was not claimed.");
      await departures.settle(claimed, message(id), { name: "pending", again: true });
      const again = await departures.claim(message(id), ON_TIME);
      expect(again?.mailings.find((each) => each.id === "handover")?.state).toEqual({
        name: "claimed",
        at: ON_TIME,
        again: true,
      });
    });
  });
}
