import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure, WithdrawalReason } from "../../../lambdas/departure/model/departure.ts";
import { evaluate, type MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { Refusal } from "../../../lambdas/departure/model/refusal.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf, local, type Told } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

describe("withdrawing", () => {
  test("stops every mail that has not left, the invitation included", () => {
    const withdrawn = withdrawnOn("2027-01-20T10:00", "stays");
    const left = withdrawn.mailings.filter(({ kind }) => kind !== "notice");
    expect(left.filter(({ state }) => state.name === "pending")).toEqual([]);
    expect(left.find(({ id }) => id === "post-exit-invite")?.state).toEqual({ name: "skipped" });
    expect(left.find(({ id }) => id === "handover")?.state.name).toBe("sent");
  });

  test("names every schedule that must go", () => {
    const withdrawn = withdrawnOn("2027-01-14T15:35", "stays");
    expect(withdrawn.outbox?.remove).toHaveLength(departureOf().mailings.length);
    expect(withdrawn.outbox?.create).toEqual([]);
  });

  test("in the undo window reaches nobody", () => {
    expect(noticesOf(withdrawnOn("2027-01-14T15:35", "stays"))).toEqual([]);
  });

  test("tells the manager and the leaver once, if they had been mailed, when a new undo window has closed", () => {
    expect(noticesOf(withdrawnOn("2027-01-18T10:00", "stays"))).toEqual([
      "withdrawn-manager 2027-01-18T10:10",
    ]);
    expect(noticesOf(withdrawnOn("2027-01-20T10:00", "stays"))).toEqual([
      "withdrawn-manager 2027-01-20T10:10",
      "withdrawn-leaver 2027-01-20T10:10",
    ]);
  });

  test("a departure entered by mistake tells nobody", () => {
    expect(noticesOf(withdrawnOn("2027-01-20T10:00", "mistake"))).toEqual([]);
  });

  test("at night tells people in the morning", () => {
    expect(noticesOf(withdrawnOn("2027-01-18T22:00", "stays"))).toEqual([
      "withdrawn-manager 2027-01-19T09:00",
    ]);
  });

  test("leaves a mail that is just being sent to whoever sends it, and nobody tries again", () => {
    const departure = sentUpTo("2027-01-18T10:00", departureOf());
    const claimed: MailingState = { name: "claimed", at: at("2027-01-19T09:00") };
    const sending = withState(departure, "handover", claimed);
    const withdrawn = withdraw(sending, "stays", context("2027-01-19T09:00:01"));
    const handover = withdrawn.mailings.find(({ id }) => id === "handover");
    expect(handover).toMatchObject({ state: claimed, cancelled: true });

    const released = withState(withdrawn, "handover", { name: "pending" });
    const [mailing] = released.mailings.filter(({ id }) => id === "handover");
    expect(evaluate(mailing, 1, at("2027-01-19T09:00:16"))).toEqual({
      do: "drop",
      because: "cancelled",
    });
    const repaired = repair(released, context("2027-01-19T09:05"));
    expect(repaired.mailings.find(({ id }) => id === "handover")?.state).toEqual({
      name: "skipped",
    });

    const unanswered = repair(withdrawn, context("2027-01-19T10:00:01"));
    expect(unanswered.mailings.find(({ id }) => id === "handover")?.state).toMatchObject({
      name: "refused",
      why: "unconfirmed",
    });
  });

  test("twice is once", () => {
    const once = withdrawnOn("2027-01-20T10:00", "stays");
    expect(withdraw(once, "mistake", context("2027-01-21T10:00"))).toBe(once);
  });

  test("writes who and why in the history, and raises what people changed", () => {
    const withdrawn = withdrawnOn("2027-01-20T10:00", "stays");
    expect(withdrawn.history.at(-1)).toMatchObject({
      who: "hr",
      what: "withdrawn",
      detail: "stays",
    });
    expect(withdrawn.edition).toBe(2);
  });
});

describe("somebody who came back", () => {
  test("has left, so that staying is no reason any more", () => {
    expect(() => withdrawnOn("2027-02-20T10:00", "stays")).toThrow("left-already");
    expect(withdrawnOn("2027-02-19T23:00", "stays").withdrawn).toBeDefined();
  });

  test("must have left", () => {
    expect(() => withdrawnOn("2027-02-19T23:00", "came-back")).toThrow(Refusal);
  });

  test("gets no mail about the departure any more", () => {
    const back = withdrawnOn("2027-03-01T10:00", "came-back");
    expect(
      back.mailings.filter(({ state }) => state.name === "pending").map(({ id }) => id),
    ).toEqual(["came-back-manager", "came-back-leaver"]);
  });
});

function withdrawnOn(now: string, reason: WithdrawalReason, told: Told = {}): Departure {
  return withdraw(sentUpTo(now, departureOf(told)), reason, context(now));
}

/** Everything that was due by then has left at its moment. */
function sentUpTo(now: string, departure: Departure): Departure {
  const mailings = departure.mailings.map((mailing) => {
    const moment = mailing.at.toInstant();
    const state: MailingState =
      moment.epochMilliseconds <= at(now).epochMilliseconds
        ? { name: "sent", at: moment }
        : mailing.state;
    return { ...mailing, state };
  });
  const { outbox: _, ...synced } = departure;
  return { ...synced, mailings };
}

function context(now: string) {
  return { plan: PLAN, calendar: CALENDAR, now: at(now), who: "hr" };
}

function noticesOf({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind }) => kind === "notice")
    .map(({ id, at: moment }) => `${id} ${local(moment)}`);
}

function withState(departure: Departure, mailingId: string, state: MailingState): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing.id === mailingId ? { ...mailing, state } : mailing,
  );
  return { ...departure, mailings };
}
