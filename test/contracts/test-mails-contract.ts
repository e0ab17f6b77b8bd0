import type { TestMail, TestMails } from "../../lambdas/departure/model/desk-records.ts";
import type { Mail } from "../../lambdas/departure/model/ports.ts";
import { at } from "../support/departures.ts";

/** What every keeper of test mails promises. */
export function testMailsContract(connect: () => TestMails): void {
  let testMails: TestMails;
  let count = 0;
  beforeAll(() => {
    testMails = connect();
  });

  const MAIL: Mail = {
    to: "roos@delinde.example",
    replyTo: "hr@delinde.example",
    subject: "[Test] Dag Sanne",
    html: "<p>Dag</p>",
    text: "Dag",
  };
  const fresh = (): TestMail => {
    count += 1;
    return {
      id: count.toString(16).padStart(32, "d"),
      mail: MAIL,
      since: at("2027-01-18T10:15"),
    };
  };
  const asker = () => `asker-${count}`;
  const created = async () => {
    const test = fresh();
    await testMails.create(test, asker());
    return test;
  };

  test("one is taken as it was asked for, by one of two who want it, and never again", async () => {
    const test = await created();
    const now = at("2027-01-18T10:16");
    const taken = await Promise.all([testMails.take(test.id, now), testMails.take(test.id, now)]);
    expect(taken.filter(Boolean)).toEqual([test]);
    expect(await testMails.take(test.id, now)).toBeUndefined();
    expect(await testMails.take("f".repeat(32), now)).toBeUndefined();
  });

  test("after an hour it is not sent any more", async () => {
    const [late, soon] = [await created(), await created()];
    expect(await testMails.take(late.id, at("2027-01-18T11:15"))).toBeUndefined();
    expect(await testMails.take(soon.id, at("2027-01-18T11:14"))).toEqual(soon);
  });

  test("one that is given back can be taken once more", async () => {
    const test = await created();
    const now = at("2027-01-18T10:16");
    await testMails.take(test.id, now);
    await testMails.giveBack(test);
    expect(await testMails.take(test.id, now)).toEqual(test);
    expect(await testMails.take(test.id, now)).toBeUndefined();
  });

  test("a person gets ten in an hour, and as many in the next; others are not bothered", async () => {
    const ask = (who: string, time: string) =>
      testMails.create({ ...fresh(), since: at(`2027-01-19T${time}`) }, who);
    const asked = [];
    for (let index = 0; index < 11; index += 1) asked.push(await ask("busy", "10:59"));
    expect(asked).toEqual([...Array.from({ length: 10 }, () => true), false]);
    expect(await ask("another", "10:59")).toBe(true);
    expect(await ask("busy", "11:00")).toBe(true);
  });

  test("what is refused is not kept", async () => {
    const now = at("2027-01-20T10:15");
    for (let index = 0; index < 10; index += 1)
      await testMails.create({ ...fresh(), since: now }, "full");
    const refused = { ...fresh(), since: now };
    expect(await testMails.create(refused, "full")).toBe(false);
    expect(await testMails.take(refused.id, now)).toBeUndefined();
  });
}
