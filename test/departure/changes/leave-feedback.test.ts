import { skipStep } from "../../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import {
  canLeaveFeedback,
  leaveFeedback,
} from "../../../lambdas/departure/changes/leave-feedback.ts";
import { sendNow } from "../../../lambdas/departure/changes/send-step.ts";
import { reopenStep } from "../../../lambdas/departure/changes/still-open.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { dueAt } from "../../../lambdas/departure/outbox.ts";
import { at } from "../../support/departures.ts";
import { context, lived, stepOf } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const NOW = "2027-03-03T10:00";
const BY_MANAGER = { ...context(NOW), who: "manager" };
const LINE = { id: "1".repeat(32), words: "De mail over het team kwam te laat.", about: "team" };

const left = (departure = lived(NOW), line = LINE) => leaveFeedback(departure, line, BY_MANAGER);
const linesIn = ({ outbox }: Departure) => outbox?.feedback?.map(({ words }) => words) ?? [];

describe("a manager's line about the plan", () => {
  test("closes the step and waits for the pool in one save, with the month in which it goes", () => {
    const after = left();
    expect(stepOf(after, "look-back").mark).toEqual({ as: "done", at: at(NOW) });
    expect(after.outbox?.feedback).toEqual([{ ...LINE, until: expect.anything() }]);
    expect(after.outbox?.feedback?.[0]?.until.toString()).toBe("2028-01-01");
    expect(dueAt(after)?.toString()).toBe(at(NOW).toString());
  });

  test("is nowhere else: the history says only that the step is done", () => {
    const { outbox: _, ...after } = left();
    expect(JSON.stringify(after)).not.toContain("kwam te laat");
    expect(after.history.at(-1)).toMatchObject({
      who: "manager",
      what: "done",
      detail: "look-back",
    });
    expect(after.edition).toBe(lived(NOW).edition + 1);
  });

  test("is refused a second time, from another page that was open, too", () => {
    expect(canLeaveFeedback(left(), context(NOW))).toBe(false);
    expect(() => left(left(), { ...LINE, id: "2".repeat(32) })).toThrow("step-is-over");
  });

  test("stays on its way while somebody else saves, until it is in the pool", () => {
    const saved = sendNow(left(), "post-exit-prepare", context(NOW));
    expect(linesIn(saved)).toEqual([LINE.words]);
  });

  test("doesn't replace one on its way when the step was opened again", () => {
    const again = reopenStep(left(), "look-back", BY_MANAGER);
    const second = { id: "2".repeat(32), words: "Verder goed.", about: "team" };
    expect(linesIn(left(again, second))).toEqual([LINE.words, "Verder goed."]);
  });

  test("goes with an erasure, if it is not in the pool by then", () => {
    expect(JSON.stringify(erase(left(), context(NOW)))).not.toContain("kwam te laat");
  });

  test.each<[string, Departure]>([
    ["that HR skipped", skipStep(lived("2027-02-24T10:00"), "look-back", "other", context(NOW))],
    ["of a departure that was withdrawn", withdraw(lived(NOW), "came-back", context(NOW))],
    ["that the kind doesn't have", lived(NOW, { kind: "employer" })],
  ])("isn't taken for a step %s", (_, departure) => {
    expect(canLeaveFeedback(departure, { plan: PLAN })).toBe(false);
    expect(() => left(departure)).toThrow("step-is-over");
  });
});
