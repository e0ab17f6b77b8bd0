import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { evaluate } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local, type Told } from "../../support/departures.ts";
import {
  changed,
  changeOf,
  context,
  lived,
  mailing,
  pendingMails,
  plain,
  sentUpTo,
  stepOf,
  withStates,
} from "../../support/lives.ts";

/** By 26 January `react`, `communicate`, `handover` and `team` have left; the last day is 19 February. */
const NOW = "2027-01-26T10:00";

describe("a last day that moves", () => {
  test("later, moves what has not left, and leaves what does not depend on it", () => {
    const after = changed(NOW, { lastDay: "2027-06-30", endOfEmployment: "2027-06-30" });
    expect(pendingMails(after)).toEqual([
      "changed-manager 2027-01-26T10:10",
      "changed-leaver 2027-01-26T10:10",
      "check-in-1 2027-01-28T09:00",
      "check-in-2 2027-02-18T09:00",
      "check-in-3 2027-03-11T09:00",
      "reference 2027-06-09T09:00",
      "farewell 2027-06-14T09:00",
      "warm 2027-06-18T09:00",
      "exit-questions 2027-06-23T09:00",
      "post-exit-plan 2027-06-24T09:00",
      "property 2027-06-25T09:00",
      "thanks 2027-06-30T09:00",
      "access 2027-06-30T09:00",
      "look-back 2027-07-09T09:00",
      "post-exit-prepare 2027-12-16T09:00",
      "post-exit-invite 2027-12-30T09:00",
    ]);
    expect(mailing(after, "check-in-1").revision).toBe(1);
    expect(mailing(after, "farewell").revision).toBe(2);
  });

  test("earlier, sends what it makes late with the notice, and lets vanish what has no place any more", () => {
    const after = changed(NOW, { lastDay: "2027-02-03" });
    expect(pendingMails(after).slice(0, 5)).toEqual([
      "changed-manager 2027-01-26T10:10",
      "changed-leaver 2027-01-26T10:10",
      "farewell 2027-01-27T09:00",
      "exit-questions 2027-01-27T09:00",
      "warm 2027-01-28T09:00",
    ]);
    expect(mailing(after, "changed-manager").steps).toEqual(["reference"]);
    expect(mailing(after, "reference").state).toEqual({ name: "stale" });
    expect(mailing(after, "check-in-1").state).toEqual({ name: "skipped" });
    expect(after.steps.map(({ id }) => id)).not.toContain("check-in-1");
  });

  test("to within a few days brings all that is left of the core in one mail, never on the day of what was sent", () => {
    const sent = sentUpTo("2027-01-25T10:00", departureOf());
    const after = changed("2027-01-25T10:00", { lastDay: "2027-01-28" }, sent);
    expect(mailing(after, "several-manager").steps).toEqual([
      "reference",
      "farewell",
      "warm",
      "post-exit-plan",
    ]);
    expect(local(mailing(after, "several-manager").at)).toBe("2027-01-26T09:00");
  });

  test("so that no day is left for the core brings it at once", () => {
    const sent = sentUpTo("2027-01-25T10:00", departureOf());
    const after = changed("2027-01-25T10:00", { lastDay: "2027-01-26" }, sent);
    expect(mailing(after, "changed-manager").steps).toEqual([
      "property",
      "reference",
      "farewell",
      "warm",
      "post-exit-plan",
    ]);
  });

  test("into the past skips what helps nobody any more, and back brings it again", () => {
    const away = changed(NOW, { lastDay: "2027-01-22" });
    expect(stepOf(away, "farewell").skipped).toBe("no-longer-useful");
    const back = changeDates(
      away,
      changeOf(away, { lastDay: "2027-02-19" }),
      context("2027-01-26T10:05"),
    );
    expect(plain(stepOf(back, "farewell"))).toEqual(plain(stepOf(departureOf(), "farewell")));
    expect(mailing(back, "farewell")).toMatchObject({ revision: 2, state: { name: "pending" } });
    expect(local(mailing(back, "farewell").at)).toBe("2027-02-03T09:00");
  });

  test("does not bring back what HR skipped, nor what is done", () => {
    const departure = lived(NOW);
    const steps = departure.steps.map((step) => {
      if (step.id === "farewell") return { ...step, skipped: "on-request" as const };
      return step.id === "team" ? { ...step, mark: { as: "done" as const, at: at(NOW) } } : step;
    });
    const skipped = withStates({ ...departure, steps }, { farewell: { name: "skipped" } });
    const after = changed(NOW, { lastDay: "2027-03-31" }, skipped);
    expect(plain(mailing(after, "farewell"))).toEqual(plain(mailing(skipped, "farewell")));
    expect(stepOf(after, "farewell").skipped).toBe("on-request");
    expect(plain(stepOf(after, "team"))).toEqual(plain(stepOf(skipped, "team")));
  });

  test("leaves a mail that may have left alone with its flag, at the new moment", () => {
    const again = withStates(lived("2027-01-29T10:30"), {
      reference: { name: "pending", again: true },
    });
    const after = changed("2027-01-29T10:30", { lastDay: "2027-01-31" }, again);
    expect(mailing(after, "reference")).toMatchObject({
      steps: ["reference"],
      revision: 2,
      state: { name: "pending", again: true },
    });
    expect(mailing(after, "changed-manager").steps).not.toContain("reference");
  });

  test("counts a mail that nobody confirmed as sent", () => {
    const unsure = withStates(lived("2027-01-29T09:01"), {
      reference: { name: "refused", at: at("2027-01-29T09:00"), why: "unconfirmed" },
    });
    const after = changed("2027-01-29T09:01", { lastDay: "2027-03-31" }, unsure);
    expect(plain(mailing(after, "reference"))).toEqual(plain(mailing(unsure, "reference")));
  });

  test("counts a mail that is just being sent as sent; if that fails it leaves after the undo window", () => {
    const claimed = withStates(lived("2027-01-29T09:00"), {
      reference: { name: "claimed", at: at("2027-01-29T09:00") },
    });
    const after = changed("2027-01-29T09:00:02", { lastDay: "2027-03-31" }, claimed);
    expect(mailing(after, "reference")).toMatchObject({ state: { name: "claimed" }, revision: 1 });
    const released = withStates(after, { reference: { name: "pending" } });
    expect(evaluate(mailing(released, "reference"), 1, at("2027-01-29T09:00:17"))).toEqual({
      do: "drop",
      because: "cancelled",
    });
    const repaired = repair(released, context("2027-01-29T09:04"));
    expect(mailing(repaired, "reference")).toMatchObject({
      state: { name: "pending" },
      revision: 2,
    });
    expect(local(mailing(repaired, "reference").at)).toBe("2027-01-29T09:10:02");
    const unanswered = repair(after, context("2027-01-29T10:00"));
    expect(mailing(unanswered, "reference").state).toEqual({ name: "pending", again: true });
  });

  test("sends a mail that its address refused once more only where its step gets a new day", () => {
    const refused = withStates(lived("2027-01-29T10:00"), {
      reference: { name: "refused", at: at("2027-01-29T09:00"), why: "bounced" },
    });
    const later = changed("2027-01-29T10:00", { lastDay: "2027-03-31" }, refused);
    expect(mailing(later, "reference")).toMatchObject({ revision: 2, state: { name: "pending" } });
    const earlier = changed("2027-01-29T10:00", { lastDay: "2027-02-12" }, refused);
    expect(plain(mailing(earlier, "reference"))).toEqual(plain(mailing(refused, "reference")));
  });

  test("moves a reminder out of the undo window, and drops what nobody can use any more", () => {
    const departure = lived(NOW);
    const reminder = {
      id: "team-2",
      kind: "reminder" as const,
      steps: ["team"],
      to: "manager" as const,
      at: at("2027-01-26T10:05").toZonedDateTimeISO("Europe/Amsterdam"),
      revision: 1,
      state: { name: "pending" as const },
    };
    const reminded = { ...departure, mailings: [...departure.mailings, reminder] };
    const after = changed(NOW, { lastDay: "2027-03-31" }, reminded);
    expect(mailing(after, "team-2")).toMatchObject({ revision: 2, state: { name: "pending" } });
    expect(local(mailing(after, "team-2").at)).toBe("2027-01-26T10:15");
    const quiet = changed(NOW, { kind: "quiet" }, reminded);
    expect(mailing(quiet, "team-2").state).toEqual({ name: "skipped" });
  });

  test("asks again for an address that was waited for, at the new moment", () => {
    const told: Told = { without: ["privateAddress"] };
    const waiting = withStates(lived("2027-09-01T10:00", told), {
      "post-exit-invite": { name: "waiting" },
    });
    const after = changed("2027-09-01T10:00", { endOfEmployment: "2027-03-31" }, waiting);
    expect(pendingMails(after)).toContain("post-exit-invite 2027-09-30T09:00");
    expect(mailing(after, "post-exit-invite").revision).toBe(2);
  });
});
