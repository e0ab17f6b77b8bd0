import { talkMoments } from "../../../lambdas/departure/answers/talk-moments.ts";
import type { Offering } from "../../../lambdas/departure/changes/may-offer.ts";
import { momentMistakes } from "../../../lambdas/departure/changes/moment-mistakes.ts";
import { offerMoments } from "../../../lambdas/departure/changes/offer-moments.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { TalkWish, Voice } from "../../../lambdas/departure/model/voice.ts";
import { at, date } from "../../support/departures.ts";
import { agree, FATIMA, momentOf } from "../../support/interviews.ts";
import { context, lived, stepOf } from "../../support/lives.ts";

/* Preparing is asked on 5 August, the invitation leaves on 19 August. */
const ASKED = "2027-08-05T09:30";
const MOMENTS = ["2027-08-24T14:00", "2027-08-26T17:00", "2027-08-30T10:15"].map(momentOf);
const MANAGER: Offering = {
  role: "manager",
  address: FATIMA.address,
  stepId: "post-exit-prepare",
};
const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;

function offered(departure = lived(ASKED), moments = MOMENTS, now = ASKED): Departure {
  return offerMoments(departure, { ...MANAGER, moments }, { ...context(now), who: "manager" });
}

describe("a manager who offers moments for the talk", () => {
  test("has them kept in order, and is done with preparing it", () => {
    const after = offered(lived(ASKED), MOMENTS.toReversed());
    expect(after.voice?.moments?.moments.map(String)).toEqual(MOMENTS.map(String));
    expect(after.voice?.moments?.by).toBe(FATIMA.address);
    expect(stepOf(after, "post-exit-prepare").mark?.as).toBe("done");
    expect(after.history.slice(-2)).toMatchObject([
      { who: "manager", what: "moments-offered", detail: "moments 3" },
      { who: "manager", what: "done", detail: "post-exit-prepare" },
    ]);
  });

  test("makes one edition of it, so that nobody loses two races to one press", () => {
    const before = lived(ASKED);
    expect(offered(before).edition).toBe(before.edition + 1);
  });

  test("changes nothing by pressing twice, and replaces them by offering others", () => {
    const once = offered();
    expect(offered(once)).toBe(once);
    const others = offered(once, MOMENTS.slice(1), "2027-08-06T09:30");
    expect(others.voice?.moments?.moments).toHaveLength(2);
    expect(stepOf(others, "post-exit-prepare").mark).toEqual(
      stepOf(once, "post-exit-prepare").mark,
    );
  });

  test("offers them to a leaver who would talk to the manager, and to nobody who chose somebody else", () => {
    const after = offered();
    const moments = (whom: TalkWish["with"]) =>
      talkMoments(after, whom, context("2027-08-19T10:00")).map(({ at: moment }) => String(moment));
    expect(moments("manager")).toEqual(MOMENTS.map(String));
    expect(moments("hr")).not.toContain(String(MOMENTS[0]));
    expect(moments("somebody-else")).toEqual([]);
  });

  test("who is replaced before one is chosen has offered nothing: the successor's hours are others", () => {
    const after = reassign(
      offered(),
      { role: "manager", person: NOOR },
      context("2027-08-12T10:00"),
    );
    const moments = talkMoments(after, "manager", context("2027-08-19T10:00"));
    expect(moments.every(({ holder }) => holder.address === NOOR.address)).toBe(true);
    expect(moments.map(({ at: moment }) => String(moment))).not.toContain(String(MOMENTS[2]));
    expect(() => offered(after, MOMENTS.slice(0, 2), "2027-08-12T11:00")).toThrow("step-is-over");
  });
});

describe("moments are not taken", () => {
  const manager = { ...MANAGER, moments: MOMENTS };
  const wish = { day: date("2027-09-15"), part: "evening" } as const;
  const wanting = (whom: TalkWish["with"], more: Voice = {}): Departure => ({
    ...lived(ASKED),
    voice: {
      choice: { as: "talk", at: at(ASKED) },
      talk: { with: whom, how: "phone", wish, at: at(ASKED) },
      ...more,
    },
  });

  test.each<[string, Departure]>([
    ["of a departure that was withdrawn", withdraw(lived(ASKED), "came-back", context(ASKED))],
    ["where the leaver wants no mails", optOut(lived(ASKED), context(ASKED))],
    ["where somebody has died", { ...lived(ASKED), kind: "quiet" }],
    ["where a talk is agreed already", agree({}, lived(ASKED), ASKED)],
    [
      "where there will be no talk",
      { ...lived(ASKED), voice: { choice: { as: "no-talk", at: at(ASKED) } } },
    ],
    ["where the leaver chose HR", wanting("hr")],
    [
      "where the leaver chose somebody else, whom HR has named",
      wanting("somebody-else", { holder: NOOR }),
    ],
  ])("from the manager %s", (_, departure) => {
    expect(() => offerMoments(departure, manager, context(ASKED))).toThrow("step-is-over");
  });

  test("from anybody but whom HR named, who has no step to tick off", () => {
    const named = wanting("somebody-else", { holder: NOOR });
    const noor: Offering = { role: "holder", address: NOOR.address };
    const after = offerMoments(named, { ...noor, moments: MOMENTS }, context(ASKED));
    expect(after.voice?.moments?.by).toBe(NOOR.address);
    expect(after.history.at(-1)?.what).toBe("moments-offered");
    const before: Departure = { ...lived(ASKED), voice: { holder: NOOR } };
    expect(() => offerMoments(before, { ...noor, moments: MOMENTS }, context(ASKED))).toThrow();
  });

  test("where the leaver chose the manager, the manager's are", () => {
    const after = offerMoments(wanting("manager"), manager, context(ASKED));
    expect(after.voice?.moments?.moments).toHaveLength(3);
  });
});

describe("what is wrong with a moment", () => {
  test.each<[string, readonly string[], object | undefined]>([
    ["nothing, in the first hour", ["2027-08-24T06:00"], undefined],
    ["nothing, in the evening", ["2027-08-24T21:00"], undefined],
    ["nothing, on a Saturday", ["2027-08-28T11:00"], undefined],
    ["not on a quarter", ["2027-08-24T14:10"], { code: "off-quarter" }],
    ["before six", ["2027-08-24T05:45"], { code: "out-of-hours" }],
    ["late at night", ["2027-08-24T21:15"], { code: "out-of-hours" }],
    [
      "before anybody invited could choose it",
      ["2027-08-20T14:00"],
      { code: "too-soon", from: "2027-08-23" },
    ],
    [
      "after the data is deleted",
      ["2029-02-19T14:00"],
      { code: "after-deletion", until: "2029-02-18" },
    ],
    [
      "in the middle of one before it",
      ["2027-08-24T14:00", "2027-08-24T14:15"],
      { code: "overlaps", other: 1 },
    ],
    ["the same twice", ["2027-08-24T14:00", "2027-08-24T14:00"], { code: "overlaps", other: 1 }],
    ["nothing, right after one before it", ["2027-08-24T14:00", "2027-08-24T14:30"], undefined],
  ])("%s", (_, moments, expected) => {
    const mistakes = momentMistakes(moments.map(momentOf), lived(ASKED), {
      ...context(ASKED),
      minutes: 30,
    });
    const [last] = mistakes.slice(-1);
    expect(last && JSON.parse(JSON.stringify(last))).toEqual(expected);
  });

  test("once the invitation has left, it is two working days from today, over a weekend", () => {
    const friday = "2027-08-27T09:00";
    const [early, late] = momentMistakes(
      ["2027-08-30T09:00", "2027-08-31T09:00"].map(momentOf),
      {
        ...lived(friday),
        steps: lived(friday).steps.map((step) =>
          step.id === "post-exit-invite" ? { ...step, mark: { as: "done", at: at(friday) } } : step,
        ),
      },
      { ...context(friday), minutes: 30 },
    );
    expect(early).toMatchObject({ code: "too-soon" });
    expect(late).toBeUndefined();
  });

  test("a row without one is not looked at", () => {
    const [none, first] = momentMistakes([undefined, MOMENTS[0]], lived(ASKED), {
      ...context(ASKED),
      minutes: 30,
    });
    expect([none, first]).toEqual([undefined, undefined]);
  });
});
