import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { cardExpires, isCardUseful } from "../../../lambdas/departure/mailings/card.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, departureOf, type Told } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";

/** Last day, and end of employment, on Friday 19 February 2027. */
const NO_MAILBOX: Told = { without: ["workAddress"] };
const BEFORE = "2027-02-05T12:00";
const departure = departureOf(NO_MAILBOX);

test.each<[string, Departure, string, boolean]>([
  ["a leaver without a mailbox at work", departure, BEFORE, true],
  ["one who has one", departureOf(), BEFORE, false],
  ["one who left last week", departure, "2027-02-26T12:00", true],
  ["on the last day of the questions", departure, "2027-03-05T23:00", true],
  ["when the questions are over", departure, "2027-03-06T08:00", false],
  ["somebody who died", departureOf({ ...NO_MAILBOX, kind: "quiet" }), BEFORE, false],
  ["one who wants no mails", optOut(departure, context(BEFORE)), BEFORE, false],
  ["one who stays", withdraw(departure, "stays", context(BEFORE)), BEFORE, false],
])("a card for %s", (_, each, when, isUseful) => {
  expect(isCardUseful(each, context(when))).toBe(isUseful);
});

test("a card works up to the end of the last day of the questions", () => {
  expect(cardExpires(departure, context(BEFORE))).toEqual(at("2027-03-06T00:00"));
});
