import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { ListedSchedules } from "../../../lambdas/departure/model/ports.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { reconcileHandler } from "../../../lambdas/upkeep/reconcile/handler.ts";
import { applyOutbox } from "../../../lambdas/use-cases/outbox/apply-outbox.ts";
import { inMemoryDepartures, type MemoryOfDepartures } from "../../memory/in-memory-departures.ts";
import { inMemoryFeedback } from "../../memory/in-memory-feedback.ts";
import { inMemoryForgetting } from "../../memory/in-memory-forgetting.ts";
import { inMemoryHandOn, type MemoryOfHandOn } from "../../memory/in-memory-hand-on.ts";
import { inMemoryHashing } from "../../memory/in-memory-hashing.ts";
import { inMemoryMailQueue } from "../../memory/in-memory-mail-queue.ts";
import { inMemoryNames, type MemoryOfNames } from "../../memory/in-memory-names.ts";
import { inMemoryPersonLocks, type MemoryOfLocks } from "../../memory/in-memory-person-locks.ts";
import { inMemorySchedules, type MemoryOfSchedules } from "../../memory/in-memory-schedules.ts";
import { inMemorySearchIndexCheck } from "../../memory/in-memory-search-index-check.ts";
import { inMemoryTallies } from "../../memory/in-memory-tallies.ts";
import { at, departureOf } from "../../support/departures.ts";
import { CALENDAR, PLAN } from "../../support/plan.ts";

const SANNE = "a".repeat(32);
const MILAN = "b".repeat(32);

let now = at("2027-01-14T15:30");
let departures: MemoryOfDepartures;
let locks: MemoryOfLocks;
let schedules: MemoryOfSchedules;
let words: MemoryOfNames;
let handOn: MemoryOfHandOn;
let lines: Record<string, unknown>[];
beforeEach(async () => {
  now = at("2027-01-14T15:30");
  departures = inMemoryDepartures();
  locks = inMemoryPersonLocks();
  schedules = inMemorySchedules();
  words = inMemoryNames();
  handOn = inMemoryHandOn();
  lines = [];
  logTo((line) => lines.push(JSON.parse(line)));
  for (const id of [SANNE, MILAN]) await departures.create(departureOf({ id }));
  for (const departure of departures.all()) await applyOutbox(departure, ports());
  now = at("2027-01-16T03:00");
});
afterAll(() => logTo(() => undefined));

function ports(changes: Partial<ListedSchedules> = {}) {
  return {
    departures,
    locks,
    hashing: inMemoryHashing(),
    schedules: { ...schedules, ...changes },
    names: words,
    forgetting: inMemoryForgetting(),
    tallyOrders: inMemoryTallies(),
    feedback: inMemoryFeedback(),
    searchIndexCheck: inMemorySearchIndexCheck(departures, words),
    handOn,
    queue: inMemoryMailQueue(() => now.epochMilliseconds),
    clock: () => now,
    plan: PLAN,
    calendar: CALENDAR,
  };
}

const reconcile = (changes: Partial<ListedSchedules> = {}) => reconcileHandler(ports(changes))();
const names = () => [...schedules.pending.keys()].sort();
const clean = { missing: 0, stale: 0, orphaned: 0, unindexed: 0 };

/** Something that happens once all names have been listed. */
function afterListing(happen: () => Promise<unknown>): Partial<ListedSchedules> {
  let isDone = false;
  return {
    async *names(prefix) {
      yield* schedules.names(prefix);
      if (!isDone) {
        isDone = true;
        await happen();
      }
    },
  };
}

test("a departure that is withdrawn while schedules are listed is no drift, and stays silent", async () => {
  const report = await reconcile(
    afterListing(async () => {
      const departure = (await departures.find(SANNE)) as Departure;
      const withdrawn = withdraw(departure, "mistake", {
        plan: PLAN,
        calendar: CALENDAR,
        now,
        who: "hr",
      });
      await departures.save(withdrawn);
      await applyOutbox((await departures.find(SANNE)) as Departure, ports());
    }),
  );
  expect(report).toEqual({ ...clean, candidates: 2 });
  expect(names().filter((name) => name.startsWith(SANNE))).toEqual([]);
});

test("a schedule that rings while schedules are listed is no drift", async () => {
  now = at("2027-01-19T09:00");
  const message = { departureId: SANNE, mailingId: "handover", revision: 1 };
  const report = await reconcile(
    afterListing(async () => {
      await schedules.remove(`${SANNE}.handover.1`);
      const claimed = (await departures.claim(message, now)) as Departure;
      await departures.settle(claimed, message, { name: "sent", at: now });
    }),
  );
  expect(report).toEqual({ ...clean, candidates: 2 });
});

test("somebody who writes while a difference is looked at again puts it off to the next night", async () => {
  await schedules.remove(`${SANNE}.team.1`);
  const write = {
    async *names(prefix: string) {
      yield* schedules.names(prefix);
      if (prefix) await departures.save((await departures.find(SANNE)) as Departure);
    },
  };
  expect(await reconcile(write)).toEqual({ ...clean, candidates: 2 });
  expect(await reconcile()).toEqual({ ...clean, missing: 1, candidates: 2 });
});

test("one departure that cannot be mended does not keep the others waiting, and fails the run", async () => {
  await schedules.remove(`${SANNE}.team.1`);
  await schedules.remove(`${MILAN}.team.1`);
  const failing: Partial<ListedSchedules> = {
    async create(message, moment) {
      if (message.departureId === SANNE) throw new Error("Scheduler is down.");
      return schedules.create(message, moment);
    },
  };
  await expect(reconcile(failing)).rejects.toThrow("1 of 2");
  expect(names()).toContain(`${MILAN}.team.1`);
  expect(names()).not.toContain(`${SANNE}.team.1`);
});

test("what is counted rings an alarm, and what is logged names nobody", async () => {
  await schedules.remove(`${SANNE}.team.1`);
  await schedules.remove(`${SANNE}.reference.1`);
  await reconcile();
  expect(lines.find(({ ScheduleDrift }) => ScheduleDrift !== undefined)?.ScheduleDrift).toBe(2);
  expect(lines).toContainEqual({
    level: "warn",
    event: "schedule-drift",
    departureId: SANNE,
    because: "missing",
    count: 2,
  });
  expect(JSON.stringify(lines)).not.toMatch(/Sanne|Fatima|@/);
});

test("a mail that nobody looked at for weeks is caught up after all", async () => {
  now = at("2027-02-17T03:00");
  for (const name of names()) await schedules.remove(name);
  expect(await departures.due(now, 14)).toEqual([]);
  await reconcile();
  const caughtUp = (await departures.find(SANNE)) as Departure;
  expect(caughtUp.history.map(({ what }) => what)).toContain("caught-up");
  expect(await departures.due(at("2027-02-17T12:00"), 14)).toContain(SANNE);
});

test("what the sweep still reaches is left to the sweep", async () => {
  now = at("2027-01-20T03:00");
  const before = await departures.find(SANNE);
  await reconcile();
  expect(await departures.find(SANNE)).toEqual(before);
});

test("a departure that is not found by its name, or by who stands in, is so after the night", async () => {
  await departures.keepRoles({
    departureId: MILAN,
    roles: [{ role: "manager", address: "long.gone@delinde.example" }],
    before: 0,
    mark: 1,
    now,
  });
  const before = (await departures.find(SANNE)) as Departure;
  words = inMemoryNames();
  expect(await reconcile()).toEqual({ ...clean, unindexed: 2, candidates: 2 });
  expect(words.wordsOf(SANNE)).toEqual(["bakker", "sanne"]);
  expect(await departures.responsible("manager", "long.gone@delinde.example")).toEqual([]);
  expect(await departures.find(SANNE)).toMatchObject({
    edition: before.edition,
    history: before.history,
  });
  expect(lines.filter(({ event }) => event === "not-findable")).toHaveLength(2);
  const written = departures.all().map(({ version }) => version);
  expect(await reconcile()).toEqual({ ...clean, candidates: 2 });
  expect(departures.all().map(({ version }) => version)).toEqual(written);
});

test("one that somebody writes just then is left to the next night", async () => {
  words = inMemoryNames();
  const searchIndexCheck = inMemorySearchIndexCheck(departures, words);
  const report = await reconcileHandler({
    ...ports(),
    searchIndexCheck: {
      ...searchIndexCheck,
      async isIndexed(departure) {
        await departures.save({ ...departure, edition: 2 });
        return searchIndexCheck.isIndexed(departure);
      },
    },
  })();
  expect(report.unindexed).toBe(0);
  expect(words.positions()).toEqual([]);
});

test("a departure from before it was stored gets the moment from which it asks for HR, and it is no drift", async () => {
  const { asksFrom: _, ...old } = (await departures.find(SANNE)) as Departure;
  await departures.save(old);
  expect(await reconcile()).toEqual({ ...clean, candidates: 2 });
  expect((await departures.find(SANNE))?.asksFrom).toEqual(at("2027-01-15T00:00"));
  const { version } = (await departures.find(SANNE)) as Departure;
  await reconcile();
  expect((await departures.find(SANNE))?.version).toBe(version);
});

test("what asked for HR until some day is forgotten in the night after it", async () => {
  const saved = (await departures.find(SANNE)) as Departure;
  const no = optOut(
    { ...saved, steps: [] },
    { plan: PLAN, calendar: CALENDAR, now, who: "leaver" },
  );
  await departures.save(no);
  expect((await departures.find(SANNE))?.asksFrom).toEqual(at("2027-01-18T00:00"));
  now = at("2027-02-01T03:00");
  await reconcile();
  expect((await departures.find(SANNE))?.asksFrom).toEqual(at("2027-01-18T00:00"));
  now = at("2027-02-02T03:00");
  await reconcile();
  expect((await departures.find(SANNE))?.asksFrom).toBeUndefined();
});
