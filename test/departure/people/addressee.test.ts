import type { Recipient } from "../../../lambdas/departure/model/plan.ts";
import { addresseeOf } from "../../../lambdas/departure/people/addressee.ts";
import { date, departureOf, type Told } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const LAST_DAY = "2027-02-19";
const AFTER = "2027-02-20";

describe("a mail to the leaver goes", () => {
  test.each<[string, Told["without"], string, string | undefined]>([
    [
      "to the work address up to and including the last day",
      [],
      LAST_DAY,
      "s.bakker@delinde.example",
    ],
    ["to the private address from the day after", [], AFTER, "sanne@thuis.example"],
    [
      "to the private address where there is no work address",
      ["workAddress"],
      LAST_DAY,
      "sanne@thuis.example",
    ],
    ["never to the dead work mailbox", ["privateAddress"], AFTER, undefined],
    [
      "to the manager to hand over, where there is none",
      ["workAddress", "privateAddress"],
      LAST_DAY,
      "f.elidrissi@delinde.example",
    ],
    ["nowhere after the last day without one", ["workAddress", "privateAddress"], AFTER, undefined],
  ])("%s", (_where, without, day, expected) => {
    expect(addressOf("leaver", day, { without: without ?? [] })?.address).toBe(expected);
  });

  test("and says so when somebody has to hand it over, or when the mailbox is private", () => {
    expect(
      addressOf("leaver", LAST_DAY, { without: ["workAddress", "privateAddress"] }),
    ).toMatchObject({ isForwarded: true, isPrivate: false });
    expect(addressOf("leaver", AFTER, {})).toMatchObject({ isForwarded: false, isPrivate: true });
    expect(addressOf("leaver", LAST_DAY, {})).toMatchObject({
      isForwarded: false,
      isPrivate: false,
    });
  });
});

test("a desk is a mailbox in the settings, and nobody where it is not named", () => {
  expect(addressOf("desk:it", LAST_DAY, {})?.address).toBe(PLAN.settings.desks.it);
  expect(addressOf("desk:facilities", LAST_DAY, {})).toBeUndefined();
});

test("HR and the manager keep their addresses", () => {
  expect(addressOf("hr", AFTER, {})?.address).toBe("hr@delinde.example");
  expect(addressOf("manager", AFTER, {})?.address).toBe("f.elidrissi@delinde.example");
});

function addressOf(to: Recipient, day: string, { without = [] }: Told) {
  return addresseeOf(departureOf({ lastDay: LAST_DAY, without }), to, date(day), PLAN.settings);
}
