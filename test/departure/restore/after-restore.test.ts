import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { scheduleName } from "../../../lambdas/departure/model/mailing.ts";
import { afterRestore } from "../../../lambdas/departure/restore/after-restore.ts";
import { unconfirmedMails } from "../../../lambdas/departure/restore/settle-unconfirmed.ts";
import { at, departureOf } from "../../support/departures.ts";
import { changed, context, lived, mailing, plain, withStates } from "../../support/lives.ts";

/** Restored to the evening of the 18th, while everything stands still since the 19th at half past six. */
const MOMENT = "2027-01-18T20:00";
const STOPPED = "2027-01-19T18:30";
const restored = lived(MOMENT);
/** As the table of before the restore has it: all mails left. */
const present: Departure = { ...lived(STOPPED), version: 40 };

const putBack = (found: Departure | undefined, from = restored) =>
  afterRestore(from, found, context(STOPPED));
const unsure = (departure: Departure) => unconfirmedMails(departure).map(({ id }) => id);

describe("after a restore to the evening before", () => {
  test("a mail that is known to have left counts as sent, and nothing is asked of HR", () => {
    const found = putBack(present);
    expect(mailing(found, "handover").state).toMatchObject({ name: "sent" });
    expect(unsure(found)).toEqual([]);
  });

  test("a departure of which nothing is lost stays as it is", () => {
    expect(putBack(present)).toBe(present);
    expect(putBack(restored)).not.toBe(present);
  });

  test("what was due, of which nothing is known, is unconfirmed", () => {
    const found = putBack(undefined);
    expect(unsure(found)).toEqual(["handover", "next-steps"]);
    expect(mailing(found, "team").state).toEqual({ name: "pending" });
    expect(found.history.at(-1)).toMatchObject({ what: "restored", who: "totziens" });
  });

  test("what was due is unconfirmed although the table of before says that it waits: it may be damaged", () => {
    expect(unsure(putBack({ ...restored, version: 40 }))).toEqual(["handover", "next-steps"]);
  });

  test("a mail in flight when everything stopped is unconfirmed", () => {
    const flying = withStates(present, {
      handover: { name: "claimed", at: at("2027-01-19T09:00") },
    });
    expect(unsure(putBack(flying))).toEqual(["handover"]);
  });

  test("a mail that failed since has failed", () => {
    const bounced = { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" } as const;
    const found = putBack(withStates(present, { handover: bounced }));
    expect(mailing(found, "handover").state).toEqual(bounced);
  });

  test("a departure long before its next mail stays as it was, without a line", () => {
    const later = departureOf({ lastDay: "2027-08-31", announced: "2027-01-04" });
    const quiet = lived("2027-01-18T12:00", { lastDay: "2027-08-31", announced: "2027-01-04" });
    expect(later.id).toBe(quiet.id);
    expect(unsure(putBack(undefined, quiet))).toEqual([]);
  });

  test("is the same once more", () => {
    const once = { ...putBack(undefined), version: 41 };
    expect(putBack(once)).toBe(once);
  });
});

describe("a change since", () => {
  const moved = changed("2027-01-19T10:00", { lastDay: "2027-03-31" }, lived("2027-01-19T10:00"));

  test("is lost, and its line in the history stays, before the one of the restore", () => {
    const found = putBack(moved);
    expect(plain(found.dates)).toEqual(plain(restored.dates));
    expect(found.history.slice(-2).map(({ what }) => what)).toEqual(["dates-changed", "restored"]);
  });

  test("has an edition and a version that no earlier reader can meet", () => {
    const found = putBack({ ...moved, version: 40 });
    expect(found.edition).toBeGreaterThan(moved.edition);
    expect(found.version).toBe(40);
  });

  test("takes its schedules along, and those of the restored dates are made", () => {
    const found = putBack(moved);
    const gone = found.outbox?.remove ?? [];
    const { id: departureId } = found;
    const wanted = found.mailings.filter(({ state }) => state.name === "pending");
    for (const { id: mailingId, revision } of wanted)
      expect(gone).not.toContain(scheduleName({ departureId, mailingId, revision }));
    expect(found.outbox?.create.length).toBeGreaterThan(0);
    expect(gone.length).toBeGreaterThan(0);
  });

  test("of a mail's moment has another revision, so that an old message does not send it", () => {
    const found = putBack(moved);
    const before = mailing(moved, "next-steps");
    const now = mailing(found, "next-steps");
    if (now.state.name === "pending") expect(now.revision).toBeGreaterThan(before.revision);
  });

  test("that a step is done is lost, although its mail is not", () => {
    const done = markStep(present, "handover", "done", context("2027-01-19T11:00"));
    const found = putBack(done);
    expect(mailing(found, "handover").state).toMatchObject({ name: "sent" });
    expect(found.history.at(-1)).toMatchObject({ what: "restored" });
  });
});

describe("what a person refused since counts again", () => {
  const now = context("2027-01-19T11:00");

  test("an erasure: nothing of the person comes back", () => {
    const erased = erase(present, now);
    expect(putBack(erased)).toBe(erased);
  });

  test("a withdrawal: nothing more leaves but its notices, once", () => {
    const withdrawn = withdraw(present, "stays", now);
    const found = putBack(withdrawn);
    expect(found.withdrawn).toEqual(withdrawn.withdrawn);
    expect(unsure(found)).toEqual(unsure(putBack(withdrawn)));
    expect(mailing(found, "team").state).toEqual({ name: "skipped" });
  });

  test("a withdrawal whose reason no longer fits the restored dates, without a notice", () => {
    const withdrawn = { reason: "came-back", at: at("2027-01-19T11:00") } as const;
    const found = putBack({ ...present, withdrawn });
    expect(found.withdrawn).toEqual(withdrawn);
    expect(found.mailings.filter(({ state }) => state.name === "pending")).toEqual([]);
  });

  test("an opt-out: the leaver gets no more mail", () => {
    const found = putBack(optOut(present, now));
    expect(found.optedOut).toEqual(at("2027-01-19T11:00"));
    const toLeaver = found.mailings.filter(
      ({ to, state }) => to === "leaver" && state.name === "pending",
    );
    expect(toLeaver).toEqual([]);
  });

  test("a private address that was deleted", () => {
    const { privateAddress: _, ...employee } = present.people.employee;
    const found = putBack({ ...present, people: { ...present.people, employee } });
    expect(found.people.employee.privateAddress).toBeUndefined();
  });
});

test("over some weeks nothing that time made due meanwhile leaves by itself", () => {
  const found = afterRestore(restored, undefined, context("2027-02-16T18:30"));
  const due = found.mailings.filter(
    ({ at: moment, state }) =>
      state.name === "pending" &&
      moment.toInstant().epochMilliseconds <= at("2027-02-16T18:30").epochMilliseconds,
  );
  expect(due).toEqual([]);
  expect(unsure(found).length).toBeGreaterThan(5);
  expect(found.nextCheckAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY).toBeGreaterThan(
    at("2027-02-16T18:30").epochMilliseconds,
  );
});
