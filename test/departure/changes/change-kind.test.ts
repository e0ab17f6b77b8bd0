import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { momentOf } from "../../../lambdas/departure/model/departure.ts";
import { nudge } from "../../../lambdas/departure/upkeep/nudge.ts";
import { at, date, departureOf, local } from "../../support/departures.ts";
import {
  changed,
  changeOf,
  context,
  lived,
  mailing,
  pendingMails,
  plain,
  stepOf,
  withStates,
} from "../../support/lives.ts";

/** By 26 January `react`, `communicate`, `handover` and `team` have left; the last day is 19 February. */
const NOW = "2027-01-26T10:00";

describe("another kind", () => {
  test("lets vanish what it does not bring, and asks nobody any more for what was sent", () => {
    const after = changed(NOW, { kind: "employer" });
    expect(pendingMails(after)).toEqual([
      "changed-manager 2027-01-26T10:10",
      "property 2027-02-16T09:00",
      "access 2027-02-19T09:00",
    ]);
    expect(mailing(after, "handover").state.name).toBe("sent");
    expect(stepOf(after, "handover").skipped).toBe("no-longer-useful");
    const back = changeDates(
      after,
      changeOf(after, { kind: "resignation" }),
      context("2027-01-26T10:04"),
    );
    expect(stepOf(back, "handover").skipped).toBeUndefined();
  });

  test("that is quiet mails nobody but HR any more", () => {
    const after = changed(NOW, { kind: "quiet" });
    expect(pendingMails(after)).toEqual([]);
    expect(
      after.steps.filter(({ skipped }) => !skipped).map(({ id, to }) => `${id} ${to}`),
    ).toEqual(["property hr", "settlement hr", "access hr"]);
  });

  test("that is quiet nudges no desk about what is HR's now", () => {
    const morning = "2027-02-26T08:30";
    const nudged = nudge(lived(morning), context(morning));
    expect(mailing(nudged, "nudge-desk-it").state.name).toBe("pending");
    const after = changed("2027-02-26T08:45", { kind: "quiet" }, nudged);
    expect(mailing(after, "nudge-desk-it").state.name).toBe("skipped");
  });

  test("that is quiet stops a notice that has not left", () => {
    const moved = changed(NOW, { lastDay: "2027-03-31" });
    const after = changed("2027-01-26T10:05", { kind: "quiet" }, moved);
    expect(mailing(after, "changed-manager").state).toEqual({ name: "skipped" });
  });

  test("hands to HR what the manager or a colleague was to do, even if its mail has left", () => {
    const now = "2027-02-16T10:00";
    const after = changed(now, { kind: "quiet" });
    expect(mailing(after, "property").state.name).toBe("sent");
    expect(stepOf(after, "property")).toMatchObject({ to: "hr" });
    expect(local(momentOf(stepOf(after, "property")))).toBe("2027-02-17T08:30");
    const back = changeDates(
      after,
      changeOf(after, { kind: "resignation" }),
      context("2027-02-16T10:05"),
    );
    expect(mailing(back, "property")).toEqual(mailing(after, "property"));
    expect(plain(stepOf(back, "property"))).toEqual(plain(stepOf(departureOf(), "property")));
  });

  test("sends a refused mail to nobody but HR any more, whatever address is corrected", () => {
    const now = "2027-02-16T10:00";
    const refused = withStates(lived(now), {
      property: { name: "refused", at: at("2027-02-16T09:00"), why: "bounced" },
    });
    const after = changed(now, { kind: "quiet" }, refused);
    expect(stepOf(after, "property")).toMatchObject({ to: "hr" });
    const manager = { address: "fatima@delinde.example" };
    expect(pendingMails(correct(after, { manager }, context(now)))).toEqual([]);
  });

  test("is written down without its name", () => {
    const after = changed(NOW, { kind: "quiet", lastDay: "2027-02-12" });
    expect(after.history.slice(-2).map(({ what, detail }) => [what, detail])).toEqual([
      ["dates-changed", "lastDay 2027-02-19 2027-02-12"],
      ["kind-changed", undefined],
    ]);
    expect(JSON.stringify(after.history)).not.toContain("quiet");
  });
});

describe("a change", () => {
  test("of nothing is none", () => {
    const departure = lived(NOW);
    expect(changed(NOW, {}, departure)).toBe(departure);
  });

  test("opens a new undo window and raises what people changed", () => {
    const after = changed(NOW, { lastDay: "2027-02-26" });
    expect(plain([after.undoUntil, after.edition])).toEqual(plain([at("2027-01-26T10:10"), 2]));
    expect(after.history.at(-1)).toMatchObject({
      who: "hr",
      what: "dates-changed",
      detail: "lastDay 2027-02-19 2027-02-26",
    });
  });

  test("names each date that changed, and extra steps only alone", () => {
    const dates = changed(NOW, { announced: "2027-01-13", endOfEmployment: "2027-02-28" });
    expect(dates.history.at(-1)?.detail).toBe(
      "announced 2027-01-14 2027-01-13, endOfEmployment 2027-02-19 2027-02-28",
    );
    expect(changed(NOW, { extraSteps: ["warm"] }).history.at(-1)?.detail).toBe("extraSteps");
  });

  test("is refused for what is withdrawn or erased", () => {
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    expect(() => changed(NOW, { lastDay: "2027-03-31" }, withdrawn)).toThrow("is-withdrawn");
    const erased = { ...lived(NOW), erased: at(NOW) };
    expect(() => changed(NOW, { lastDay: "2027-03-31" }, erased)).toThrow("is-erased");
  });

  test("mails nothing more to a leaver who objected, new steps included", () => {
    const objected = { ...lived(NOW, { kind: "quiet" }), optedOut: at(NOW) };
    const after = changed(NOW, { kind: "resignation" }, objected);
    expect(stepOf(after, "exit-questions").skipped).toBe("objected");
    expect(after.mailings.filter(({ to }) => to === "leaver")).toEqual([]);
  });

  test("does not tell HR again of a step that its morning mail told of", () => {
    const told = { ...lived("2027-01-27T10:00"), digestSentOn: date("2027-01-27") };
    const after = changed("2027-01-27T10:00", { announced: "2027-01-13" }, told);
    expect(plain(stepOf(after, "workload"))).toEqual(plain(stepOf(told, "workload")));
  });
});
