import type { MailingState } from "../../lambdas/departure/model/mailing.ts";
import type { Digest, Digests } from "../../lambdas/departure/model/ports.ts";
import { at, date } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

/** One morning mail per address and day, sent by one. */
export function digestsContract(
  connect: () => { digests: Digests; due: (now: string) => Promise<readonly string[]> },
): void {
  let digests: Digests;
  let isDue: (digest: Digest, now: string) => Promise<boolean>;
  beforeAll(() => {
    const connected = connect();
    digests = connected.digests;
    isDue = async ({ id }, now) => (await connected.due(now)).includes(`morning.${id}`);
  });

  const DAY = "2027-01-18";
  function fresh(): Digest {
    return {
      id: unusedId(),
      day: date(DAY),
      departures: ["a".repeat(32), "b".repeat(32)],
      since: at(`${DAY}T08:30`),
      state: { name: "pending" },
    };
  }
  async function created(): Promise<Digest> {
    const digest = fresh();
    await digests.create(digest);
    return digest;
  }
  const claimed = async ({ id }: Digest, now = "08:31") =>
    (await digests.claim(id, at(`${DAY}T${now}`))) as Digest;

  test("what is created comes back as it was", async () => {
    const digest = await created();
    expect(await digests.find(digest.id)).toEqual(digest);
    expect(await digests.find("f".repeat(32))).toBeUndefined();
  });

  test("what one tells of a quarter comes back with it", async () => {
    const recommend = { exit: { number: 12, of: 29, netScore: -3 } };
    const news = { period: "2027-Q1", recommend, response: {} };
    const digest: Digest = { ...fresh(), departures: [], news };
    await digests.create(digest);
    expect(await digests.find(digest.id)).toEqual(digest);
    expect((await claimed(digest)).news).toEqual(news);
  });

  test("an address has one a day: the first list stays", async () => {
    const digest = await created();
    expect(await digests.create({ ...digest, departures: [] })).toBe(false);
    expect(await digests.find(digest.id)).toEqual(digest);
  });

  test("of two who want to send it at the same moment one may", async () => {
    const { id } = await created();
    const now = at(`${DAY}T08:31`);
    const claims = await Promise.all([digests.claim(id, now), digests.claim(id, now)]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(claims.find(Boolean)).toMatchObject({ id, state: { name: "claimed", at: now } });
    expect(await digests.claim("f".repeat(32), now)).toBeUndefined();
  });

  test.each<[string, MailingState]>([
    ["sent", { name: "sent", at: at(`${DAY}T08:32`) }],
    ["refused", { name: "refused", at: at(`${DAY}T08:32`), why: "address" }],
    ["skipped", { name: "skipped" }],
  ])("one that is %s stays so", async (_name, state) => {
    const digest = await created();
    const claim = await claimed(digest);
    expect(await digests.settle(claim, state)).toBe(true);
    expect((await digests.find(digest.id))?.state).toEqual(state);
    expect(await digests.settle(claim, { name: "pending" })).toBe(false);
    expect(await claimed(digest)).toBeUndefined();
    expect(await isDue(digest, "2027-01-25T12:00")).toBe(false);
  });

  test("one that is given back can be claimed again, and says that it is for the second time", async () => {
    const digest = await created();
    await digests.settle(await claimed(digest), { name: "pending", again: true });
    expect((await claimed(digest, "09:40")).state).toEqual({
      name: "claimed",
      at: at(`${DAY}T09:40`),
      again: true,
    });
  });

  test("a claim is answered by the one who made it", async () => {
    const digest = await created();
    const first = await claimed(digest);
    await digests.settle(first, { name: "pending", again: true });
    await claimed(digest, "09:40");
    expect(await digests.settle(first, { name: "skipped" })).toBe(false);
  });

  test("one that nobody sends can be given up without a claim", async () => {
    const digest = await created();
    expect(await digests.settle(digest, { name: "skipped" })).toBe(true);
  });

  test("the sweep looks when its message, or its claim, goes unanswered for too long", async () => {
    const digest = await created();
    expect([await isDue(digest, `${DAY}T08:59`), await isDue(digest, `${DAY}T09:00`)]).toEqual([
      false,
      true,
    ]);
    const claim = await claimed(digest, "09:05");
    expect([await isDue(digest, `${DAY}T10:04`), await isDue(digest, `${DAY}T10:05`)]).toEqual([
      false,
      true,
    ]);
    await digests.settle(claim, { name: "pending" });
    expect(await isDue(digest, `${DAY}T09:00`)).toBe(true);
  });
}
