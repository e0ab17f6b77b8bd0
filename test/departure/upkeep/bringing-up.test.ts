import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { markStep } from "../../../lambdas/departure/changes/close-step.ts";
import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { delegateStep } from "../../../lambdas/departure/changes/delegate-step.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { remindLater } from "../../../lambdas/departure/changes/remind-later.ts";
import { resend } from "../../../lambdas/departure/changes/send-step.ts";
import { isBroughtUp, secondListOf } from "../../../lambdas/departure/mailings/second-list.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { MailingState, RefusedReason } from "../../../lambdas/departure/model/mailing.ts";
import { nudge as nudgeRule } from "../../../lambdas/departure/upkeep/nudge.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, departureOf } from "../../support/departures.ts";
import { changeOf, context, mailing, sentUpTo, stepOf, withStates } from "../../support/lives.ts";
import { broughtUp, throughMornings } from "../../support/mornings.ts";
import { planWithout } from "../../support/plan.ts";

/**
 * The manager got `handover` on Tuesday 19 January 2027, so that it is due on Tuesday 26 January. The next step mail,
 * `reference`, leaves on Friday 29 January.
 */
const MORNING = "2027-01-29T08:30";
const SIMPLE = departureOf({ plan: planWithout("check-in") });
const before = sentUpTo(MORNING, SIMPLE);
const listed = nudge(before, MORNING);
const JORIS = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;

describe("what is not done after five working days", () => {
  test("waits for the next step mail of its reader, and stands in it as a second list", () => {
    for (const day of ["2027-01-26", "2027-01-27", "2027-01-28"])
      expect(nudge(sentUpTo(`${day}T08:30`, SIMPLE), `${day}T08:30`).mailings).toEqual(
        sentUpTo(`${day}T08:30`, SIMPLE).mailings,
      );
    expect(mailing(listed, "reference")).toEqual({
      ...mailing(before, "reference"),
      also: ["handover"],
    });
    expect(listed.history.at(-1)).toMatchObject({ who: "totziens", what: "nudged", detail: "1" });
    expect(listed.edition).toBe(before.edition);
    expect(listed.outbox?.create ?? []).toEqual([]);
    expect(nudge(listed, "2027-01-29T08:35")).toBe(listed);
  });

  test("is brought up once in a whole life in which nobody presses anything: three nudges to the manager", () => {
    const lived = throughMornings(departureOf(), { from: "2027-01-15", until: "2027-09-01" });
    expect(broughtUp(lived)).toEqual([
      "2027-01-28T09:00 check-in-1 also: handover",
      "2027-02-03T09:00 farewell also: team",
      "2027-02-09T09:00 warm also: check-in-1, reference",
      "2027-02-15T09:00 post-exit-plan also: farewell",
      "2027-02-16T09:00 property also: warm",
      "2027-02-23T09:00 nudge-manager: property",
      "2027-02-26T09:00 nudge-desk-it: access",
      "2027-03-09T09:00 nudge-manager-2: look-back",
      "2027-08-12T09:00 nudge-manager-3: post-exit-prepare",
    ]);
  });

  test("of fifteen days' notice makes no salvo of nudges", () => {
    const lived = throughMornings(departureOf({ lastDay: "2027-02-04" }), {
      from: "2027-01-15",
      until: "2027-03-01",
    });
    expect(broughtUp(lived)).toEqual([
      "2027-01-25T09:00 warm also: handover",
      "2027-01-28T09:00 check-in-1 also: team, reference, farewell",
      "2027-02-01T09:00 property also: warm",
      "2027-02-04T09:00 nudge-manager: check-in-1",
      "2027-02-08T09:00 nudge-manager-2: property",
      "2027-02-11T09:00 nudge-desk-it: access",
      "2027-02-22T09:00 nudge-manager-3: look-back",
    ]);
  });

  test("and has no step mail to wait for comes in a nudge, together with what else becomes due in those days", () => {
    const alone = { ...before, mailings: before.mailings.filter(({ id }) => id !== "reference") };
    const lived = throughMornings(alone, { from: "2027-01-29", until: "2027-02-03" });
    expect(broughtUp(lived)[0]).toBe("2027-02-01T09:00 nudge-manager: handover, team");
  });

  test("waits no longer than it helps", () => {
    const short = { ...before, dates: { ...before.dates, lastDay: at28() } };
    const early = sentUpTo("2027-01-26T08:30", SIMPLE);
    const after = nudge({ ...early, dates: short.dates }, "2027-01-26T08:30");
    expect(mailing(after, "nudge-manager").steps).toEqual(["handover"]);
  });

  test("is taken along by a mail that is past its moment but not claimed yet", () => {
    const held = { ...before, mailings: SIMPLE.mailings.map(sentBut("reference")) };
    expect(mailing(nudge(held, "2027-01-29T09:10"), "reference").also).toEqual(["handover"]);
  });
});

describe("the second list goes back, and its step is due again,", () => {
  const REFUSED: readonly RefusedReason[] = ["address", "rejected", "bounced", "not-delivered"];
  const failed: [string, MailingState][] = [
    ["is skipped", { name: "skipped" }],
    ["went into another", { name: "stale" }],
    ...REFUSED.map((why): [string, MailingState] => [
      `is refused: ${why}`,
      { name: "refused", at: at("2027-01-29T09:01"), why },
    ]),
  ];

  test.each(failed)("if its mail %s", (_, state) => {
    const lost = withStates(listed, { reference: state });
    expect(secondListOf(mailing(lost, "reference"))).toEqual([]);
    expect(isBroughtUp(lost, stepOf(lost, "handover"))).toBe(false);
    const lived = throughMornings(lost, { from: "2027-02-01", until: "2027-02-12" });
    expect(
      broughtUp(lived).filter((each) => each > "2027-01-30" && each.includes("handover")),
    ).toHaveLength(1);
  });

  test.each<[string, MailingState]>([
    ["is in flight", { name: "claimed", at: at("2027-01-29T09:00") }],
    ["has left", { name: "sent", at: at("2027-01-29T09:00") }],
    [
      "is of a reader who complained",
      { name: "refused", at: at("2027-01-29T09:09"), why: "complaint" },
    ],
    ["may have left", { name: "refused", at: at("2027-01-29T10:09"), why: "unconfirmed" }],
  ])("but not if its mail %s", (_, state) => {
    const gone = withStates(listed, { reference: state });
    expect(isBroughtUp(gone, stepOf(gone, "handover"))).toBe(true);
  });

  test("if its mail is skipped since its own step is done", () => {
    const done = markStep(listed, "reference", "done", context("2027-01-29T08:40"));
    expect(mailing(done, "reference").state.name).toBe("skipped");
    expect(isBroughtUp(done, stepOf(done, "handover"))).toBe(false);
    const lived = throughMornings(done, { from: "2027-01-30", until: "2027-02-05" });
    expect(broughtUp(lived)).toEqual(["2027-02-01T09:00 nudge-manager: handover, team"]);
  });

  test("if its mail goes to another manager, who gets it anew", () => {
    const now = context("2027-01-29T08:40");
    const replaced = reassign(listed, { role: "manager", person: JORIS }, now);
    expect(mailing(replaced, "reference").also).toBeUndefined();
    expect(nowDue(replaced, now.now)).toBe(true);
    const swept = repair(replaced, context("2027-01-29T08:45"));
    expect(mailing(swept, "reference").also).toEqual(["handover"]);
  });

  test("if the step is delegated: it comes to that colleague only", () => {
    const given = delegateStep(listed, "handover", JORIS, context("2027-01-29T08:40"));
    expect(mailing(given, "reference").also).toBeUndefined();
    const lived = throughMornings(given, { from: "2027-01-29", until: "2027-02-19" });
    const brought = broughtUp(lived).filter((each) => each.includes("handover"));
    expect(brought).toEqual(["2027-02-05T09:00 nudge-colleague: handover"]);
  });

  test("if the mail is delegated to a colleague, whom the list is not for", () => {
    const given = delegateStep(listed, "reference", JORIS, context("2027-01-29T08:40"));
    const toJoris = given.mailings.filter(({ colleague }) => colleague);
    expect(toJoris.map(({ steps, also }) => [...steps, also])).toEqual([["reference", undefined]]);
    const lived = throughMornings(given, { from: "2027-01-29", until: "2027-02-05" });
    expect(broughtUp(lived)).toContain("2027-02-01T09:00 nudge-manager: handover, team");
  });

  test("if a change of kind takes the mail away", () => {
    const quiet = changeDates(
      listed,
      { ...changeOf(listed, {}), kind: "quiet" },
      context("2027-01-29T08:40"),
    );
    expect(quiet.mailings.filter(({ also, state }) => also && state.name === "pending")).toEqual(
      [],
    );
  });

  test("if new dates move its mail beyond the days it waits", () => {
    const later = changeDates(
      listed,
      changeOf(listed, { lastDay: "2027-03-19" }),
      context("2027-01-29T08:40"),
    );
    expect(mailing(later, "reference").also).toBeUndefined();
    const lived = throughMornings(later, { from: "2027-01-29", until: "2027-02-05" });
    expect(broughtUp(lived).filter((each) => each.includes("handover"))).toHaveLength(1);
  });

  test.each<[string, (departure: Departure) => Departure]>([
    ["done", (each) => markStep(each, "handover", "done", context("2027-01-29T08:40"))],
    ["to come later", (each) => remindLater(each, "handover", 3, context("2027-01-29T08:40"))],
    ["sent again", (each) => resend(each, "handover", context("2027-01-29T08:40"))],
  ])("if the step is %s", (_, change) => {
    const changed = change(listed);
    expect(mailing(changed, "reference")).toEqual(mailing(before, "reference"));
    expect(mailing(repair(changed, context("2027-01-29T08:45")), "reference").also).toBe(undefined);
  });

  test("and goes along when the mail is sent again to an address that was put right, if nothing brought it since", () => {
    const bounced = withStates(listed, {
      reference: { name: "refused", at: at("2027-01-29T09:05"), why: "bounced" },
    });
    const mended = correct(
      bounced,
      { manager: { ...bounced.people.manager, address: "fatima@delinde.example" } },
      context("2027-01-29T09:30"),
    );
    const lived = throughMornings(
      sentUpTo("2027-01-29T12:00", repair(mended, context("2027-01-29T09:35"))),
      {
        from: "2027-02-01",
        until: "2027-02-19",
      },
    );
    expect(broughtUp(lived).filter((each) => each.includes("handover"))).toHaveLength(1);
  });
});

test("a mail that may have left with its list keeps it when it is tried again", () => {
  const claimed = withStates(listed, {
    reference: { name: "claimed", at: at("2027-01-29T09:00") },
  });
  const again = repair(claimed, context("2027-01-29T10:05"));
  expect(mailing(again, "reference")).toMatchObject({
    state: { name: "pending", again: true },
    also: ["handover"],
  });
});

function at28() {
  return at("2027-01-28T12:00").toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
}

function nowDue({ nextCheckAt }: Departure, now: ReturnType<typeof at>): boolean {
  return nextCheckAt !== undefined && nextCheckAt.epochMilliseconds <= now.epochMilliseconds;
}

function sentBut(id: string) {
  return (each: Departure["mailings"][number]) =>
    each.id === id || each.at.epochMilliseconds > at(MORNING).epochMilliseconds
      ? each
      : { ...each, state: { name: "sent" as const, at: each.at.toInstant() } };
}

function nudge(departure: Departure, now: string): Departure {
  return nudgeRule(departure, context(now));
}
