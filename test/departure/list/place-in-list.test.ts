import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { placeInList } from "../../../lambdas/departure/list/place-in-list.ts";
import { statusOf } from "../../../lambdas/departure/timeline/departure-status.ts";
import { at, departureOf } from "../../support/departures.ts";
import { context, lived, withStates } from "../../support/lives.ts";

const DONE = "2027-09-30T12:00";

test("one that runs stands at its next mail", () => {
  expect(placeInList(departureOf())).toEqual({ list: "running", at: at("2027-01-14T15:40") });
  expect(placeInList(lived("2027-01-20T12:00"))).toEqual({
    list: "running",
    at: at("2027-01-25T09:00"),
  });
});

test("where only a person can go on, it stands at the moment that has passed, before all others", () => {
  const waiting = withStates(lived(DONE), { "post-exit-invite": { name: "waiting" } });
  expect(placeInList(waiting)).toEqual({ list: "running", at: at("2027-08-19T09:00") });
});

test("but what waits does not keep the next mail from view", () => {
  const departure = withStates(lived("2027-01-20T12:00"), {
    react: { name: "refused", at: at("2027-01-14T15:41"), why: "bounced" },
  });
  expect(placeInList(departure).at).toEqual(at("2027-01-25T09:00"));
});

test("one whose last mail has left is over at that moment", () => {
  expect(placeInList(lived(DONE))).toEqual({ list: "over", at: at("2027-08-19T09:00") });
});

test("one that sends no mail is over when the last of HR's own steps helps no more, and runs until then", () => {
  const quiet = departureOf({ kind: "quiet" });
  const { list, at: moment } = placeInList(quiet);
  expect(list).toBe("over");
  expect(statusOf(quiet, moment.subtract({ seconds: 1 }))).toBe("running");
  expect(statusOf(quiet, moment)).toBe("completed");
  expect(moment).toEqual(at("2027-03-20T00:00"));
});

test("one that was withdrawn, or erased, stands at that moment, whatever is to be sent yet", () => {
  const now = context("2027-01-20T12:00");
  const withdrawn = withdraw(lived("2027-01-20T12:00"), "stays", now);
  expect(placeInList(withdrawn)).toEqual({ list: "withdrawn", at: now.now });
  expect(placeInList(erase(withdrawn, now))).toEqual({ list: "erased", at: now.now });
});
