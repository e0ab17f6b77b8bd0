import type { Answers } from "../../../lambdas/departure/answers/answers.ts";
import { closesAt } from "../../../lambdas/departure/answers/until.ts";
import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { declineTalk } from "../../../lambdas/departure/changes/choose-talk.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import {
  forgetAnswers,
  noteAnswers,
  noteOnly,
} from "../../../lambdas/departure/changes/note-answers.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { Refusal } from "../../../lambdas/departure/model/refusal.ts";
import { at, date } from "../../support/departures.ts";
import { changeOf, context, lived } from "../../support/lives.ts";

const NOW = "2027-02-15T10:00";
const LATER = "2027-02-16T10:00";
const BY_LEAVER = { ...context(NOW), who: "leaver" };

describe("answers at the end", () => {
  test("without a name change nothing in the departure", () => {
    const departure = lived(NOW);
    expect(noteAnswers(departure, answersAt("exit"), BY_LEAVER)).toBe(departure);
  });

  test("with a name leave a note with the day on which they go, and no line in the history", () => {
    const departure = lived(NOW);
    const after = noteAnswers(departure, answersAt("exit", { named: true }), BY_LEAVER);
    expect(after.voice?.named?.exit?.since).toEqual(at(NOW));
    expect(`${after.voice?.named?.exit?.until}`).toBe("2027-06-05");
    expect(after.history).toEqual(departure.history);
    expect(after.edition).toBe(departure.edition + 1);
  });

  test("keep the first moment of the name, and are noted once", () => {
    const once = noteAnswers(lived(NOW), answersAt("exit", { named: true }), BY_LEAVER);
    const later = { ...context(LATER), who: "leaver" };
    expect(noteAnswers(once, answersAt("exit", { named: true }), later)).toBe(once);
  });

  test.each<[string, (noted: Departure) => Departure]>([
    ["taken off", (noted) => noteAnswers(noted, answersAt("exit"), BY_LEAVER)],
    ["deleted", (noted) => forgetAnswers(noted, { occasion: "exit" }, BY_LEAVER)],
  ])("leave nothing behind when the name is %s", (_what, undo) => {
    const departure = lived(NOW);
    const noted = noteAnswers(departure, answersAt("exit", { named: true }), BY_LEAVER);
    const after = undo(noted);
    expect(after.voice).toBeUndefined();
    expect(after.history).toEqual(departure.history);
  });
});

test.each<[string, (departure: Departure) => Departure]>([
  ["withdrawn", (one) => withdraw(one, "stays", context(NOW))],
  ["erased", (one) => erase(one, context(NOW))],
  ["quiet", (one) => changeDates(one, changeOf(one, { kind: "quiet" }), context(NOW))],
])("a departure that is %s meanwhile says nothing of a name, also when it goes on", (_, end) => {
  const departure = end(lived(NOW));
  const named = answersAt("exit", { named: true });
  expect(() => noteAnswers(departure, named, BY_LEAVER)).toThrow(Refusal);
  expect(noteOnly(departure, named, BY_LEAVER)).toBe(departure);
});

describe("answers of half a year later", () => {
  test("without a name read exactly as a no", () => {
    const departure = lived(NOW);
    const answered = noteAnswers(departure, answersAt("half-year"), BY_LEAVER);
    expect(answered).toEqual(declineTalk(departure, BY_LEAVER));
    expect(answered.voice?.choice?.as).toBe("no-talk");
  });

  test("note that a mail about work was asked for, until that is taken back", () => {
    const asked = noteAnswers(lived(NOW), answersAt("half-year", { contact: true }), BY_LEAVER);
    expect(asked.voice?.contactAsked).toEqual(at(NOW));
    expect(asked.edition).toBe(lived(NOW).edition + 1);
    const later = { ...context(LATER), who: "leaver" };
    const again = noteAnswers(asked, answersAt("half-year", { contact: true }), later);
    expect(again).toBe(asked);
    const without = noteAnswers(asked, answersAt("half-year"), later);
    expect(without.voice?.contactAsked).toBeUndefined();
    expect(without.voice?.choice?.as).toBe("no-talk");
    const forgotten = forgetAnswers(asked, { occasion: "half-year" }, later);
    expect(forgotten.voice?.contactAsked).toBeUndefined();
    expect(forgotten.voice?.choice).toEqual(asked.voice?.choice);
  });

  test("leave the name on those at the end alone", () => {
    const named = noteAnswers(lived(NOW), answersAt("exit", { named: true }), BY_LEAVER);
    const after = noteAnswers(named, answersAt("half-year", { contact: true }), BY_LEAVER);
    expect(after.voice?.named?.exit).toEqual(named.voice?.named?.exit);
    const kept = forgetAnswers(after, { occasion: "exit" }, BY_LEAVER);
    expect(kept.voice?.contactAsked).toBeDefined();
  });

  test("are refused once the departure is withdrawn", () => {
    const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
    expect(() => noteAnswers(withdrawn, answersAt("half-year"), BY_LEAVER)).toThrow("is-withdrawn");
  });
});

function answersAt(occasion: Answers["occasion"], more: Partial<Answers> = {}): Answers {
  return {
    departureId: "d".repeat(32),
    occasion,
    given: { recommend: ["8"] },
    named: false,
    first: at(NOW),
    saved: at(NOW),
    closes: closesAt(date("2027-03-05"), { timeZone: "Europe/Amsterdam" }),
    version: 1,
    ...more,
  };
}
