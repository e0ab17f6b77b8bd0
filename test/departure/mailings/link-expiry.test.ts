import { linkExpires } from "../../../lambdas/departure/mailings/link-expiry.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import type { LinkPurpose } from "../../../lambdas/departure/model/ports.ts";
import { at, departureOf, local } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const departure = departureOf();
const TIME_ZONE = departure.timeZone;

/** The end of a link in that mail when it leaves at its moment. */
function endOf(
  id: string,
  { purpose = "steps", ...changes }: Partial<Mailing> & { purpose?: LinkPurpose } = {},
) {
  const mailing = departure.mailings.find((each) => each.id === id);
  if (!mailing) throw new Error(`No mailing ${id}.`);
  const now = mailing.at.toInstant();
  const context = { plan: PLAN, calendar: CALENDAR, now };
  const end = linkExpires({ departure, mailing: { ...mailing, ...changes } }, purpose, context);
  return local(end.toZonedDateTimeISO(TIME_ZONE));
}

describe("a link works", () => {
  test.each([
    // Useful until three working days after the announcement, so for as long as every link does.
    ["react", "2027-02-13T15:40"],
    // Useful until the last day at work, 19 February, and the day after.
    ["handover", "2027-02-21T00:00"],
    ["post-exit-plan", "2027-03-17T09:00"],
    // Six months after its day, and the day after.
    ["post-exit-invite", "2028-02-21T00:00"],
  ])("in %s until %s", (id, end) => {
    expect(endOf(id)).toBe(end);
  });

  test("in a mail for several steps as long as the last of them is useful", () => {
    expect(endOf("react", { steps: ["react", "handover"] })).toBe("2027-02-21T00:00");
  });

  test("in a notice for sixty days", () => {
    expect(endOf("handover", { kind: "notice", steps: [] })).toBe("2027-03-20T09:00");
  });

  test("to object for more than a year, across both clock changes", () => {
    expect(endOf("handover", { purpose: "object" })).toBe("2028-02-23T09:00");
  });

  test("in a mail whose step the departure has no more for thirty days", () => {
    expect(endOf("handover", { steps: ["gone"] })).toBe("2027-02-18T09:00");
  });
});

test("the worked case is what it was", () => {
  expect(departure.dates.lastDay.toString()).toBe("2027-02-19");
  expect(departure.undoUntil.equals(at("2027-01-14T15:40"))).toBe(true);
});
