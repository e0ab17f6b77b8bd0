import { erase } from "../../lambdas/departure/changes/erase.ts";
import { takeBack } from "../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure, WithdrawalReason } from "../../lambdas/departure/model/departure.ts";
import { noteUnindexed } from "../../lambdas/departure/outbox.ts";
import { deletionMoment } from "../../lambdas/departure/timeline/deletion-day.ts";
import { forget } from "../../lambdas/departure/upkeep/forget.ts";
import { departureFromItem, departureToItem } from "../../lambdas/store/departure-item.ts";
import { at, date } from "../support/departures.ts";
import { changed, changeOf, context, lived } from "../support/lives.ts";

const NOW = "2027-02-24T10:00";
const departure = lived(NOW);
const orderIn = ({ outbox }: Departure) => outbox?.forget?.toString();
const ORDERED = at(NOW).toString();

describe("what a leaver answered is deleted", () => {
  test.each<[WithdrawalReason, string]>([
    ["stays", "2027-02-16T10:00"],
    ["mistake", NOW],
    ["came-back", NOW],
  ])("when the departure is withdrawn: %s", (reason, now) => {
    expect(orderIn(withdraw(lived(now), reason, context(now)))).toBe(at(now).toString());
  });

  test("when the person is erased", () => {
    expect(orderIn(erase(departure, context(NOW)))).toBe(ORDERED);
  });

  test("when the private data is deleted because its time is over", () => {
    const rules = context(NOW);
    const due = deletionMoment(departure, rules)?.toInstant();
    if (!due) throw new Error("It is never deleted.");
    expect(orderIn(forget(departure, { ...rules, now: due }))).toBe(due.toString());
  });

  test("when it turns out to be a death or a long illness", () => {
    expect(orderIn(changed(NOW, { kind: "quiet" }))).toBe(ORDERED);
  });
});

describe("that there are answers with a name to read, or a mail to write", () => {
  const noted: Departure = {
    ...lived("2027-02-16T10:00"),
    voice: {
      address: { as: "given", at: at("2027-02-01T12:10") },
      contactAsked: at("2027-02-15T20:00"),
      named: { exit: { since: at("2027-02-15T20:00"), until: date("2027-06-12") } },
    },
  };
  const later = context("2027-02-16T10:00");

  test.each<[string, Departure]>([
    ["a withdrawal", withdraw(noted, "stays", later)],
    [
      "a withdrawal that was taken back",
      takeBack(withdraw(noted, "stays", later), changeOf(noted, {}), later),
    ],
    [
      "a change to a death or a long illness",
      changed("2027-02-16T10:00", { kind: "quiet" }, noted),
    ],
  ])("is not told any more after %s", (_, { voice }) => {
    expect(voice?.address).toEqual(noted.voice?.address);
    expect([voice?.named, voice?.contactAsked]).toEqual([undefined, undefined]);
  });
});

describe("what a leaver answered stays", () => {
  test("when dates or another kind are changed", () => {
    expect(orderIn(changed(NOW, { lastDay: "2027-02-26" }))).toBeUndefined();
    expect(orderIn(changed(NOW, { kind: "contract-end" }))).toBeUndefined();
  });

  test("when a withdrawal is taken back after it was carried out", () => {
    const { outbox: _, ...withdrawn } = withdraw(departure, "mistake", context(NOW));
    const again = takeBack(
      withdrawn,
      changeOf(withdrawn, { lastDay: "2027-03-26" }),
      context("2027-02-25T10:00"),
    );
    expect(orderIn(again)).toBeUndefined();
  });
});

test("the order stays until it is carried out, also when the withdrawal is taken back meanwhile", () => {
  const withdrawn = withdraw(departure, "mistake", context(NOW));
  const later = takeBack(
    withdrawn,
    changeOf(withdrawn, { lastDay: "2027-03-26" }),
    context("2027-02-24T10:05"),
  );
  expect(later.outbox?.since.toString()).not.toBe(ORDERED);
  expect(orderIn(later)).toBe(ORDERED);
  expect(orderIn(noteUnindexed(later, at("2027-02-25T03:00")))).toBe(ORDERED);
  expect(orderIn(departureFromItem(departureToItem(later)))).toBe(ORDERED);
});
