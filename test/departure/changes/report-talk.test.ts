import { nameHolder } from "../../../lambdas/departure/changes/name-holder.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { cancelInterview } from "../../../lambdas/departure/changes/plan-interview.ts";
import {
  linesToRead,
  releasedLines,
  releaseLines,
} from "../../../lambdas/departure/changes/release-lines.ts";
import { reportTalk } from "../../../lambdas/departure/changes/report-talk.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { TalkWish } from "../../../lambdas/departure/model/voice.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { at, date, local } from "../../support/departures.ts";
import { agree, known } from "../../support/interviews.ts";
import { context, lived, mailing, sentUpTo } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

/* The talk is on Tuesday 14 September at 14:00, for half an hour. */
const AFTER = "2027-09-14T15:00";
const LINES = "Het rooster kwam steeds te laat.";
const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;
const HELD = { interview: 1, tookPlace: true };

function reported(said: object = {}, departure = known(), now = AFTER): Departure {
  return reportTalk(departure, { ...HELD, ...said }, { ...context(now), who: "interviewer" });
}

function notices({ mailings }: Departure, type: string): string[] {
  return mailings
    .filter(({ id }) => id.startsWith(type))
    .map(({ id, state, at: moment }) => `${id} ${state.name} ${local(moment)}`);
}

describe("who held the talk", () => {
  test("says that it took place, with nothing else for anybody to do", () => {
    const after = reported();
    expect(after.voice?.report).toMatchObject({ interview: 1, tookPlace: true });
    expect(after.history.at(-1)).toMatchObject({
      who: "interviewer",
      what: "talk-reported",
      detail: "talk held",
    });
    expect(notices(after, "talk-lines")).toEqual([]);
  });

  test("leaves lines that the leaver is asked to read first, once, in a mailbox of their own", () => {
    const after = reported({ lines: LINES });
    expect(notices(after, "talk-lines")).toEqual(["talk-lines pending 2027-09-14T15:00"]);
    const mail = mailing(after, "talk-lines");
    expect(mail.interview).toBe(1);
    expect(addresseeOfMailing(after, mail, mail.at.toPlainDate(), PLAN.settings)?.address).toBe(
      "sanne@thuis.example",
    );
    const changed = reported({ lines: `${LINES} Ook in de zomer.` }, after);
    expect(notices(changed, "talk-lines")).toHaveLength(1);
  });

  test("leaves nothing of it in the history, and HR sees none of it yet", () => {
    const after = reported({ lines: LINES });
    expect(JSON.stringify(after.history)).not.toContain("rooster");
    expect(releasedLines(after)).toBeUndefined();
  });

  test("changes nothing by pressing twice", () => {
    const once = reported({ lines: LINES });
    expect(reported({ lines: LINES }, once)).toBe(once);
  });

  test("who takes the lines back before the mail left has the leaver told of nothing", () => {
    const after = reported({}, reported({ lines: LINES }));
    expect(notices(after, "talk-lines")).toEqual(["talk-lines skipped 2027-09-14T15:00"]);
    expect(after.voice?.report?.lines).toBeUndefined();
  });

  test("says that it did not take place, and leaves no lines about it", () => {
    const after = reported({ tookPlace: false, lines: LINES });
    expect(after.voice?.report).toMatchObject({ tookPlace: false });
    expect(after.voice?.report?.lines).toBeUndefined();
    expect(after.history.at(-1)?.detail).toBe("talk not-held");
  });

  test("is not asked any more once it is said", () => {
    const asked = sentUpTo(AFTER, known());
    expect(notices(reported({}, asked), "talk-report")).toEqual([]);
  });

  test.each<[string, Departure, string]>([
    ["before it is over", known(), "2027-09-14T14:10"],
    ["thirty days after it", known(), "2027-10-14T09:00"],
    ["once it was called off", cancelInterview(known(), context("2027-09-10T10:00")), AFTER],
    ["once the leaver wants no mails", optOut(known(), context("2027-09-15T10:00")), AFTER],
    [
      "of a departure that is off",
      withdraw(known(), "came-back", context("2027-09-15T10:00")),
      AFTER,
    ],
    ["where no talk was agreed", lived(AFTER), AFTER],
  ])("can say nothing %s", (_, departure, now) => {
    expect(() => reported({ lines: LINES }, departure, now)).toThrow("step-is-over");
  });

  test("leaves no lines where the leaver has no mailbox to read them in first", () => {
    const told = agree({}, lived("2027-08-31T10:00", { without: ["privateAddress"] }));
    const after = reported({ lines: LINES }, known(told));
    expect(after.voice?.report?.lines).toBeUndefined();
    expect(notices(after, "talk-lines")).toEqual([]);
  });
});

describe("the leaver", () => {
  const NEXT = "2027-09-15T19:00";
  const written = sentUpTo("2027-09-14T16:00", reported({ lines: LINES }));
  const read = (text: string, departure = written, now = NEXT) =>
    releaseLines(departure, text, { ...context(now), who: "leaver" });

  test("reads the lines, changes them and agrees: from then on HR sees them as changed", () => {
    const after = read("Het rooster kwam soms te laat.");
    expect(releasedLines(after)).toBe("Het rooster kwam soms te laat.");
    expect(after.history.at(-1)).toMatchObject({ who: "leaver", what: "lines-released" });
    expect(JSON.stringify(after.history)).not.toContain("rooster");
  });

  test("takes everything out, and HR sees nothing", () => {
    const after = read("");
    expect(releasedLines(after)).toBeUndefined();
    expect(after.voice?.report?.readByLeaver).toBeDefined();
  });

  test("may change it again later, and changes nothing by pressing twice", () => {
    const once = read(LINES);
    expect(read(LINES, once)).toBe(once);
    const later = read("Liever zo.", once, "2027-09-20T19:00");
    expect(releasedLines(later)).toBe("Liever zo.");
  });

  test("has the last word: the holder changes nothing after that", () => {
    expect(() => reported({ lines: "Anders." }, read(LINES), NEXT)).toThrow("step-is-over");
  });

  test("finds nothing to read where nothing was left, nor thirty days after the talk", () => {
    expect(linesToRead(reported(), at(NEXT))).toBeUndefined();
    expect(linesToRead(written, at("2027-10-14T09:00"))).toBeUndefined();
    expect(() => read(LINES, written, "2027-10-14T09:00")).toThrow("step-is-over");
  });
});

describe("HR names who holds the talk", () => {
  const NOW = "2027-08-25T10:00";
  const chose = (whom: TalkWish["with"]): Departure => ({
    ...lived(NOW),
    voice: {
      choice: { as: "talk", at: at(NOW) },
      talk: {
        with: whom,
        how: "phone",
        wish: { day: date("2027-09-15"), part: "evening" },
        at: at(NOW),
      },
    },
  });

  test("where the leaver chose somebody else: that person and the leaver are told, once", () => {
    const after = nameHolder(chose("somebody-else"), NOOR, context(NOW));
    expect(after.voice?.holder).toEqual(NOOR);
    const told = (id: string) => {
      const mail = mailing(after, id);
      return addresseeOfMailing(after, mail, mail.at.toPlainDate(), PLAN.settings)?.address;
    };
    expect([told("talk-holder"), told("talk-named")]).toEqual([
      NOOR.address,
      "sanne@thuis.example",
    ]);
    expect(nameHolder(after, NOOR, context(NOW))).toBe(after);
    expect(after.history.at(-1)).toEqual({ at: at(NOW), who: "hr", what: "holder-named" });
  });

  test("and names another before the mails left: only the new one is told", () => {
    const once = nameHolder(
      chose("somebody-else"),
      { ...NOOR, address: "noor@delinde.example" },
      context(NOW),
    );
    const twice = nameHolder(once, NOOR, context(NOW));
    expect(notices(twice, "talk-holder").map((each) => each.split(" ")[1])).toEqual([
      "skipped",
      "pending",
    ]);
  });

  test.each<[string, Departure, string]>([
    ["the leaver chose HR", chose("hr"), "step-is-over"],
    ["nothing was chosen", lived(NOW), "step-is-over"],
    [
      "the departure is off",
      withdraw(chose("somebody-else"), "came-back", context(NOW)),
      "is-withdrawn",
    ],
    [
      "the leaver wants no mails",
      optOut(chose("somebody-else"), context(NOW)),
      "no-mail-to-leaver",
    ],
  ])("not where %s", (_, departure, code) => {
    expect(() => nameHolder(departure, NOOR, context(NOW))).toThrow(code);
  });

  test("nobody talks with themselves", () => {
    const self = { ...NOOR, address: "sanne@thuis.example" };
    expect(() => nameHolder(chose("somebody-else"), self, context(NOW))).toThrow("same-as-leaver");
  });
});
