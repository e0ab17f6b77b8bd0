import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { undeliverable } from "../../../lambdas/departure/changes/undeliverable.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { departureOf, local, type Told } from "../../support/departures.ts";
import { context, sentUpTo } from "../../support/lives.ts";

/** Last day on Friday 19 February 2027. */
const DIGEST = "2027-02-22T08:30";
const lookedAt = (departure: Departure, when = DIGEST) =>
  repair(sentUpTo(when, departure), context(when));
const noticesOf = ({ mailings }: Departure) =>
  mailings
    .filter(({ id }) => id.startsWith("address-leaver"))
    .map(({ id, at, revision, state }) => `${id} ${local(at)} ${revision} ${state.name}`);

/** Of a kind that is not thanked, and so has had no mail there. */
const UNTHANKED: Told = { kind: "employer", extraSteps: ["post-exit-invite"] };

describe("the first mail to a private address", () => {
  test("comes on the first working day on which the work mailbox is closed", () => {
    expect(noticesOf(lookedAt(departureOf(UNTHANKED), "2027-02-19T12:00"))).toEqual([]);
    const tried = lookedAt(departureOf(UNTHANKED));
    expect(noticesOf(tried)).toEqual(["address-leaver 2027-02-22T09:00 1 pending"]);
    expect(noticesOf(repair(tried, context("2027-02-22T08:40")))).toHaveLength(1);
  });

  test("comes once", () => {
    const later = sentUpTo("2027-02-22T10:00", lookedAt(departureOf(UNTHANKED)));
    expect(noticesOf(lookedAt(later, "2027-03-01T08:30"))).toEqual([
      "address-leaver 2027-02-22T09:00 1 sent",
    ]);
  });

  test("is the one that thanks on the last day, where there is one", () => {
    const thanked = sentUpTo("2027-02-19T09:00", departureOf());
    expect(noticesOf(lookedAt(thanked))).toEqual([]);
  });

  test("comes after that one where HR gave the address later, or another", () => {
    const since = context("2027-02-19T11:00");
    const other = { employee: { privateAddress: "sanne@nieuw.example" } };
    for (const told of [{}, { without: ["privateAddress"] }] as const) {
      const thanked = sentUpTo("2027-02-19T10:00", departureOf(told));
      expect(noticesOf(lookedAt(correct(thanked, other, since)))).toEqual([
        "address-leaver 2027-02-22T09:00 1 pending",
      ]);
    }
  });

  test.each<[string, Told]>([
    ["nobody knows a private address", { without: ["privateAddress"] }],
    ["it was used from the start", { without: ["workAddress"] }],
    ["nothing more is to come for the leaver", { kind: "employer" }],
    ["the departure is quiet", { kind: "quiet" }],
  ])("does not come where %s", (_what, told) => {
    expect(noticesOf(lookedAt(departureOf(told)))).toEqual([]);
  });

  test("does not come after a withdrawal", () => {
    const since = context("2027-01-20T10:00");
    const withdrawn = withdraw(sentUpTo("2027-01-20T10:00", departureOf()), "stays", since);
    expect(noticesOf(lookedAt(withdrawn))).toEqual([]);
  });

  test("comes again to another address, whether the first failed or was given too late", () => {
    const now = context("2027-03-01T10:00");
    const left = sentUpTo("2027-02-22T10:00", lookedAt(departureOf(UNTHANKED)));
    const other = { employee: { privateAddress: "sanne@nieuw.example" } };
    const message = { departureId: left.id, mailingId: "address-leaver", revision: 1 };
    const bounced = undeliverable(left, message, "bounced", context("2027-02-22T10:00"));
    expect(noticesOf(correct(bounced, other, now))).toEqual([
      "address-leaver 2027-03-01T10:00 2 pending",
    ]);
    expect(noticesOf(lookedAt(correct(left, other, now), "2027-03-02T08:30"))).toEqual([
      "address-leaver 2027-02-22T09:00 1 sent",
      "address-leaver-2 2027-03-02T09:00 1 pending",
    ]);
  });
});
