import { deployPlan } from "../../lib/deploy-plan.ts";

const FIRST = [
  ["deploy", "--all", "--context", "first-deploy=yes"],
  ["deploy", "t-state", "--exclusively"],
];
const AGAIN = [["deploy", "--all"]];

describe("the same command deploys a stage, whatever the last one left", () => {
  test.each<[was: string, state: string | undefined, application: string | undefined, string[][]]>([
    ["nothing", undefined, undefined, FIRST],
    ["a state stack that could not be created", "ROLLBACK_COMPLETE", undefined, FIRST],
    ["one whose failed creation could not be undone", "ROLLBACK_FAILED", undefined, FIRST],
    ["one that was only looked at", "REVIEW_IN_PROGRESS", undefined, FIRST],
    ["no application", "CREATE_COMPLETE", undefined, AGAIN],
    ["an application that could not be created", "CREATE_COMPLETE", "ROLLBACK_COMPLETE", AGAIN],
    ["an update that was undone", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", AGAIN],
    ["both", "UPDATE_COMPLETE", "UPDATE_COMPLETE", AGAIN],
    [
      "an update of the program that is half-way",
      "UPDATE_COMPLETE",
      "UPDATE_ROLLBACK_FAILED",
      [["rollback", "t"], ...AGAIN],
    ],
    [
      "two updates that are half-way",
      "UPDATE_FAILED",
      "UPDATE_ROLLBACK_FAILED",
      [["rollback", "t-state"], ["rollback", "t"], ...AGAIN],
    ],
  ])("%s", (_was, state, application, expected) => {
    const { steps } = planFor(state, application);
    expect(steps.map(({ words }) => words)).toEqual(expected);
  });

  test("a protected state stack that could not be created may be deleted, and no other", () => {
    expect(planFor("ROLLBACK_COMPLETE").unprotect).toEqual(["t-state"]);
    expect(planFor(undefined).unprotect).toEqual([]);
    expect(planFor("CREATE_COMPLETE").unprotect).toEqual([]);
    expect(planFor("UPDATE_ROLLBACK_FAILED", "UPDATE_COMPLETE").unprotect).toEqual([]);
  });

  test("a stage to throw away is never protected, so it is deployed at once", () => {
    const { steps } = deployPlan(
      { name: "t-state", stack: undefined },
      { name: "t", stack: undefined },
      { disposable: true },
    );
    expect(steps.map(({ words }) => words)).toEqual(AGAIN);
  });
});

function planFor(state: string | undefined, application?: string) {
  return deployPlan(standing("t-state", state), standing("t", application), { disposable: false });
}

function standing(name: string, status: string | undefined) {
  return { name, stack: status === undefined ? undefined : { status, outputs: [] } };
}
