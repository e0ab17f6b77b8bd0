import type { ClosingAnswers } from "../../lambdas/departure/model/closing-ports.ts";
import type { Counters } from "../../lambdas/departure/model/insight-ports.ts";
import { unusedId } from "../support/unused-id.ts";

interface CountersSide {
  readonly counters: Counters;
  readonly closing: ClosingAnswers;
  /** Waits until what was written can be listed. */
  readonly listed?: () => Promise<void>;
}

/** What the publishing job reads of what the closing job counted. */
export function countersContract(connect: () => CountersSide): void {
  test("every counter is found with its numbers, and nothing of who raised them", async () => {
    const { counters, closing, listed } = connect();
    const name = `exit.good.department.2027.${unusedId()} & St. Jan`;
    await closing.raise(name, ["team", "respondents"], "one");
    await closing.raise(name, ["rather-not"], "other");
    await listed?.();
    const found = (await counters.all()).filter((counter) => counter.name === name);
    expect(found).toEqual([{ name, fields: { team: 1, respondents: 1, "rather-not": 1 } }]);
  });

  test("a counter that is raised again with the same token stays as it is: nobody counts twice", async () => {
    const { counters, closing, listed } = connect();
    const name = `exit.recommend.organisation.${unusedId()}`;
    for (const token of ["one", "one", "other", "one"])
      await closing.raise(name, ["9", "respondents"], token);
    await listed?.();
    const found = (await counters.all()).find((counter) => counter.name === name);
    expect(found?.fields).toEqual({ "9": 2, respondents: 2 });
  });
}
