import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { bringLate } from "../../../lambdas/departure/upkeep/bring-late.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at } from "../../support/departures.ts";
import { agree, momentOf, told } from "../../support/interviews.ts";
import { changed, context, lived, withStates } from "../../support/lives.ts";

const EVENING = "2027-08-31T20:00";
const LATER = "2027-08-31T20:05";

/** A talk at nine in the evening, of which both hear outside office hours. */
const tonight = agree({ at: momentOf("2027-08-31T21:00") }, lived(EVENING), EVENING);
const leaver = "interview-leaver";

describe("a talk tonight is told before it begins", () => {
  test("where other dates move its mails out of the undo window", () => {
    expect(told(changed(LATER, { lastDay: "2027-02-22" }, tonight))).toEqual([
      "interview-leaver 2027-08-31T20:15",
      "interview-interviewer 2027-08-31T20:15",
    ]);
  });

  test("where its mail was just being sent at a change of dates, and did not leave", () => {
    const claimed = withStates(tonight, { [leaver]: { name: "claimed", at: at(EVENING) } });
    const moved = changed(LATER, { lastDay: "2027-02-22" }, claimed);
    const given = withStates(moved, { [leaver]: { name: "pending" } });
    expect(told(repair(given, context("2027-08-31T20:10")))).toContain(
      "interview-leaver 2027-08-31T20:15",
    );
  });

  test("where an outage delayed its mails", () => {
    const afternoon = "2027-08-31T16:00";
    const late = agree({ at: momentOf("2027-08-31T21:00") }, lived(afternoon), afternoon);
    expect(told(bringLate(late, context(LATER)))).toEqual([
      "interview-leaver 2027-08-31T20:05",
      "interview-interviewer 2027-08-31T20:05",
    ]);
  });

  test("where the address is put right to which its mail did not get through", () => {
    const bounced = withStates(tonight, {
      [leaver]: { name: "refused", at: at(EVENING), why: "bounced" },
    });
    const address = { privateAddress: "sanne@weer-thuis.example" };
    expect(told(correct(bounced, { employee: address }, context(LATER)))).toContain(
      "interview-leaver 2027-08-31T20:05",
    );
  });
});
