import {
  callOffTalk,
  chooseTalk,
  declineTalk,
} from "../../../lambdas/departure/changes/choose-talk.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { planInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { withNextCheck } from "../../../lambdas/departure/digest/next-check.ts";
import { onceMoreDue } from "../../../lambdas/departure/digest/once-more-day.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { departureOf } from "../../support/departures.ts";
import { FATIMA, momentOf } from "../../support/interviews.ts";
import { context, lived, pendingMails, sentUpTo } from "../../support/lives.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

/* The invitation left on Thursday 19 August at nine; ten working days later it is 2 September. */
const INVITED = "2027-08-19T11:00";
const DAY = "2027-09-02T08:00";

describe("the invitation is sent once more", () => {
  test("ten working days later, where no answer came", () => {
    const before = repair(lived(INVITED), context("2027-09-01T10:00"));
    expect(onceMore(before)).toEqual([]);
    expect(onceMore(repair(before, context(DAY)))).toEqual(["post-exit-invite-2 2027-09-02T09:00"]);
  });

  test("and is looked at on that day by itself, also where nobody looked since it left", () => {
    const { nudgeAfterWorkingDays: _, ...settings } = PLAN.settings;
    const plan = { ...PLAN, settings: { ...settings, morningMail: false } };
    const before = departureOf({ plan });
    const day = before.mailings.find(({ id }) => id === "post-exit-invite");
    expect(day?.at.toPlainDate().toString()).toBe("2027-08-19");
    const sent: Departure = { ...sentUpTo("2027-08-19T11:00", before), tallied: ["exit"] };
    const check = onceMoreDue(before, { plan, calendar: CALENDAR });
    expect(check).toMatchObject({ isForeseen: true });
    const looked = withNextCheck(sent, { ...context(INVITED), plan });
    expect(looked.nextCheckAt?.toString()).toBe("2027-09-02T06:30:00Z");
  });

  test("once, and never again", () => {
    const asked = repair(lived(INVITED), context(DAY));
    expect(repair(asked, context(DAY))).toBe(asked);
    const later = repair(sentUpTo("2027-09-02T10:00", asked), context("2027-09-03T08:00"));
    expect(onceMore(later)).toEqual([]);
    expect(later.mailings.filter(({ kind }) => kind === "once-more")).toHaveLength(1);
  });

  test("not where an outage would bring it after the answers have closed", () => {
    expect(onceMore(repair(lived(INVITED), context("2027-09-17T08:00")))).toEqual([]);
  });

  const answered: readonly (readonly [string, (departure: Departure) => Departure])[] = [
    ["said no", (departure) => declineTalk(departure, leaver)],
    [
      "wants to talk",
      (departure) => chooseTalk(departure, { with: "somebody-else", how: "here" }, leaver),
    ],
    [
      "wanted to, and called it off",
      (departure) =>
        callOffTalk(chooseTalk(departure, { with: "somebody-else", how: "here" }, leaver), leaver),
    ],
    [
      "agreed on it with HR",
      (departure) =>
        planInterview(
          departure,
          { at: momentOf("2027-09-14T14:00"), minutes: 30, with: FATIMA },
          leaver,
        ),
    ],
    ["opted out", (departure) => optOut(departure, leaver)],
    ["came back", (departure) => withdraw(departure, "came-back", leaver)],
  ];
  test.each(answered)("never to somebody who %s", (_, answer) => {
    expect(onceMore(repair(answer(lived(INVITED)), context(DAY)))).toEqual([]);
  });

  test.each(answered)(
    "and a reminder that is about to leave is gone for somebody who %s",
    (_, answer) => {
      const asked = repair(lived(INVITED), context(DAY));
      expect(onceMore(asked)).toHaveLength(1);
      expect(onceMore(answer(asked))).toEqual([]);
    },
  );
});

const leaver = { ...context("2027-09-02T08:10"), who: "leaver" };

function onceMore(departure: Departure): string[] {
  const ids = departure.mailings.filter(({ kind }) => kind === "once-more").map(({ id }) => id);
  return pendingMails(departure).filter((each) => ids.some((id) => each.startsWith(`${id} `)));
}
