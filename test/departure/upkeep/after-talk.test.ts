import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import {
  cancelInterview,
  planInterview,
} from "../../../lambdas/departure/changes/plan-interview.ts";
import { reportTalk } from "../../../lambdas/departure/changes/report-talk.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { withNextCheck } from "../../../lambdas/departure/digest/next-check.ts";
import { isPointless } from "../../../lambdas/departure/mailings/is-pointless.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { phoneOn } from "../../../lambdas/departure/timeline/talk-days.ts";
import { noteDigestSent } from "../../../lambdas/departure/upkeep/note-digest-sent.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, date, departureOf, local } from "../../support/departures.ts";
import { agree, FATIMA, known, momentOf } from "../../support/interviews.ts";
import { context, mailing, sentUpTo } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

/* The talk is on Tuesday 14 September at 14:00. */
const WEDNESDAY = "2027-09-15T08:30";

function asked(departure: Departure): string[] {
  return departure.mailings
    .filter(({ id }) => id.startsWith("talk-report"))
    .map(({ id, state, at: moment }) => `${id} ${state.name} ${local(moment)}`);
}

/** Private data stays longer than what is known of a talk. */
function keeping(now: string) {
  const settings = { ...PLAN.settings, deletePrivateDataAfterDays: 90 };
  return { ...context(now), plan: { ...PLAN, settings } };
}

/** Every check at its own moment up to then, with its mails and HR's digests sent. */
function livedOn(departure: Departure, until: string): Departure {
  let life = withNextCheck(sentUpTo("2027-09-14T15:00", departure), keeping("2027-09-14T15:00"));
  for (let turns = 0; turns < 60; turns += 1) {
    const next = life.nextCheckAt?.toZonedDateTimeISO("Europe/Amsterdam");
    if (!next || next.epochMilliseconds > at(until).epochMilliseconds) break;
    const now = keeping(next.toPlainDateTime().toString());
    const told = noteDigestSent(repair(life, now), next.toPlainDate(), now);
    life = sentUpTo(until, withNextCheck(told, now));
  }
  return life;
}

describe("the working day after a talk", () => {
  test("its holder is asked how it went, once", () => {
    const due = repair(sentUpTo(WEDNESDAY, known()), context(WEDNESDAY));
    expect(asked(due)).toEqual(["talk-report pending 2027-09-15T09:00"]);
    const mail = mailing(due, "talk-report");
    expect(addresseeOfMailing(due, mail, mail.at.toPlainDate(), PLAN.settings)?.address).toBe(
      FATIMA.address,
    );
    const sent = sentUpTo("2027-09-15T09:00", due);
    expect(asked(repair(sent, context("2027-09-16T08:30")))).toEqual([
      "talk-report sent 2027-09-15T09:00",
    ]);
  });

  test("is checked by itself, without anybody doing anything", () => {
    expect(asked(livedOn(known(), "2027-09-16T00:00"))).toEqual([
      "talk-report sent 2027-09-15T09:00",
    ]);
  });

  test("is checked by itself also where the talk was before the announcement", () => {
    const early = departureOf({
      announced: "2027-02-15",
      lastDay: "2027-05-31",
      submitted: "2027-01-14T15:30",
    });
    const agreed = agree({ at: momentOf("2027-01-21T14:00") }, early, "2027-01-18T15:00");
    const told = { ...agreed, digestSentOn: date("2027-01-21") };
    expect(withNextCheck(told, context("2027-01-21T13:00")).nextCheckAt).toEqual(
      at("2027-01-22T08:30"),
    );
  });

  test("is Monday for a talk on a Friday", () => {
    const friday = known(agree({ at: momentOf("2027-09-17T14:00") }));
    expect(
      asked(repair(sentUpTo("2027-09-18T08:30", friday), context("2027-09-18T08:30"))),
    ).toEqual([]);
    expect(
      asked(repair(sentUpTo("2027-09-20T08:30", friday), context("2027-09-20T08:30"))),
    ).toEqual(["talk-report pending 2027-09-20T09:00"]);
  });

  test("after an outage it is asked on the next working day instead, but not a month later", () => {
    const late = sentUpTo(WEDNESDAY, known());
    expect(asked(repair(late, context("2027-09-20T10:00")))).toEqual([
      "talk-report pending 2027-09-20T10:00",
    ]);
    expect(asked(repair(late, context("2027-10-15T10:00")))).toEqual([]);
  });

  test("a mail that an outage delayed goes late, once", () => {
    const due = repair(sentUpTo(WEDNESDAY, known()), context(WEDNESDAY));
    expect(asked(repair(due, context("2027-09-15T14:00")))).toEqual([
      "talk-report pending 2027-09-15T14:00",
    ]);
  });

  test.each<[string, Departure]>([
    ["that was called off", cancelInterview(known(), context("2027-09-10T10:00"))],
    ["of a departure that is off", withdraw(known(), "came-back", context("2027-09-14T15:00"))],
    ["of a leaver who wants no mails", optOut(known(), context("2027-09-14T15:00"))],
    ["that was erased", erase(known(), context("2027-09-14T15:00"))],
    [
      "that its holder spoke of already",
      reportTalk(known(), { interview: 1, tookPlace: true }, context("2027-09-14T15:00")),
    ],
  ])("nobody is asked about a talk %s", (_, departure) => {
    expect(asked(repair(sentUpTo(WEDNESDAY, departure), context(WEDNESDAY)))).toEqual([]);
  });

  test("a mail that waits as its reader speaks, or the leaver says stop, is not sent", () => {
    const due = repair(sentUpTo(WEDNESDAY, known()), context(WEDNESDAY));
    const mail = mailing(due, "talk-report");
    expect(isPointless(due, mail, context(WEDNESDAY))).toBe(false);
    expect(isPointless(optOut(due, context(WEDNESDAY)), mail, context(WEDNESDAY))).toBe(true);
    const spoken: Departure = {
      ...due,
      voice: { report: { interview: 1, tookPlace: true, at: at(WEDNESDAY) } },
    };
    expect(isPointless(spoken, mail, context(WEDNESDAY))).toBe(true);
  });
});

describe("what is known of a talk", () => {
  const told: Departure = {
    ...known(),
    voice: {
      choice: { as: "talk", at: at("2027-08-30T10:00") },
      talk: { with: "hr", how: "phone", phone: "06 87654321", at: at("2027-08-30T10:00") },
      moments: {
        by: FATIMA.address,
        moments: [momentOf("2027-09-14T14:00")],
        at: at("2027-08-20T10:00"),
      },
      named: { exit: { since: at("2027-02-15T20:00"), until: date("2027-12-12") } },
    },
  };
  const spoken = reportTalk(
    told,
    { interview: 1, tookPlace: true, lines: "Het rooster." },
    context("2027-09-14T15:00"),
  );

  test("the telephone number goes the day after, by itself; nobody sees it that day", () => {
    expect(phoneOn(spoken, date("2027-09-14"))).toBe("06 87654321");
    expect(phoneOn(spoken, date("2027-09-15"))).toBeUndefined();
    const next = livedOn(spoken, "2027-09-15T10:00");
    expect(next.voice?.talk).toMatchObject({ with: "hr", how: "phone" });
    expect(next.voice?.talk?.phone).toBeUndefined();
    expect(next.voice?.report?.lines).toBe("Het rooster.");
  });

  test("all of it goes after thirty days, and only of it", () => {
    const month = repair(sentUpTo("2027-10-14T08:30", spoken), keeping("2027-10-14T08:30"));
    expect(month.voice).toEqual({ named: told.voice?.named });
    expect(month.interviews).toMatchObject([{ number: 1, with: FATIMA }]);
    expect(month.interviews?.[0]?.where).toBeUndefined();
    expect(JSON.stringify(month)).not.toContain("rooster");
  });

  test("it goes by itself, while the rest stays longer", () => {
    const longer = livedOn(spoken, "2027-10-14T09:00");
    expect(longer.erased ?? longer.voice?.report).toBeUndefined();
    expect(longer.people.employee.name).toBe("Sanne Bakker");
  });

  test("what was said of it goes after thirty days also where another talk is to come", () => {
    const again = { at: momentOf("2027-10-20T14:00"), minutes: 30, where: "Kamer 3", with: FATIMA };
    const both = planInterview(spoken, again, keeping("2027-10-01T10:00"));
    const due = repair(sentUpTo("2027-10-14T08:30", both), keeping("2027-10-14T08:30"));
    const { voice, interviews } = due;
    expect(both.voice?.report?.lines).toBe("Het rooster.");
    expect(both.interviews?.map(({ where }) => where)).toEqual(["06 12345678", "Kamer 3"]);
    expect(interviews?.map(({ where }) => where)).toEqual([undefined, "Kamer 3"]);
    expect(voice?.report).toBeUndefined();
    expect(voice?.talk).toMatchObject({ with: "hr", how: "phone" });
  });

  test("of a talk that was called off, the place and what mails said go thirty days after its day", () => {
    const moved = agree({ at: momentOf("2027-09-16T14:00") }, known());
    const off = cancelInterview(sentUpTo("2027-09-02T10:00", moved), keeping("2027-09-10T10:00"));
    expect(JSON.stringify(off)).toContain("06 12345678");
    const kept = repair(sentUpTo("2027-10-15T08:30", off), keeping("2027-10-15T08:30"));
    expect(JSON.stringify(kept)).toContain("06 12345678");
    const gone = repair(sentUpTo("2027-10-16T08:30", off), keeping("2027-10-16T08:30"));
    expect(JSON.stringify(gone)).not.toContain("06 12345678");
    expect(gone.mailings.filter(({ said }) => said)).toEqual([]);
  });

  test("nothing goes because a talk was called off", () => {
    const off = cancelInterview(known(), context("2027-09-10T10:00"));
    const { voice } = repair(
      sentUpTo(WEDNESDAY, { ...off, voice: { moments: told.voice?.moments as never } }),
      context(WEDNESDAY),
    );
    expect(voice?.moments).toBeDefined();
  });
});
