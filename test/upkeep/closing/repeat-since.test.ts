import type { Answers } from "../../../lambdas/departure/answers/answers.ts";
import { at } from "../../support/departures.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { closingOffice } from "./closing-office.ts";

/** The table is brought back to this moment. */
const RESTORED = "2027-02-16T12:00";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

describe("after a restore", () => {
  test("what was cut loose since is cut loose again before anybody signs in, once", async () => {
    await office.answered(await office.departure());
    await office.answered(await office.departure(), { words: "Nog een." });
    const before = await office.snapshot();
    await office.close();
    const counters = await office.counters();

    await office.restore(before);
    expect(await office.counters()).toEqual({});
    expect(await office.repeatSince(RESTORED)).toBe(2);
    expect(await office.repeatSince(RESTORED)).toBe(0);
    office.moveTo("2027-03-07T12:00");
    await office.run();
    expect(await office.counters()).toEqual(counters);
    expect(await office.lines()).toHaveLength(2);
    expect(await office.itemsOf("answers.")).toEqual([]);
  });

  test("what a leaver deleted since is gone again, and what they answered anew is not brought into the figures", async () => {
    const departure = await office.departure();
    const answers = await office.answered(departure);
    const before = await office.snapshot();
    office.moveTo("2027-02-17T09:00");
    await office.people.answers.drop(answers);
    await office.answered(departure, { given: { recommend: ["9"] } });
    await office.close();

    await office.restore(before);
    expect(await office.repeatSince(RESTORED)).toBe(1);
    expect(await office.people.answers.find(departure.id, "exit")).toBeUndefined();
    expect(await office.counters()).toEqual({});
  });

  test("a name that was taken away since is not brought back", async () => {
    const departure = await office.departure();
    const named = await office.answered(departure, { named: true });
    const before = await office.snapshot();
    office.moveTo("2027-02-17T09:00");
    await office.people.answers.keep(
      { ...named, named: false, saved: at("2027-02-17T09:00") },
      named,
      false,
    );
    await office.restore(before);
    await office.repeatSince(RESTORED);
    expect(await office.itemsOf("named.")).toEqual([]);
  });

  test("what had a name and was deleted in its time is counted again, and can't be read", async () => {
    const departure = await office.departure();
    await office.answered(departure, { named: true });
    const before = await office.snapshot();
    await office.close();
    const counters = await office.counters();
    office.moveTo("2027-06-06T00:05");
    await office.run();

    await office.restore(before);
    await office.repeatSince(RESTORED);
    expect(await office.people.answers.find(departure.id, "exit")).toBeUndefined();
    office.moveTo("2027-06-06T02:00");
    await office.run();
    expect(await office.counters()).toEqual(counters);
    expect(await office.itemsOf("named.")).toEqual([]);
  });

  test("what was deleted before that moment and then answered anew stays", async () => {
    const departure = await office.departure();
    await office.people.answers.drop(await office.answered(departure));
    office.moveTo("2027-02-16T11:00");
    const anew: Answers = await office.answered(departure, { given: { recommend: ["9"] } });
    const before = await office.snapshot();
    await office.restore(before);
    expect(await office.repeatSince(RESTORED)).toBe(0);
    expect(await office.people.answers.find(departure.id, "exit")).toEqual(anew);
  });
});
