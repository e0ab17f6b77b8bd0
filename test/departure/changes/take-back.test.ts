import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { takeBack } from "../../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { goesOnAfterAll } from "../../../lambdas/departure/mailings/last-told.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing, MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, date, type Told } from "../../support/departures.ts";
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

const NOW = "2027-01-26T10:00";

describe("taking a withdrawal back", () => {
  test("before anything left is as if nothing had happened, beside a new undo window", () => {
    const departure = lived("2027-01-14T15:35");
    const withdrawn = withdraw(departure, "stays", context("2027-01-14T15:35"));
    const back = takenBack("2027-01-14T15:37", withdrawn);
    expect(pendingMails(back)).toEqual([
      "react 2027-01-14T15:47",
      ...pendingMails(departure).slice(1),
    ]);
    expect(back.withdrawn).toBeUndefined();
    expect(back.mailings.filter(isPending).map(({ revision }) => revision)).toEqual(
      back.mailings.map(() => 2),
    );
  });

  test("skips a step for all to see whose reminder comes too late by then", () => {
    const failed = withStates(lived("2027-01-20T10:00"), {
      handover: { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" },
    });
    const reminded = remindLater(failed, "handover", 10, context("2027-01-20T10:00"));
    const withdrawn = withdraw(reminded, "stays", context("2027-01-21T10:00"));
    const back = takenBack("2027-02-22T10:00", withdrawn);
    expect(back.mailings.filter(({ steps }) => steps.includes("handover")).some(isPending)).toBe(
      false,
    );
    expect(stepOf(back, "handover").skipped).toBe("no-longer-useful");
  });

  test("brings back every step and mail that was stopped, where they were", () => {
    const departure = { ...lived(NOW), digestSentOn: date("2027-01-26") };
    const back = takenBack("2027-01-26T10:05", withdraw(departure, "mistake", context(NOW)));
    expect(plain(back.steps)).toEqual(plain(departure.steps));
    expect(pendingMails(back)).toEqual(pendingMails(departure));
  });

  test("in the undo window of the withdrawal tells nobody anything", () => {
    const back = takenBack("2027-01-26T10:05", withdraw(lived(NOW), "stays", context(NOW)));
    expect(noticesOf(back)).toEqual(["withdrawn-manager skipped", "withdrawn-leaver skipped"]);
  });

  test("tells whoever was told of the withdrawal", () => {
    const told = sentUpTo("2027-01-26T10:10", withdraw(lived(NOW), "stays", context(NOW)));
    expect(noticesOf(takenBack("2027-01-26T11:00", told))).toEqual([
      "withdrawn-manager sent",
      "withdrawn-leaver sent",
      "changed-manager pending",
      "changed-leaver pending",
    ]);
  });

  test("does not tell a leaver who objected", () => {
    const told = sentUpTo("2027-01-26T10:10", withdraw(lived(NOW), "stays", context(NOW)));
    const objected = optOut(told, { ...context("2027-01-26T10:30"), who: "leaver" });
    const back = takenBack("2027-01-26T11:00", objected);
    expect(noticesOf(back)).not.toContain("changed-leaver pending");
    expect(stepOf(back, "exit-questions").skipped).toBe("objected");
  });

  test("carries what became late meanwhile", () => {
    const told = sentUpTo("2027-01-26T10:10", withdraw(lived(NOW), "stays", context(NOW)));
    const back = takenBack("2027-02-05T11:00", told);
    expect(mailing(back, "changed-manager").steps).toEqual(["reference", "farewell"]);
    expect(stepOf(back, "check-in-1").skipped).toBe("not-caught-up");
  });

  test("with other dates tells both, as any change of dates does", () => {
    const withdrawn = withdraw(lived(NOW), "mistake", context(NOW));
    const back = takenBack("2027-01-26T10:05", withdrawn, { lastDay: "2027-03-05" });
    expect(noticesOf(back)).toEqual(["changed-manager pending", "changed-leaver pending"]);
    expect(pendingMails(back)).toContain("post-exit-plan 2027-03-01T09:00");
    expect(back.history.slice(-2).map(({ what }) => what)).toEqual(["taken-back", "dates-changed"]);
  });

  test("still tells the manager of a change that the withdrawal kept from being told", () => {
    const moved = changed(NOW, { lastDay: "2027-03-05" });
    const withdrawn = withdraw(moved, "stays", context("2027-01-26T10:04"));
    const back = takenBack("2027-01-26T10:08", withdrawn);
    expect(mailing(back, "changed-manager")).toMatchObject({
      revision: 2,
      state: { name: "pending" },
    });
  });

  test("brings a reminder back that was to come", () => {
    const reminder: Mailing = {
      id: "team-2",
      kind: "reminder",
      steps: ["team"],
      to: "manager",
      at: at("2027-02-01T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
      revision: 1,
      state: { name: "pending" },
    };
    const departure = lived(NOW);
    const reminded = { ...departure, mailings: [...departure.mailings, reminder] };
    const back = takenBack("2027-01-26T10:05", withdraw(reminded, "stays", context(NOW)));
    expect(mailing(back, "team-2")).toMatchObject({ revision: 2, state: { name: "pending" } });
  });

  test("leaves a mail that is just being sent to whoever sends it, and does not send it again", () => {
    const claimed: MailingState = { name: "claimed", at: at("2027-01-29T09:00") };
    const sending = withStates(lived("2027-01-29T09:00"), { reference: claimed });
    const withdrawn = withdraw(sending, "stays", context("2027-01-29T09:00:01"));
    const back = takenBack("2027-01-29T09:00:20", withdrawn);
    expect(mailing(back, "reference")).toMatchObject({ revision: 1, state: { name: "claimed" } });
  });

  test("does not send a mail again that may have left before", () => {
    const again = withStates(lived("2027-01-29T10:30"), {
      reference: { name: "pending", again: true },
    });
    const withdrawn = withdraw(again, "stays", context("2027-01-29T10:30"));
    const back = takenBack("2027-01-29T10:35", withdrawn);
    expect(mailing(back, "reference").state).toMatchObject({ why: "unconfirmed" });
  });

  test("can be done again after another withdrawal, with notices of their own", () => {
    const once = sentUpTo("2027-01-26T10:10", withdraw(lived(NOW), "stays", context(NOW)));
    const back = sentUpTo("2027-01-26T11:10", takenBack("2027-01-26T11:00", once));
    const twice = withdraw(back, "stays", context("2027-01-27T11:00"));
    const told = sentUpTo("2027-01-27T11:10", twice);
    expect(noticesOf(takenBack("2027-01-27T12:00", told))).toEqual([
      "withdrawn-manager sent",
      "withdrawn-leaver sent",
      "changed-manager sent",
      "changed-leaver sent",
      "withdrawn-manager-2 sent",
      "withdrawn-leaver-2 sent",
      "changed-manager-2 pending",
      "changed-leaver-2 pending",
    ]);
  });

  test("leaves nobody to hear of the withdrawal whose address is put right afterwards", () => {
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    const told = withStates(withdrawn, {
      "withdrawn-leaver": { name: "sent", at: at("2027-01-26T10:10") },
    });
    const bounced = withStates(takenBack("2027-01-26T10:15", told), {
      "withdrawn-leaver": { name: "refused", at: at("2027-01-26T10:20"), why: "bounced" },
    });
    const employee = { workAddress: "sanne@elsewhere.example" };
    const after = correct(bounced, { employee }, context("2027-01-27T10:00"));
    expect(mailing(after, "withdrawn-leaver").state.name).toBe("skipped");
  });

  test("is news to a leaver who hears in between that we write to the private address now", () => {
    const withdrawn = withdraw(lived("2027-02-19T08:00"), "stays", context("2027-02-19T08:00"));
    const told = sentUpTo("2027-02-19T09:10", withdrawn);
    const back = takenBack("2027-03-01T20:00", told);
    const morning = repair(back, context("2027-03-02T08:30"));
    const left = withStates(morning, {
      "address-leaver": { name: "sent", at: at("2027-03-02T09:05") },
    });
    expect(mailing(left, "changed-leaver").state.name).toBe("pending");
    expect(goesOnAfterAll(left, { to: "leaver" })).toBe(true);
    const again = changed("2027-03-02T09:06", { kind: "retirement" }, left);
    expect(noticesOf(again)).toContain("changed-leaver pending");
  });

  test("is no news any more once its notice has left", () => {
    const told = withStates(withdraw(lived(NOW), "stays", context(NOW)), {
      "withdrawn-leaver": { name: "sent", at: at("2027-01-26T10:10") },
    });
    const back = takenBack("2027-01-26T10:15", told);
    expect(goesOnAfterAll(back, { to: "leaver" })).toBe(true);
    const heard = withStates(back, {
      "changed-leaver": { name: "sent", at: at("2027-01-26T10:25") },
    });
    expect(goesOnAfterAll(heard, { to: "leaver" })).toBe(false);
  });

  test("needs a withdrawal, and names that are still there", () => {
    expect(() => takenBack(NOW, lived(NOW))).toThrow("not-withdrawn");
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    expect(() => takenBack(NOW, { ...withdrawn, erased: at(NOW) })).toThrow("is-erased");
  });
});

function takenBack(now: string, departure: Departure, told: Told = {}): Departure {
  return takeBack(departure, changeOf(departure, told), context(now));
}

function noticesOf({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind }) => kind === "notice")
    .map(({ id, state }) => `${id} ${state.name}`);
}

function isPending({ state }: Mailing): boolean {
  return state.name === "pending";
}
