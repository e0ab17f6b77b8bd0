import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { undeliverable } from "../../../lambdas/departure/changes/undeliverable.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { mayHaveLeftTwice } from "../../../lambdas/departure/mailings/left-twice.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { stateFromItem, stateToItem } from "../../../lambdas/store/mailing-item.ts";
import { at } from "../../support/departures.ts";
import { context, lived, mailing, withStates } from "../../support/lives.ts";

/** The claim on `handover` was answered by nobody for an hour, so that it leaves once more. */
const GIVEN_BACK = repair(
  withStates(lived("2027-01-19T09:00"), {
    handover: { name: "claimed", at: at("2027-01-19T09:00") },
  }),
  context("2027-01-19T10:00"),
);
const sentAgain = withStates(GIVEN_BACK, {
  handover: { name: "sent", at: at("2027-01-19T10:01"), again: true },
});

const says = (departure: Departure) => mayHaveLeftTwice(departure, mailing(departure, "handover"));

test("a mail that was given back once says so, and no other does", () => {
  expect(says(GIVEN_BACK)).toBe(true);
  expect(says(sentAgain)).toBe(true);
  expect(mayHaveLeftTwice(sentAgain, mailing(sentAgain, "react"))).toBe(false);
  expect(says(lived("2027-01-19T10:00"))).toBe(false);
});

test.each<[string, (departure: Departure) => Departure]>([
  ["came back", (departure) => bounced(departure)],
  [
    "came back, and was stopped by a withdrawal",
    (departure) => withdraw(bounced(departure), "stays", context("2027-01-20T10:00")),
  ],
  [
    "came back, and left once more for a better address",
    (departure) =>
      correct(
        bounced(departure),
        { manager: { address: "fatima@delinde.example" } },
        context("2027-01-20T10:00"),
      ),
  ],
  [
    "waited for an address",
    (departure) => withStates(departure, { handover: { name: "waiting" } }),
  ],
  [
    "was recorded by another program as if nothing had been",
    (departure) =>
      withStates(departure, { handover: { name: "sent", at: at("2027-01-19T10:01") } }),
  ],
])("it still does when it %s", (_what, rule) => {
  expect(says(rule(sentAgain))).toBe(true);
});

test.each<MailingState>([
  { name: "pending", again: true },
  { name: "waiting", again: true },
  { name: "refused", at: at("2027-01-19T10:01"), why: "not-delivered", again: true },
  { name: "refused", at: at("2027-01-19T10:01"), why: "bounced" },
  { name: "sent", at: at("2027-01-19T10:01"), again: true, delivered: true },
])("is kept as it is: %j", (state) => {
  expect(JSON.stringify(stateFromItem(stateToItem(state)))).toBe(JSON.stringify(state));
});

function bounced(departure: Departure): Departure {
  return undeliverable(
    departure,
    { departureId: departure.id, mailingId: "handover", revision: 1 },
    "bounced",
    context("2027-01-19T10:02"),
  );
}
