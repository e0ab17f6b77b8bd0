import { nextSweep } from "../../lib/local/next-sweep.ts";

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);

function next({ last = "02T08:00", foundWork = false, due = [] as string[] }): string {
  const moment = nextSweep({ last: at(last), foundWork, dueMoments: due.map(at) });
  return moment === Infinity ? "never" : new Date(moment).toISOString().slice(8, 16);
}

describe("the sweep runs next", () => {
  test("never, while nothing is due", () => {
    expect(next({})).toBe("never");
  });

  test("when the earliest mailing has come due", () => {
    expect(next({ due: ["20T09:00", "05T09:02"] })).toBe("05T09:05");
    expect(next({ due: ["05T09:00"] })).toBe("05T09:00");
  });

  test("five minutes after it found work, while some is left", () => {
    const due = ["01T08:00"];
    expect(next({ due, last: "02T08:00", foundWork: true })).toBe("02T08:05");
    expect(next({ due, last: "02T08:02", foundWork: true })).toBe("02T08:05");
    expect(next({ foundWork: true })).toBe("never");
    expect(next({ due: ["05T09:02"], foundWork: true })).toBe("05T09:05");
  });

  test.each([
    ["five minutes later while it is fresh", "02T07:50", "02T08:05"],
    ["an hour later when it is not", "02T01:00", "02T09:00"],
  ])("%s, for a mailing that stays overdue", (_when, due, expected) => {
    expect(next({ due: [due] })).toBe(expected);
  });

  test("for what comes due, also while something else stays overdue", () => {
    expect(next({ due: ["01T08:00", "02T08:07"] })).toBe("02T08:10");
  });
});
