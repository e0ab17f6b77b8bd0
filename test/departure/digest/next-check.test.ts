import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { withNextCheck } from "../../../lambdas/departure/digest/next-check.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../../lambdas/departure/model/plan.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { date, departureOf, local } from "../../support/departures.ts";
import { context, mailing, sentUpTo } from "../../support/lives.ts";
import { planWithout } from "../../support/plan.ts";

const departure = departureOf();
const simple = departureOf({ plan: planWithout("check-in") });

describe("time asks for a look", () => {
  test("first on the morning on which HR has something to hear", () => {
    expect(checkOf(departure)).toBe("2027-01-15T08:30");
  });

  test("when HR's next step comes, or on the next Monday while one stands open", () => {
    expect(checkOf(toldOn(departure, "2027-01-15"))).toBe("2027-01-18T08:30");
    expect(checkOf(toldOn(departure, "2027-01-18"))).toBe("2027-01-22T08:30");
    expect(checkOf(toldOn(departure, "2027-01-22"))).toBe("2027-01-25T08:30");
  });

  test("on the Tuesday after a Monday off", () => {
    const open = departureOf({ kind: "quiet", lastDay: "2027-04-09" });
    expect(checkOf(toldOn(open, "2027-03-25"))).toBe("2027-03-30T08:30");
  });

  test("before the mail that takes along what the manager will have left undone, also before that is mailed", () => {
    const quiet = withoutHrSteps(simple);
    expect(checkOf(quiet)).toBe("2027-01-29T08:30");
    expect(checkOf(withoutHrSteps(sentUpTo("2027-01-20T10:00", simple)))).toBe("2027-01-29T08:30");
    const done = markStep(
      sentUpTo("2027-01-20T10:00", quiet),
      "handover",
      "done",
      context("2027-01-20T10:00"),
    );
    expect(checkOf(done)).toBe("2027-02-03T08:30");
  });

  test("half an hour before that mail where it leaves before HR's morning mail", () => {
    const early = sentUpTo("2027-01-20T10:00", departureOf({ plan: sendingAt("07:45") }));
    const check = withNextCheck(toldOn(early, "2027-01-28"), context("2027-01-28T09:00"));
    expect(checkOf(check)).toBe("2027-01-29T07:15");
    const after = repair(check, context("2027-01-29T07:15"));
    expect(mailing(after, "reference").also).toEqual(["handover"]);
  });

  test("on the working day after it was brought up again, for HR to hear what it did not help", () => {
    const nudged = repair(
      withoutHrSteps(sentUpTo("2027-01-29T08:30", departure)),
      context("2027-01-29T08:30"),
    );
    expect(checkOf(nudged)).toBe("2027-02-01T08:30");
  });

  test("on the working day after a mail with a second list, also where HR wants no morning mail", () => {
    const { plan, ...now } = context("2027-01-29T08:30");
    const quiet = { ...plan, settings: { ...plan.settings, morningMail: false } };
    const nudged = repair(sentUpTo("2027-01-29T08:30", departure), { ...now, plan: quiet });
    expect(checkOf(nudged)).toBe("2027-02-01T08:30");
  });

  test("before a private address is needed, and for the talk half a year later", () => {
    const without = departureOf({ without: ["privateAddress"], kind: "employer" });
    const invited = departureOf({
      without: ["privateAddress"],
      kind: "employer",
      extraSteps: ["post-exit-invite"],
    });
    const looks = [without, invited].map((each) => checksOf(withoutHrSteps(each)));
    expect(looks[1]).toEqual(expect.arrayContaining(["2027-02-12", "2027-02-19", "2027-08-19"]));
    expect(looks[0]).not.toContain("2027-08-19");
  });

  test("is in the past while what was due that day has not been told, and moves on in the evening", () => {
    const morning = "2027-01-15T08:30";
    const late = repair(sentUpTo("2027-01-15T12:00", departure), context("2027-01-15T12:00"));
    expect(checkOf(late)).toBe(morning);
    const evening = repair(late, context("2027-01-15T18:00"));
    expect(checkOf(evening)).toBe("2027-01-18T08:30");
  });

  test("never for what comes up after the morning of the day: HR hears of it the next", () => {
    const without = departureOf({
      without: ["privateAddress"],
      submitted: "2027-02-17T15:00",
    });
    expect(checkOf(without)).toBe("2027-02-18T08:30");
  });

  test("is over when everything is: thirty days after the last step, or after a withdrawal", () => {
    expect(checksOf(departure)).toContain("2027-09-02");
    expect(checksOf(departure).at(-1)).toBe("2027-10-02");
    const prepared = markStep(departure, "post-exit-prepare", "done", context("2027-01-14T15:35"));
    // Once more, to be counted when the questions have closed, and to be deleted.
    expect(checksOf(prepared).slice(-3)).toEqual(["2027-09-02", "2027-09-17", "2027-10-02"]);
    const now = context("2027-01-14T15:35");
    expect(checkOf(withdraw(departure, "mistake", now))).toBe("2027-02-13T08:30");
  });

  test("stays the same departure when nothing changes", () => {
    expect(withNextCheck(departure, context("2027-01-14T15:30"))).toBe(departure);
  });
});

function checkOf({ nextCheckAt }: Departure): string | undefined {
  return nextCheckAt && local(nextCheckAt.toZonedDateTimeISO("Europe/Amsterdam"));
}

function sendingAt(time: string): Plan {
  const plan = planWithout("check-in");
  return { ...plan, steps: plan.steps.map((step) => ({ ...step, time })) };
}

function toldOn(of: Departure, day: string): Departure {
  return noteDigestSent(of, date(day), context(`${day}T08:31`));
}

function withoutHrSteps(of: Departure): Departure {
  const steps = of.steps.map((step) =>
    step.to === "hr" ? { ...step, skipped: "other" as const } : step,
  );
  return withNextCheck({ ...of, steps }, context("2027-01-14T15:30"));
}

/** The days of all looks, if every mail leaves at its moment and HR is told each time. */
function checksOf(of: Departure): string[] {
  const days: string[] = [];
  let each = of;
  while (each.nextCheckAt) {
    const now = checkOf(each) as string;
    const day = now.slice(0, 10);
    days.push(day);
    each = toldOn(repair(sentUpTo(now, each), context(now)), day);
  }
  return days;
}
