import type { JobRuns } from "../../lambdas/departure/model/job-runs.ts";
import { at } from "../support/departures.ts";

/** What is known of the jobs. All in one stage, so there is one test. */
export function jobRunsContract(connect: () => JobRuns): void {
  test("each job has its last success, and one that never had any counts from the first note", async () => {
    const runs = connect();
    const [first, second, third] = [
      at("2027-03-01T03:00"),
      at("2027-03-01T03:05"),
      at("2027-03-01T06:00"),
    ];
    const all = { sweep: first, closing: first, publish: first, reconcile: first };
    expect(await runs.note(first, undefined)).toEqual(all);
    expect(await runs.note(second, "sweep")).toEqual({ ...all, sweep: second });
    expect(await runs.note(third, "publish")).toEqual({ ...all, sweep: second, publish: third });
    expect(await runs.note(third, undefined)).toEqual({ ...all, sweep: second, publish: third });
  });
}
