import type { Job, JobRuns, LastSuccesses } from "../../../lambdas/departure/model/job-runs.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { asJob } from "../../../lambdas/use-cases/jobs/as-job.ts";
import { at } from "../../support/departures.ts";

const NOW = at("2027-03-02T05:10");
const BEFORE = at("2027-03-02T03:00");

let lines: string[];
beforeEach(() => {
  lines = [];
  logTo((line) => lines.push(line));
});
afterAll(() => logTo(() => undefined));

const overdue = () =>
  lines.map((line) => JSON.parse(line)).flatMap(({ event, because }) => (event ? [because] : []));
const counted = () => lines.filter((line) => line.includes('"JobsOverdue":1')).length;

test("a job that succeeds is noted, and tells which others have not", async () => {
  const known = knownRuns({ sweep: BEFORE, closing: BEFORE, publish: BEFORE, reconcile: BEFORE });
  await asJob("sweep", async () => ({}), known)({});
  expect(known.noted).toEqual(["sweep"]);
  expect(overdue()).toEqual(["closing"]);
  expect(counted()).toBe(1);
});

test("a job that fails again and again tells of itself, and fails", async () => {
  const known = knownRuns({ sweep: BEFORE, closing: NOW, publish: BEFORE, reconcile: BEFORE });
  const failing = asJob("sweep", () => Promise.reject(new TypeError("no")), known);
  await expect(failing({})).rejects.toThrow("no");
  expect(known.noted).toEqual([undefined]);
  expect(overdue()).toEqual(["sweep"]);
});

test("a part after which another goes on is no success yet", async () => {
  const known = knownRuns({ sweep: NOW, closing: NOW, publish: BEFORE, reconcile: BEFORE });
  expect(await asJob("reconcile", async () => ({ goesOn: true }), known)({})).toEqual({
    goesOn: true,
  });
  expect(known.noted).toEqual([undefined]);
});

test("where nothing is known of any job, that is told, and the job has still done its work", async () => {
  const jobRuns: JobRuns = { note: () => Promise.reject(new TypeError("the table is away")) };
  const run = asJob("closing", async () => ({ candidates: 3 }), { jobRuns, clock: () => NOW });
  expect(await run({})).toEqual({ candidates: 3 });
  expect(counted()).toBe(1);
});

function knownRuns(successes: LastSuccesses) {
  const noted: (Job | undefined)[] = [];
  const jobRuns: JobRuns = {
    note: async (now, job) => {
      noted.push(job);
      return job ? { ...successes, [job]: now } : successes;
    },
  };
  return { noted, jobRuns, clock: () => NOW };
}
