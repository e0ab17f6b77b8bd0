import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { cancelInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import {
  isNewsOfInterview,
  talkChanges,
} from "../../../lambdas/departure/mailings/interview-mails.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailbox } from "../../../lambdas/departure/model/mailing.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, local } from "../../support/departures.ts";
import { agree, momentOf, toTell } from "../../support/interviews.ts";
import { changed, context, lived, sentUpTo, withStates } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

/* The last day at work is Friday 19 February; the talk is on 14 September. */
const AT_WORK = "2027-01-26T10:00";
const MONDAY = "2027-02-22T08:30";

describe("a talk that was agreed while its leaver was still at work", () => {
  test("goes into the calendar at work first, and into the leaver's own on the first working day after the last", () => {
    const atWork = agree({}, lived(AT_WORK), AT_WORK);
    expect(mails(atWork)).toEqual([
      "interview-leaver 2027-01-26T10:00 s.bakker@delinde.example",
      "interview-interviewer 2027-01-26T10:00 f.elidrissi@delinde.example",
    ]);
    const gone = sentUpTo("2027-02-20T10:00", atWork);
    expect(String(gone.nextCheckAt) <= String(at(MONDAY))).toBe(true);
    const home = repair(gone, context(MONDAY));
    expect(mails(home)).toEqual(["interview-leaver-2 2027-02-22T09:00 sanne@thuis.example"]);
    const [mail] = toTell(home);
    expect(mail && isNewsOfInterview(home, mail, at(MONDAY))).toBe(true);
    expect(mail && talkChanges(home, mail)).toEqual([]);
    expect(mails(repair(sentUpTo("2027-02-22T09:05", home), context("2027-02-23T08:30")))).toEqual(
      [],
    );
  });

  test("goes home once although it comes back from there: only a better address brings it again", () => {
    const home = repair(
      sentUpTo("2027-02-20T10:00", agree({}, lived(AT_WORK), AT_WORK)),
      context(MONDAY),
    );
    const back = withStates(sentUpTo("2027-02-22T09:00", home), {
      "interview-leaver-2": { name: "refused", at: at("2027-02-22T09:01"), why: "not-delivered" },
    });
    expect(mails(repair(back, context("2027-02-22T09:05")))).toEqual([]);
    const corrected = correct(
      back,
      { employee: { privateAddress: "s.bakker@thuis.example" } },
      context("2027-02-22T10:00"),
    );
    expect(mails(corrected)).toEqual([
      "interview-leaver-2 2027-02-22T10:00 s.bakker@thuis.example",
    ]);
  });

  test("waits for a private address, and is nothing new where its leaver stays at work after all", () => {
    const atWork = agree({}, lived(AT_WORK, { without: ["privateAddress"] }), AT_WORK);
    const home = repair(sentUpTo("2027-02-20T10:00", atWork), context(MONDAY));
    const waiting = withStates(home, { "interview-leaver-2": { name: "waiting" } });
    const longer = changed("2027-03-01T10:00", { lastDay: "2027-03-19" }, waiting);
    const mail = toTell(longer).find(({ to }) => to === "leaver");
    expect(mail && isNewsOfInterview(longer, mail, mail.at.toInstant())).not.toBe(true);
  });

  test("that is held before the last day is over stays in the calendar at work", () => {
    const early = agree({ at: momentOf("2027-02-18T14:00") }, lived(AT_WORK), AT_WORK);
    const home = repair(sentUpTo("2027-02-20T10:00", early), context(MONDAY));
    expect(mails(home)).toEqual([]);
  });

  test("by somebody who has no work mailbox stands in the leaver's own calendar from the start", () => {
    const atHome = agree({}, lived(AT_WORK, { without: ["workAddress"] }), AT_WORK);
    const gone = sentUpTo("2027-02-20T10:00", atHome);
    expect(mails(repair(gone, context(MONDAY)))).toEqual([]);
  });

  test("that was called off before goes nowhere", () => {
    const off = cancelInterview(
      sentUpTo("2027-01-26T11:00", agree({}, lived(AT_WORK), AT_WORK)),
      context("2027-01-27T10:00"),
    );
    expect(mails(repair(sentUpTo("2027-02-20T10:00", off), context(MONDAY)))).toEqual([]);
  });

  test("and is called off after the last day: that is told where the leaver reads now", () => {
    const gone = sentUpTo("2027-02-20T10:00", agree({}, lived(AT_WORK), AT_WORK));
    const off = cancelInterview(gone, context("2027-02-21T10:00"));
    const mail = toTell(off).find(({ to }) => to === "leaver");
    expect(mail && isNewsOfInterview(off, mail, at("2027-02-22T09:00"))).toBe(true);
  });

  test("that was told at home is not sent there again, although HR has the leaver work longer after all", () => {
    const gone = agree({}, lived("2027-03-01T10:00"), "2027-03-01T10:00");
    expect(mails(gone)).toContain("interview-leaver 2027-03-01T10:00 sanne@thuis.example");
    const home = leftFor("private", "2027-03-01T10:00", gone);
    const longer = sentUpTo(
      "2027-03-20T10:00",
      changed("2027-03-01T11:00", { lastDay: "2027-03-19" }, home),
    );
    expect(mails(repair(longer, context("2027-03-22T08:30")))).toEqual([]);
  });

  test("and changes while its leaver is back at work goes home again after the last day", () => {
    const home = leftFor(
      "private",
      "2027-03-01T10:00",
      agree({}, lived("2027-03-01T10:00"), "2027-03-01T10:00"),
    );
    const back = changed("2027-03-01T11:00", { lastDay: "2027-03-19" }, home);
    const moved = agree({ at: momentOf("2027-09-15T14:00") }, back, "2027-03-08T10:00");
    expect(mails(moved)).toContain("interview-leaver-2 2027-03-08T10:00 s.bakker@delinde.example");
    const told = sentUpTo("2027-03-20T10:00", moved);
    expect(mails(repair(told, context("2027-03-22T08:30")))).toEqual([
      "interview-leaver-3 2027-03-22T09:00 sanne@thuis.example",
    ]);
  });

  test("that was told at work goes home although the last day was moved to before that", () => {
    const atWork = leftFor("work", AT_WORK, agree({}, lived(AT_WORK), AT_WORK));
    const sooner = sentUpTo(
      "2027-01-27T10:00",
      changed("2027-01-26T15:00", { lastDay: "2027-01-25" }, atWork),
    );
    const home = repair(sooner, context("2027-01-27T10:00"));
    expect(mails(home)).toEqual([expect.stringContaining("sanne@thuis.example")]);
  });

  test("without a private address waits for one, and HR is asked for it", () => {
    const atWork = agree({}, lived(AT_WORK, { without: ["privateAddress"] }), AT_WORK);
    const home = repair(sentUpTo("2027-02-20T10:00", atWork), context(MONDAY));
    expect(mails(home)).toContain("interview-leaver-2 2027-02-22T09:00 nobody");
  });
});

/** The leaver's mail left then, and it was noted for which mailbox. */
function leftFor(mailbox: Mailbox, moment: string, departure: Departure): Departure {
  return withStates(sentUpTo(moment, departure), {
    "interview-leaver": { name: "sent", at: at(moment), mailbox },
  });
}

function mails(departure: Departure): string[] {
  return toTell(departure).map((mailing) => {
    const addressee = addresseeOfMailing(
      departure,
      mailing,
      mailing.at.toPlainDate(),
      PLAN.settings,
    );
    return `${mailing.id} ${local(mailing.at)} ${addressee?.address ?? "nobody"}`;
  });
}
