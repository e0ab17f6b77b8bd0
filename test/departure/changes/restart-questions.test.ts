import { restartQuestions } from "../../../lambdas/departure/changes/restart-questions.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at, date } from "../../support/departures.ts";
import { changed, context, lived } from "../../support/lives.ts";

const MAILED = "2027-02-16T10:00";

test("HR begins the questions at the end again: all that was answered is to be deleted, whether there is anything or not", () => {
  const departure = lived(MAILED);
  const again = restartQuestions(departure, context(MAILED));
  expect(again.outbox).toMatchObject({ forget: at(MAILED), since: at(MAILED) });
  expect(again.history.at(-1)).toEqual({ at: at(MAILED), who: "hr", what: "questions-restarted" });
  expect(again.edition).toBe(departure.edition + 1);
  expect(again.mailings).toEqual(departure.mailings);
});

test("nothing is left to read of answers with a name", () => {
  const named = { exit: { since: at("2027-02-15T20:00"), until: date("2027-06-12") } };
  const departure: Departure = { ...lived(MAILED), voice: { named } };
  expect(restartQuestions(departure, context(MAILED)).voice).toBeUndefined();
});

test.each<[string, string, (now: string) => Departure]>([
  ["before they were mailed", "2027-02-10T10:00", lived],
  ["after they closed", "2027-03-16T10:00", lived],
  ["of a withdrawn departure", MAILED, (now) => withdraw(lived(now), "stays", context(now))],
  ["of a quiet one", MAILED, (now) => changed(now, { kind: "quiet" })],
])("there is nothing to begin again %s", (_, now, departure) => {
  expect(() => restartQuestions(departure(now), context(now))).toThrow("step-is-over");
});
