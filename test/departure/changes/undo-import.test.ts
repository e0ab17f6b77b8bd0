import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import {
  backIs,
  canTakeBack,
  takeImportBack,
} from "../../../lambdas/departure/changes/undo-import.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState } from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const PRESSED = "2027-01-14T15:38";
const contextAt = (moment: string, who = "officer") => ({
  plan: PLAN,
  calendar: CALENDAR,
  now: at(moment),
  who,
});
const asked = { takenBack: at(PRESSED), who: "officer" };

function withFirstMail(state: MailingState, more: { again?: true } = {}): Departure {
  const departure = departureOf();
  const [first, ...others] = departure.mailings;
  if (!first) throw new Error("It has no mails.");
  return { ...departure, mailings: [{ ...first, ...more, state }, ...others] };
}

const changed = () =>
  correct(departureOf(), { department: "De Berk" }, contextAt("2027-01-14T15:35"));

const CASES: readonly (readonly [string, () => Departure, string | undefined])[] = [
  ["as it was recorded", departureOf, undefined],
  [
    "whose first mail is on its way",
    () => withFirstMail({ name: "claimed", at: at(PRESSED) }),
    "mailed",
  ],
  ["whose first mail was sent", () => withFirstMail({ name: "sent", at: at(PRESSED) }), "mailed"],
  [
    "whose first mail may have left",
    () => withFirstMail({ name: "pending", again: true }),
    "mailed",
  ],
  [
    "whose first mail never left",
    () => withFirstMail({ name: "refused", at: at(PRESSED), why: "address" }),
    undefined,
  ],
  ["that somebody changed", changed, "changed"],
  [
    "that was withdrawn before",
    () => withdraw(departureOf(), "mistake", contextAt("2027-01-14T15:36")),
    "withdrawn-before",
  ],
  [
    "that somebody else withdraws at the same time",
    () => withdraw(departureOf(), "mistake", contextAt(PRESSED, "colleague")),
    "withdrawn-before",
  ],
  ["that was erased", () => erase(departureOf(), contextAt("2027-01-14T15:36")), "erased"],
];

describe("taking back the import of a departure", () => {
  test.each(CASES)("%s", (_what, make, why) => {
    const departure = make();
    const after = takeImportBack(departure, contextAt("2027-01-14T15:39"));
    expect(canTakeBack(departure)).toBe(why === undefined);
    expect(backIs(after, asked)).toBe(why ?? "withdrawn");
    if (why) expect(after).toBe(departure);
  });

  test("withdraws it as a mistake, with a line in its history and a mail to nobody", () => {
    const after = takeImportBack(departureOf(), contextAt("2027-01-14T15:39"));
    expect(after.withdrawn?.reason).toBe("mistake");
    expect(after.history.at(-1)).toMatchObject({
      what: "withdrawn",
      who: "officer",
      detail: "mistake",
    });
    expect(after.mailings.every(({ state }) => state.name === "skipped")).toBe(true);
  });

  test("twice is the same as once, and says the same", () => {
    const once = takeImportBack(departureOf(), contextAt("2027-01-14T15:39"));
    const twice = takeImportBack(once, contextAt("2027-01-14T15:45"));
    expect(twice).toBe(once);
    expect(backIs(twice, asked)).toBe("withdrawn");
  });
});
