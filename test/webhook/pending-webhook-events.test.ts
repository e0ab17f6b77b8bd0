import { changeDates } from "../../lambdas/departure/changes/change-dates.ts";
import { markStep, skipStep } from "../../lambdas/departure/changes/close-step.ts";
import { erase } from "../../lambdas/departure/changes/erase.ts";
import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { KINDS } from "../../lambdas/departure/model/plan.ts";
import type { WebhookCursor } from "../../lambdas/departure/model/webhook-cursor.ts";
import {
  hasWebhookEvents,
  pendingWebhookEvents,
} from "../../lambdas/use-cases/webhook-events/pending-webhook-events.ts";
import { at, date, departureOf } from "../support/departures.ts";
import { context, sentUpTo, withStates } from "../support/lives.ts";

const NOW = "2027-01-20T12:00";
const told = (departure: Departure, now = NOW) =>
  pendingWebhookEvents(departure, at(now)).flatMap(({ event }) => event ?? []);
const saidOf = (departure: Departure, now = NOW) =>
  told(departure, now).map(({ type, what, steps }) => [type, what, steps?.join()].join(" ").trim());

const recorded = departureOf();
const later = {
  dates: { ...recorded.dates, lastDay: date("2027-02-26"), endOfEmployment: date("2027-02-28") },
};
const person = {
  name: "Daan Visser",
  address: "d.visser@delinde.example",
  language: "nl" as const,
};

describe("the follower is told", () => {
  test("that a departure was recorded", () => {
    expect(told(recorded)).toEqual([
      {
        id: `${recorded.id}_line-1`,
        type: "departure.recorded",
        at: at("2027-01-14T15:30"),
        departureId: recorded.id,
        edition: 1,
      },
    ]);
  });

  test.each<[string, (departure: Departure) => Departure]>([
    ["departure.changed plan", (each) => changeDates(each, { ...each, ...later }, context(NOW))],
    [
      "departure.changed plan",
      (each) => changeDates(each, { ...each, kind: "retirement" }, context(NOW)),
    ],
    [
      "departure.changed people",
      (each) => reassign(each, { role: "manager", person }, context(NOW)),
    ],
    ["departure.withdrawn", (each) => withdraw(each, "mistake", context(NOW))],
    ["departure.erased", (each) => erase(each, context(NOW))],
    ["step.done  handover", (each) => markStep(each, "handover", "done", context(NOW))],
    ["step.not-needed  handover", (each) => markStep(each, "handover", "not-needed", context(NOW))],
    ["step.skipped  handover", (each) => skipStep(each, "handover", "other", context(NOW))],
  ])("%s", (said, rule) => {
    expect(saidOf(rule(recorded))).toEqual(["departure.recorded", said]);
  });

  test("of each step that left, in the order of time, and of one that will not arrive", () => {
    const sent = sentUpTo("2027-01-19T12:00", recorded);
    const refused = withStates(sent, {
      handover: { name: "refused", at: at("2027-01-19T09:01"), why: "bounced" },
    });
    expect(saidOf(refused)).toEqual([
      "departure.recorded",
      "step.sent  react",
      "step.sent  communicate",
      "step.sent  next-steps",
      "step.undeliverable  handover",
    ]);
  });

  test("that it is completed, at last and once", () => {
    const all = sentUpTo("2027-12-31T12:00", recorded);
    expect(saidOf(all, "2027-12-31T12:00").at(-1)).toBe("departure.completed");
    const done = { ...all, webhookCursor: allOf(all) };
    expect(saidOf(done, "2027-12-31T12:00")).toEqual([]);
    expect(hasWebhookEvents(done, at("2027-12-31T12:00"))).toBe(false);
  });
});

test("what was told is not told again, and what came since is", () => {
  const sent = sentUpTo("2027-01-15T12:00", recorded);
  const known = { ...sent, webhookCursor: allOf(sent) };
  expect(saidOf(known)).toEqual([]);
  const marked = markStep(known, "react", "done", context(NOW));
  expect(saidOf(marked)).toEqual(["step.done  react"]);
});

test("a mail that left again after it was refused is told again, under another id", () => {
  const sent = sentUpTo("2027-01-15T12:00", recorded);
  const known = { ...sent, webhookCursor: allOf(sent) };
  const again = {
    ...known,
    mailings: known.mailings.map((each) => (each.id === "react" ? { ...each, revision: 2 } : each)),
  };
  expect(told(again).map(({ id }) => id)).toEqual([`${recorded.id}_react-2-sent`]);
});

test("ids and moments are the same whenever they are told", () => {
  const sent = sentUpTo("2027-12-31T12:00", recorded);
  const [one, other] = ["2027-12-31T12:00", "2028-01-05T12:00"].map((now) => told(sent, now));
  expect(one).toEqual(other);
  expect(new Set(one?.map(({ id }) => id)).size).toBe(one?.length);
  for (const { id } of one ?? []) expect(id).toMatch(/^[0-9a-f]{32}_[a-z0-9-]+$/);
});

test("history comes in its own order, whatever the clocks of those who wrote it", () => {
  const early = markStep(recorded, "react", "done", context("2027-01-14T15:29"));
  expect(saidOf(early)).toEqual(["departure.recorded", "step.done  react"]);
});

test("neither the kind nor anybody's name or address stands in what is told, whatever the kind was", () => {
  for (const kind of KINDS) {
    const one = sentUpTo("2027-12-31T12:00", departureOf({ kind }));
    const changed = changeDates(one, { ...one, kind: "resignation" }, context(NOW));
    const text = JSON.stringify(told(changed, "2027-12-31T12:00"));
    for (const each of [...KINDS, "Sanne", "Fatima", "@", "kind"]) expect(text).not.toContain(each);
  }
});

describe("the sweep sees to it", () => {
  const sent = sentUpTo("2027-01-15T12:00", recorded);
  const known: Departure = { ...sent, webhookCursor: { ...allOf(sent), lines: 0 } };

  test("ten minutes after it should have been told", () => {
    expect(hasWebhookEvents(known, at("2027-01-14T15:39"))).toBe(false);
    expect(hasWebhookEvents(known, at("2027-01-14T15:40"))).toBe(true);
  });

  test("when it is time to try again, and no sooner", () => {
    const failed = { times: 2, next: at("2027-01-14T18:00").toString() };
    const down = { ...known, webhookCursor: { ...(known.webhookCursor as WebhookCursor), failed } };
    expect(hasWebhookEvents(down, at("2027-01-14T17:59"))).toBe(false);
    expect(hasWebhookEvents(down, at("2027-01-14T18:00"))).toBe(true);
  });
});

/** Everything was told. */
function allOf(departure: Departure): WebhookCursor {
  return pendingWebhookEvents(departure, at("2028-01-01T12:00")).reduce<WebhookCursor>(
    (so, { done }) => done(so),
    {
      lines: 0,
      outcomes: [],
    },
  );
}
