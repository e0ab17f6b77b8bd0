import {
  type Evaluation,
  evaluate,
  type Mailing,
  type MailingState,
  scheduleName,
} from "../../../lambdas/departure/model/mailing.ts";
import { at, departureOf } from "../../support/departures.ts";

const HANDOVER = departureOf().mailings.find(({ id }) => id === "handover") as Mailing;

describe("a message for a mailing", () => {
  test.each<[string, { state?: MailingState; revision?: number; now?: string }, Evaluation]>([
    ["is sent at its moment", {}, { do: "send" }],
    ["is sent two hours later at the latest", { now: "2027-01-19T11:00" }, { do: "send" }],
    [
      "is left to be caught up when it is later than that",
      { now: "2027-01-19T11:00:01" },
      { do: "leave-to-sweep" },
    ],
    [
      "waits when it is early",
      { now: "2027-01-19T08:59" },
      { do: "wait", until: at("2027-01-19T09:00") },
    ],
    [
      "is dropped when it is of an older revision",
      { revision: 0 },
      { do: "drop", because: "stale" },
    ],
    [
      "is dropped when it was sent",
      { state: { name: "sent", at: at("2027-01-19T09:00") } },
      { do: "drop", because: "not-pending" },
    ],
    [
      "is dropped when somebody is sending it",
      { state: { name: "claimed", at: at("2027-01-19T09:00") } },
      { do: "drop", because: "not-pending" },
    ],
    [
      "is dropped after a withdrawal",
      { state: { name: "skipped" } },
      { do: "drop", because: "not-pending" },
    ],
  ])(
    "%s",
    (_what, { state = HANDOVER.state, revision = 1, now = "2027-01-19T09:00" }, expected) => {
      expect(evaluate({ ...HANDOVER, state }, revision, at(now))).toEqual(expected);
    },
  );

  test("is dropped when nobody knows it", () => {
    expect(evaluate(undefined, 1, at("2027-01-19T09:00"))).toEqual({
      do: "drop",
      because: "unknown",
    });
  });
});

test("a schedule's name says departure, mailing and revision, and fits", () => {
  const name = scheduleName({
    departureId: "0".repeat(32),
    mailingId: "m".repeat(26),
    revision: 9999,
  });
  expect(name).toHaveLength(64);
  for (const { id } of departureOf().mailings) expect(id).toMatch(/^[a-z0-9-]{1,26}$/);
});
