import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import type { AnswersKept, NamedAnswers } from "../../lambdas/departure/model/answer-ports.ts";
import { answersOf } from "../support/answers.ts";
import { at } from "../support/departures.ts";

interface AnswersPorts {
  readonly answers: AnswersKept;
  readonly named: NamedAnswers;
}

/** What every keeper of answers promises. Each test has a leaver of its own. */
export function answersContract(connect: () => AnswersPorts): void {
  let answers: AnswersKept;
  let named: NamedAnswers;
  beforeAll(() => {
    ({ answers, named } = connect());
  });
  const find = ({ departureId, occasion }: Answers) => answers.find(departureId, occasion);
  async function saved(told: Partial<Answers> = {}): Promise<Answers> {
    const given = answersOf(told);
    expect(await answers.keep(given, undefined, false)).toBe(true);
    return (await find(given)) as Answers;
  }
  const LATER = { saved: at("2027-02-16T20:00") };

  test("what was answered comes back as it was saved", async () => {
    const whole = answersOf({ named: true, contact: true, occasion: "half-year" });
    await answers.keep(whole, undefined, false);
    expect(await find(whole)).toEqual({ ...whole, version: 1 });
    const { words: _, ...least } = answersOf({ given: {} });
    await answers.keep(least, undefined, true);
    expect(await find(least)).toEqual({ ...least, version: 1 });
  });

  test("who answered nothing, or on the other occasion, has no answers", async () => {
    const exit = await saved();
    expect(await answers.find(exit.departureId, "half-year")).toBeUndefined();
    expect(await find(answersOf())).toBeUndefined();
  });

  test("of two first answers at the same moment one counts", async () => {
    const first = answersOf();
    const kept = await Promise.all([1, 2].map(() => answers.keep(first, undefined, false)));
    expect(kept.toSorted()).toEqual([false, true]);
  });

  test("are changed only where they are as they were found", async () => {
    const found = await saved();
    const changed = { ...found, ...LATER, given: { recommend: ["9"] } };
    expect(await answers.keep(changed, found, false)).toBe(true);
    expect(await answers.keep({ ...found, given: {} }, found, false)).toBe(false);
    expect(await find(found)).toEqual({ ...changed, version: found.version + 1 });
  });

  test.each([false, true])("the name can be added and taken away (named: %s)", async (isNamed) => {
    const found = await saved({ named: isNamed });
    const moved = { ...found, ...LATER, named: !isNamed };
    expect(await answers.keep(moved, found, false)).toBe(true);
    const now = (await find(found)) as Answers;
    expect(now).toEqual({ ...moved, version: found.version + 1 });
    const back = { ...now, saved: at("2027-02-17T20:00"), named: isNamed };
    expect(await answers.keep(back, now, false)).toBe(true);
    expect((await find(found))?.named).toBe(isNamed);
  });

  test("a name that is added to what was changed meanwhile is not added", async () => {
    const found = await saved();
    const changed = { ...found, ...LATER, given: { recommend: ["2"] } };
    await answers.keep(changed, found, false);
    const late = { ...found, saved: at("2027-02-16T21:00"), named: true };
    expect(await answers.keep(late, found, false)).toBe(false);
    expect(await find(found)).toEqual({ ...changed, version: found.version + 1 });
    expect(await named.find(found.departureId, found.occasion)).toBeUndefined();
  });

  test("those who read named answers find no others", async () => {
    const nameless = await saved();
    expect(await named.find(nameless.departureId, "exit")).toBeUndefined();
    const own = await saved({ named: true });
    expect(await named.find(own.departureId, "exit")).toEqual(own);
    await answers.keep({ ...own, ...LATER, named: false }, own, false);
    expect(await named.find(own.departureId, "exit")).toBeUndefined();
  });

  test("what is dropped is gone, and what was changed meanwhile is not dropped", async () => {
    const found = await saved();
    const changed = { ...found, ...LATER };
    await answers.keep(changed, found, false);
    expect(await answers.drop(found)).toBe(false);
    expect(await answers.drop((await find(found)) as Answers)).toBe(true);
    expect(await find(found)).toBeUndefined();
    expect(await answers.keep(changed, undefined, false)).toBe(true);
  });

  test("that the departure followed changes nothing of the answers, however often it is said", async () => {
    const marked = answersOf();
    await answers.keep(marked, undefined, true);
    await answers.followed(marked);
    await answers.followed(marked);
    expect(await find(marked)).toEqual({ ...marked, version: 1 });
    await answers.followed(answersOf());
  });
}
