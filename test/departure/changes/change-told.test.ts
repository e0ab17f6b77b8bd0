import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { local, type Told } from "../../support/departures.ts";
import { changed, changeOf, context, lived, mailing, sentUpTo } from "../../support/lives.ts";

/** By 26 January `react` to `team` and `next-steps` have left; the last day is 19 February. */
const NOW = "2027-01-26T10:00";
const SOON = "2027-01-26T10:05";
const LATER = "2027-01-27T11:00";

const again = (now: string, told: Told, departure: Departure) =>
  changeDates(departure, changeOf(departure, told), context(now));

describe("a change of dates", () => {
  test("is told to the manager and to the leaver, with what each was last told", () => {
    const after = changed(NOW, { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" });
    expect(noticesOf(after)).toEqual([
      "changed-leaver pending 2027-01-26T10:10",
      "changed-manager pending 2027-01-26T10:10",
    ]);
    expect(knownTo(after)).toEqual({
      manager: "2027-02-19 2027-02-19",
      leaver: "2027-02-19 2027-02-19",
    });
  });

  test("is told once of two in one undo window, from what the reader knew before the first", () => {
    const once = changed(NOW, { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" });
    const twice = again(SOON, { lastDay: "2027-03-12" }, once);
    expect(noticesOf(twice)).toEqual([
      "changed-leaver pending 2027-01-26T10:15",
      "changed-manager pending 2027-01-26T10:15",
    ]);
    expect(knownTo(twice).manager).toBe("2027-02-19 2027-02-19");
  });

  test("after a notice that has left is told from what that said", () => {
    const once = changed(NOW, { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" });
    const twice = again(LATER, { lastDay: "2027-03-12" }, sentUpTo("2027-01-26T10:30", once));
    expect(knownTo(twice).leaver).toBe("2027-03-05 2027-03-31");
    expect(noticesOf(twice).filter((each) => each.includes("pending"))).toHaveLength(2);
  });

  test("that is taken back within the window is told to nobody", () => {
    const once = changed(NOW, { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" });
    const back = again(SOON, { lastDay: "2027-02-19", endOfEmployment: "2027-02-19" }, once);
    expect(noticesOf(back).map((each) => each.split(" ")[1])).toEqual(["skipped", "skipped"]);
    expect(back.lastTold).toBeUndefined();
  });

  test("of the announcement alone moves steps, which nobody sees", () => {
    expect(noticesOf(changed(NOW, { announced: "2027-01-13" }))).toEqual([]);
  });

  test("before the announcement is told to nobody, and remembered for the next", () => {
    const after = changed(NOW, {
      announced: "2027-02-01",
      lastDay: "2027-03-31",
      endOfEmployment: "2027-03-31",
    });
    expect(noticesOf(after)).toEqual([]);
    expect(knownTo(after).manager).toBe("2027-02-19 2027-02-19");
    const next = again(LATER, { announced: "2027-01-14" }, after);
    expect(noticesOf(next)).toHaveLength(2);
  });

  test("carries what the change makes late, for each reader", () => {
    const after = changed(NOW, { lastDay: "2027-02-02", endOfEmployment: "2027-02-28" });
    expect(mailing(after, "changed-manager").steps).toContain("reference");
    expect(mailing(after, "changed-leaver").steps).toEqual(["exit-questions"]);
  });

  test("is not told to a leaver who wants no more mails", () => {
    const objected = optOut(lived(NOW), context(NOW));
    const after = changed(NOW, { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" }, objected);
    expect(noticesOf(after)).toEqual(["changed-manager pending 2027-01-26T10:10"]);
  });

  test("is told to nobody who was never mailed", () => {
    const after = changed("2027-01-15T10:00", {
      lastDay: "2027-03-05",
      endOfEmployment: "2027-03-05",
    });
    expect(noticesOf(after)).toEqual(["changed-manager pending 2027-01-15T10:10"]);
  });
});

describe("a change of kind", () => {
  test("is told to whoever had a step that goes, and to nobody else", () => {
    const after = changed(NOW, { kind: "employer" });
    expect(noticesOf(after).filter((each) => each.includes("manager"))).toEqual([
      "changed-manager pending 2027-01-26T10:10",
    ]);
    expect(after.lastTold?.manager?.steps).toEqual(expect.arrayContaining(["handover", "team"]));
  });

  test("that takes away nothing that anybody had is told to nobody", () => {
    expect(noticesOf(changed(NOW, { kind: "retirement" }))).toEqual([]);
  });

  test("to quiet is told to nobody", () => {
    expect(noticesOf(changed(NOW, { kind: "quiet", lastDay: "2027-02-12" }))).toEqual([]);
  });
});

function noticesOf({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind }) => kind === "notice")
    .map(({ id, state, at: moment }) => `${id} ${state.name} ${local(moment)}`)
    .toSorted();
}

/** What each was last told: the last day and the end of employment. */
function knownTo({ lastTold = {} }: Departure) {
  return Object.fromEntries(
    Object.entries(lastTold).map(([reader, { lastDay, endOfEmployment }]) => [
      reader,
      `${lastDay} ${endOfEmployment}`,
    ]),
  );
}
