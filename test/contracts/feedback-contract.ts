import type { FeedbackLine, FeedbackPool } from "../../lambdas/departure/model/feedback.ts";
import { date } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

const TODAY = date("2027-03-15");

/** What every keeper of managers' lines about the plan promises. */
export function feedbackContract(connect: () => FeedbackPool): void {
  let feedback: FeedbackPool;
  beforeAll(() => {
    feedback = connect();
  });
  const line = (given: Partial<FeedbackLine> = {}): FeedbackLine => ({
    id: unusedId(),
    words: "De mail over het team kwam te laat.",
    until: date("2028-03-01"),
    ...given,
  });
  const kept = async (added: readonly FeedbackLine[], today = TODAY) => {
    const ids = new Set(added.map(({ id }) => id));
    return (await feedback.all(today)).filter(({ id }) => ids.has(id));
  };

  test("a line is found with the step that it is about, or with none", async () => {
    const added = [line({ about: "check-in" }), line()];
    for (const each of added) await feedback.add(each);
    expect(await kept(added)).toEqual(added.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  });

  test("a line that is added twice is there once, with its first words", async () => {
    const added = line();
    await feedback.add(added);
    await feedback.add({ ...added, words: "Iets anders." });
    expect(await kept([added])).toEqual([added]);
  });

  test("more lines than one call can read are all found", async () => {
    const added = Array.from({ length: 120 }, () => line());
    await Promise.all(added.map((each) => feedback.add(each)));
    expect(await kept(added)).toHaveLength(120);
  });

  test("a line is there up to the day before it goes", async () => {
    const added = [line({ until: date("2027-04-01") })];
    for (const each of added) await feedback.add(each);
    expect(await kept(added, date("2027-03-31"))).toEqual(added);
    expect(await kept(added, date("2027-04-01"))).toEqual([]);
  });
}
