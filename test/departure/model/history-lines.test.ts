import type { HistoryLine } from "../../../lambdas/departure/model/history.ts";
import {
  byTime,
  MOST_LINES_BY_LINKS,
  refuseFullHistory,
  withLine,
} from "../../../lambdas/departure/model/history-lines.ts";
import { at, departureOf } from "../../support/departures.ts";

const TIME_ZONE = "Europe/Amsterdam";

function line(moment: string, what: HistoryLine["what"], more: Partial<HistoryLine> = {}) {
  return { at: at(moment), who: "manager", what, detail: "handover", ...more };
}

/** What stands in the history after these lines: `done x2`. */
function told(...lines: readonly HistoryLine[]): string[] {
  return lines
    .reduce<readonly HistoryLine[]>(
      (history, each) => withLine({ history, timeZone: TIME_ZONE }, each).history,
      [],
    )
    .map(({ what, times }) => (times ? `${what} x${times}` : what));
}

describe("what one link says of one step", () => {
  test("within a day is one line: the last of it, and how often", () => {
    const lines = [
      line("2027-01-19T10:00", "done"),
      line("2027-01-19T10:01", "not-needed"),
      line("2027-01-19T23:59", "done"),
    ];
    expect(told(...lines)).toEqual(["done x3"]);
  });

  test.each([
    ["on another day", line("2027-01-20T00:01", "done")],
    ["of another step", line("2027-01-19T10:01", "done", { detail: "team" })],
    ["by somebody else's link", line("2027-01-19T10:01", "done", { who: "colleague" })],
    ["at the desk", line("2027-01-19T10:01", "done", { who: "5f1c" })],
    ["by Totziens", line("2027-01-19T10:01", "done", { who: "totziens" })],
    ["and is a step handed over", line("2027-01-19T10:01", "handed-over")],
  ])("%s is a line of its own", (_, other) => {
    expect(told(line("2027-01-19T10:00", "done"), other)).toHaveLength(2);
  });

  test("is one line also where it speaks of another step in between", () => {
    const team = { detail: "team" };
    const lines = [
      line("2027-01-19T10:00", "done"),
      line("2027-01-19T10:01", "done", team),
      line("2027-01-19T10:02", "not-needed"),
      line("2027-01-19T10:03", "not-needed", team),
    ];
    expect(told(...lines)).toEqual(["not-needed x2", "not-needed x2"]);
  });

  test("is told again to HR's own system, where that was told of it before", () => {
    const history = [line("2027-01-19T10:00", "done")];
    const known = { lines: 1, outcomes: [] };
    const { webhookCursor: cursor } = withLine(
      { history, timeZone: TIME_ZONE, webhookCursor: known },
      line("2027-01-19T11:00", "not-needed"),
    );
    expect(cursor).toEqual({ ...known, again: [0] });
  });
});

test("the history is told in the order of time, wherever a line was joined", () => {
  const lines = [line("2027-01-19T10:00", "done"), line("2027-01-19T09:00", "nudged")];
  expect(byTime(lines).map(({ what }) => what)).toEqual(["nudged", "done"]);
});

describe("a history that links have filled", () => {
  const full = {
    ...departureOf({}),
    history: Array.from({ length: MOST_LINES_BY_LINKS }, () => line("2027-01-19T10:00", "done")),
  };
  const longer = { ...full, history: [...full.history, line("2027-01-20T10:00", "done")] };

  test("takes no line more from a link", () => {
    expect(() => refuseFullHistory(full, longer)).toThrow("too-many-by-links");
  });

  test("still takes what joins a line that is there", () => {
    expect(() => refuseFullHistory(full, { ...full })).not.toThrow();
  });
});
