import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { type Mailing, scheduleName } from "../../../lambdas/departure/model/mailing.ts";
import { departureOfName, driftOf } from "../../../lambdas/departure/upkeep/drift.ts";
import { at, departureOf } from "../../support/departures.ts";

/** As it is the day after, when all its schedules were made and nothing has left yet. */
const { outbox, ...departure } = departureOf();
const NIGHT = at("2027-01-16T03:00");

const named = (mailing: Pick<Mailing, "id" | "revision">, { id }: Departure = departure) =>
  scheduleName({ departureId: id, mailingId: mailing.id, revision: mailing.revision });
const names = departure.mailings.map((mailing) => named(mailing));
const handover = mailingOf("handover");

function mailingOf(id: string, { mailings }: Departure = departure): Mailing {
  const mailing = mailings.find((each) => each.id === id);
  if (!mailing) throw new Error(`No ${id}.`);
  return mailing;
}

function withMailing(id: string, change: Partial<Mailing>): Departure {
  return {
    ...departure,
    mailings: departure.mailings.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** What differs, by name. */
function drift(of: Departure | undefined, listed = names, now = NIGHT) {
  const { missing, stale, orphaned } = driftOf(of, listed, now);
  return [
    ...missing.map(({ id }) => `missing ${id}`),
    ...stale.map((name) => `stale ${name}`),
    ...orphaned.map((name) => `orphaned ${name}`),
  ];
}

const without = (...ids: string[]) =>
  names.filter((name) => !ids.some((id) => name.includes(`.${id}.`)));

describe("schedules are as their departure wants them", () => {
  const sent = { name: "sent", at: at("2027-01-15T09:00") } as const;
  test.each<[string, Departure | undefined, string[]]>([
    ["when there is one for each mailing that has not left", departure, names],
    [
      "when what has left has none any more",
      withMailing("communicate", { state: sent }),
      without("communicate"),
    ],
    ["when there is nothing of a departure that never was", undefined, []],
    [
      "when converge is about to make one",
      { ...departure, ...outboxWith({ create: ["handover"] }) },
      without("handover"),
    ],
    [
      "when converge is about to remove one",
      {
        ...withMailing("handover", { state: { name: "skipped" } }),
        ...outboxWith({ remove: [named(handover)] }),
      },
      names,
    ],
  ])("%s", (_when, of, listed) => {
    expect(drift(of, listed)).toEqual([]);
  });

  function outboxWith(change: Partial<NonNullable<Departure["outbox"]>>) {
    return {
      outbox: { mark: 1, since: at("2027-01-14T15:30"), create: [], remove: [], ...change },
    };
  }
});

describe("a schedule that is not there", () => {
  test("is missing", () => {
    expect(drift(departure, without("handover", "team"))).toEqual([
      "missing handover",
      "missing team",
    ]);
  });

  test.each([
    ["eleven minutes before its moment", "2027-01-19T08:49", ["missing handover"]],
    ["ten minutes before, when the queue may have it already", "2027-01-19T08:50", []],
    ["at its moment", "2027-01-19T09:00", []],
    ["an hour later, when the sweep has long seen it", "2027-01-19T10:00", []],
  ])("%s", (_when, now, expected) => {
    const found = drift(departure, without("handover"), at(now));
    expect(found.filter((each) => each.startsWith("missing handover"))).toEqual(expected);
  });

  test("is not missed when a withdrawal met its mail half way", () => {
    expect(drift(withMailing("handover", { cancelled: true }), without("handover"))).toEqual([]);
  });
});

describe("a schedule that is wanted no more", () => {
  test.each<[string, Departure]>([
    ["when its mailing has moved", withMailing("handover", { revision: 2 })],
    ["when its mailing was skipped", withMailing("handover", { state: { name: "skipped" } })],
    [
      "when there is no such mailing",
      { ...departure, mailings: departure.mailings.filter(({ id }) => id !== "handover") },
    ],
  ])("is stale %s", (_when, of) => {
    expect(drift(of)).toContain(`stale ${named(handover)}`);
  });

  test.each([
    ["nine minutes before its moment, when it was sent by hand", "2027-01-19T08:51", false],
    ["while it rings", "2027-01-19T09:00", false],
    ["while Scheduler may still be trying", "2027-01-19T10:59", false],
    ["two hours later", "2027-01-19T11:00", true],
  ])("%s", (_when, now, isStale) => {
    const sent = withMailing("handover", { state: { name: "sent", at: at(now) } });
    expect(drift(sent, names, at(now)).includes(`stale ${named(handover)}`)).toBe(isStale);
  });
});

test("nothing counts in the first ten minutes after a change: its schedules are being made", () => {
  expect(drift(departure, [], at("2027-01-14T15:39"))).toEqual([]);
  expect(drift(departure, [], at("2027-01-14T15:40"))).not.toEqual([]);
});

test("schedules of a departure that is not there are orphaned", () => {
  expect(drift(undefined, [named(handover)])).toEqual([`orphaned ${named(handover)}`]);
});

test.each([
  ["0123456789abcdef0123456789abcdef.handover.12", "0123456789abcdef0123456789abcdef"],
  ["0123456789abcdef0123456789abcdef.catch-up-manager.1", "0123456789abcdef0123456789abcdef"],
  ["0123456789abcdef0123456789abcde.handover.1", undefined],
  ["0123456789ABCDEF0123456789ABCDEF.handover.1", undefined],
  ["0123456789abcdef0123456789abcdef.handover.0", undefined],
  ["0123456789abcdef0123456789abcdef.handover", undefined],
  ["sweep", undefined],
])("%s is the schedule of %s", (name, departureId) => {
  expect(departureOfName(name)).toBe(departureId);
});
