import { isHeld, talkMoments } from "../../../lambdas/departure/answers/talk-moments.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Voice } from "../../../lambdas/departure/model/voice.ts";
import { at, date, local } from "../../support/departures.ts";
import { FATIMA, momentOf } from "../../support/interviews.ts";
import { context, lived } from "../../support/lives.ts";

/* A Thursday; the Monday after is no day off. */
const NOW = "2027-08-19T11:00";
const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;

describe("the moments to choose from", () => {
  test("are three a working day for three weeks, and none within two working days", () => {
    const moments = momentsOn(NOW);
    expect(moments.slice(0, 4)).toEqual([
      "2027-08-24T10:00",
      "2027-08-24T13:30",
      "2027-08-24T17:00",
      "2027-08-25T10:00",
    ]);
    expect(moments.at(-1)).toBe("2027-09-13T17:00");
    expect(moments).toHaveLength(3 * 5 * 3);
  });

  test("are on no day off", () => {
    const moments = momentsOn("2027-12-22T11:00", "hr");
    expect(moments.filter((each) => /^2027-12-(25|26)/.test(each))).toEqual([]);
    expect(moments[0]).toBe("2027-12-27T10:00");
  });

  test("stay ten o'clock where the clocks change", () => {
    const moments = momentsOn("2027-10-25T11:00").filter((each) => each.endsWith("T10:00"));
    expect(moments).toContain("2027-10-29T10:00");
    expect(moments).toContain("2027-11-01T10:00");
  });

  test.each([
    ["hr", "Team HR"],
    ["no-matter", "Team HR"],
    ["manager", "Fatima El Idrissi"],
  ] as const)("with %s are those of %s", (whom, name) => {
    const holders = talkMoments(lived(NOW), whom, context(NOW)).map(({ holder }) => holder.name);
    expect(new Set(holders)).toEqual(new Set([name]));
  });

  test("with somebody else are none until HR has named that person", () => {
    expect(momentsOn(NOW, "somebody-else")).toEqual([]);
    const named = voiced({ holder: NOOR });
    expect(talkMoments(named, "somebody-else", context(NOW))[0]?.holder).toEqual(NOOR);
  });

  test("with whoever covers the role are those of the one who covers that day", () => {
    const departure: Departure = {
      ...lived(NOW),
      standIns: [
        { role: "hrContact", person: NOOR, from: date("2027-08-24"), until: date("2027-08-24") },
      ],
    };
    const names = talkMoments(departure, "hr", context(NOW)).map(({ holder }) => holder.name);
    expect(names.slice(0, 4)).toEqual(["Noor de Wit", "Noor de Wit", "Noor de Wit", "Team HR"]);
  });
});

describe("where the person offered moments", () => {
  const offered = voiced({
    moments: {
      by: "F.ElIdrissi@delinde.example",
      moments: [
        momentOf("2027-09-07T15:15"),
        momentOf("2027-08-18T10:00"),
        momentOf("2027-08-20T09:00"),
      ],
      at: at("2027-08-10T12:00"),
    },
  });

  test("those alone are to choose, earliest first, without what is past", () => {
    expect(locals(talkMoments(offered, "manager", context(NOW)))).toEqual([
      "2027-08-20T09:00",
      "2027-09-07T15:15",
    ]);
  });

  test("they are not those of HR", () => {
    expect(locals(talkMoments(offered, "hr", context(NOW)))).toHaveLength(45);
  });

  test("and all have passed, there are three a day again", () => {
    const late = "2027-09-08T09:00";
    expect(locals(talkMoments(offered, "manager", context(late)))[0]).toBe("2027-09-13T10:00");
  });
});

describe("a moment is held", () => {
  test.each([
    ["2027-08-24T10:00", true],
    ["2027-08-24T10:15", true],
    ["2027-08-24T10:30", false],
    ["2027-08-24T09:45", false],
  ])("when a quarter of an hour at %s is taken: %s", (slot, held) => {
    expect(isHeld({ at: momentOf("2027-08-24T10:00"), minutes: 30 }, [at(slot)])).toBe(held);
  });
});

function momentsOn(now: string, whom: Parameters<typeof talkMoments>[1] = "hr"): string[] {
  return locals(talkMoments(lived("2027-08-19T11:00"), whom, context(now)));
}

function locals(moments: ReturnType<typeof talkMoments>): string[] {
  return moments.map((moment) => local(moment.at));
}

function voiced(voice: Voice): Departure {
  expect(FATIMA.address).toBe("f.elidrissi@delinde.example");
  return { ...lived(NOW), voice };
}
