import { markStep, skipStep } from "../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { managersPlan } from "../../lambdas/links/plan/managers-plan.ts";
import { departureOf, type Told } from "../support/departures.ts";
import { changed, context, lived, mailing } from "../support/lives.ts";

const NOW = "2027-01-25T12:00";
const BO = { name: "Bo de Wit", address: "bo@delinde.example", language: "nl" } as const;

describe("the plan of a departure for its manager", () => {
  test("has three phases and afterwards, the core's eight steps numbered, and the other steps in the phase of their day", () => {
    expect(told(lived(NOW))).toEqual([
      "announced: 1 react 2027-01-14 past",
      "announced: 2 communicate 2027-01-15 open",
      "settled: 3 handover 2027-01-19 open",
      "settled: 4 team 2027-01-25 open",
      "settled: check-in-1 2027-01-28 to-come",
      "settled: 5 reference 2027-01-29 to-come",
      "ambassador: 6 farewell 2027-02-03 to-come",
      "ambassador: 7 warm 2027-02-09 to-come",
      "ambassador: 8 post-exit-plan 2027-02-15 to-come",
      "ambassador: property 2027-02-16 to-come",
      "after: look-back 2027-03-02 to-come",
      "after: post-exit-prepare 2027-08-05 to-come",
    ]);
  });

  test.each([
    ["2027-01-14T16:00", "announced"],
    ["2027-01-18T12:00", "announced"],
    ["2027-01-19T12:00", "settled"],
    ["2027-02-03T08:00", "ambassador"],
    ["2027-02-19T17:00", "ambassador"],
    ["2027-02-20T09:00", "after"],
  ])("says at %s that we are in %s", (now, phase) => {
    expect(planOf(lived(now), now)?.now).toBe(phase);
  });

  test("says of each step how it stands", () => {
    const by = context(NOW);
    const done = markStep(lived(NOW), "communicate", "done", by);
    const notNeeded = markStep(done, "warm", "not-needed", by);
    const skipped = skipStep(notNeeded, "reference", "on-request", by);
    const delegated = delegateStep(skipped, "handover", BO, by);
    expect(statesOf(delegated)).toMatchObject({
      communicate: "done",
      warm: "not-needed",
      reference: "gone",
      handover: "with-colleague",
      team: "open",
      farewell: "to-come",
    });
  });

  test("says the same of a step, whatever the leaver chose about a talk", () => {
    const after = optOut(lived("2027-02-16T12:00"), {
      ...context("2027-02-16T12:00"),
      who: "leaver",
    });
    expect(statesOf(after, "2027-02-16T12:00")).toMatchObject({
      "post-exit-plan": "gone",
      "post-exit-prepare": "gone",
    });
  });

  test.each<[string, Told, readonly string[]]>([
    ["contract end", { kind: "contract-end" }, ["1 communicate", "7 post-exit-plan"]],
    ["retirement", { kind: "retirement" }, ["1 communicate", "7 post-exit-plan"]],
  ])("counts the steps that a %s has", (_name, kind, ends) => {
    const lines = told(departureOf(kind)).join("\n");
    for (const end of ends) expect(lines).toContain(end);
    expect(lines).not.toContain("react");
  });

  test("has no phases in a dismissal, only what the manager does", () => {
    const plan = planOf(
      lived("2027-02-17T12:00", { kind: "employer" }),
      "2027-02-17T12:00",
      "property",
    );
    expect(plan?.phases).toEqual([]);
    expect(plan?.now).toBeUndefined();
    expect(plan?.steps.map(({ id, number }) => [id, number])).toEqual([["property", undefined]]);
  });

  test("is nowhere for the manager of a quiet departure, a colleague, the leaver and a department", () => {
    const departure = lived(NOW);
    const quiet = changed(NOW, { kind: "quiet" }, departure);
    expect(planOf(quiet)).toBeUndefined();
    expect(
      planOf(departure, NOW, { ...mailing(departure, "team"), colleague: true }),
    ).toBeUndefined();
    expect(planOf(departure, NOW, "next-steps")).toBeUndefined();
    expect(planOf(departure, NOW, "access")).toBeUndefined();
  });
});

function planOf(departure: Departure, now = NOW, of: string | Mailing = "team") {
  const mail = typeof of === "string" ? mailing(departure, of) : of;
  return managersPlan(departure, mail, context(now));
}

function told(departure: Departure, now = NOW): string[] {
  return (planOf(departure, now)?.phases ?? []).flatMap(({ phase, steps }) =>
    steps.map(
      ({ id, number, day, state }) =>
        `${phase}: ${number === undefined ? "" : `${number} `}${id} ${day} ${state}`,
    ),
  );
}

function statesOf(departure: Departure, now = NOW) {
  return Object.fromEntries(
    planOf(departure, now)?.steps.map(({ id, state }) => [id, state]) ?? [],
  );
}
