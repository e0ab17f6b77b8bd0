import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import type { Told } from "../../support/departures.ts";
import { changed, context, lived, sentUpTo } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

/** The last day is Friday 19 February, and the questions close after 5 March. */
const DAY = "2027-02-24T08:45";

describe("three working days after the last day the questions go to the private address once more", () => {
  test("at the usual time, once", () => {
    const asked = repair(lived(DAY), context(DAY));
    expect(againIn(asked)).toEqual(["2027-02-24"]);
    const sent = sentUpTo("2027-02-24T09:10", asked);
    expect(againIn(repair(sent, context("2027-02-25T08:45")))).toEqual(["2027-02-24"]);
  });

  test("which is when its departure is looked at again", () => {
    const before = "2027-02-23T10:00";
    const { nextCheckAt } = repair(lived(before), context(before));
    expect(nextCheckAt?.epochMilliseconds).toBeLessThanOrEqual(
      context("2027-02-24T08:30").now.epochMilliseconds,
    );
    expect(againIn(repair(lived(before), context(before)))).toEqual([]);
  });

  test("on the next working day where that one is over, but not once they have closed", () => {
    expect(againIn(repair(lived(DAY), context("2027-02-25T08:45")))).toEqual(["2027-02-25"]);
    expect(againIn(repair(lived(DAY), context("2027-03-05T08:45")))).toEqual(["2027-03-05"]);
    expect(againIn(repair(lived(DAY), context("2027-03-08T08:45")))).toEqual([]);
  });

  test.each<[string, Departure]>([
    ["has no private address", lived(DAY, { without: ["privateAddress"] })],
    ["wants no more mail", optOut(lived(DAY), context(DAY))],
    ["came back", withdraw(lived(DAY), "came-back", context(DAY))],
    ["is not asked, on a quiet departure", lived(DAY, { kind: "quiet" })],
    ["is not asked, being dismissed", lived(DAY, { kind: "employer" })],
    ["was not asked, because HR skipped it", skippedByHr()],
    ["was asked first after the last day", askedLate({})],
  ])("but not to somebody who %s", (_what, departure) => {
    expect(againIn(repair(departure, context(DAY)))).toEqual([]);
  });

  test("not while somebody is still there: a last day that moves takes it along", () => {
    const asked = repair(lived(DAY), context(DAY));
    const moved = changed(
      "2027-02-24T08:50",
      { lastDay: "2027-03-05", endOfEmployment: "2027-03-05" },
      asked,
    );
    expect(pendingAgain(moved)).toEqual([]);
    const there = sentUpTo("2027-03-10T08:00", moved);
    expect(pendingAgain(repair(there, context("2027-03-09T08:45")))).toEqual([]);
    expect(pendingAgain(repair(there, context("2027-03-10T08:45")))).toEqual(["2027-03-10"]);
  });

  test("also to who is dismissed, where HR ticked it", () => {
    const told: Told = { kind: "employer", extraSteps: ["exit-questions"] };
    expect(againIn(repair(lived(DAY, told), context(DAY)))).toHaveLength(1);
  });

  test("not while the settings lack what the page must say", () => {
    const { confidant: _, ...settings } = PLAN.settings;
    const since = { ...context(DAY), plan: { ...PLAN, settings } };
    expect(againIn(repair(lived(DAY), since))).toEqual([]);
  });
});

function pendingAgain(departure: Departure): string[] {
  const mailings = departure.mailings.filter(({ state }) => state.name === "pending");
  return againIn({ ...departure, mailings });
}

function againIn({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind }) => kind === "once-more")
    .map(({ at }) => at.toPlainDate().toString());
}

function skippedByHr(): Departure {
  const departure = lived(DAY);
  return {
    ...departure,
    steps: departure.steps.map((step) =>
      step.id === "exit-questions" ? { ...step, skipped: "on-request" } : step,
    ),
  };
}

/** Recorded on the Monday after the last day. */
function askedLate(told: Told): Departure {
  return lived(DAY, { announced: "2027-02-22", submitted: "2027-02-22T10:00", ...told });
}
