import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { logTo } from "../../../lambdas/telemetry/log.ts";
import { sweepHandler } from "../../../lambdas/upkeep/sweep/handler.ts";
import { inMemoryHandOn } from "../../memory/in-memory-hand-on.ts";
import { inMemoryUnderway } from "../../memory/in-memory-underway.ts";
import { at, departureOf } from "../../support/departures.ts";
import { hrOffice } from "../../support/hr-office.ts";

beforeAll(() => logTo(() => undefined));
const SIZES = { atMost: 2, atATime: 1 };
/** Too little time is left to begin anything more. */
const OUT_OF_TIME = { getRemainingTimeInMillis: () => 1000 };

const MORNING = "2027-01-15T08:30";
const PEOPLE = ["a", "b", "c", "d"].map((letter) =>
  departureOf({ id: letter.repeat(32), employee: { name: `Person ${letter}` } }),
);

let office: ReturnType<typeof hrOffice>;
let handOn: ReturnType<typeof inMemoryHandOn>;
let looked: string[];
beforeEach(async () => {
  office = hrOffice("2027-01-14T16:00");
  handOn = inMemoryHandOn();
  looked = [];
  for (const each of PEOPLE) await office.add(each);
  const { find } = office.ports.departures;
  office.ports.departures.find = async (id) => {
    looked.push(id[0] ?? "");
    return find(id);
  };
  office.setClock(MORNING);
});

const ports = () => ({ ...office.ports, handOn });
const sweep = (event?: unknown, context: typeof OUT_OF_TIME | undefined = OUT_OF_TIME) =>
  sweepHandler(ports(), SIZES)(event, context);
/** The runs that follow, each with what was handed on to it. */
async function handedOn(): Promise<void> {
  for (let rest = handOn.rests.shift(); rest; rest = handOn.rests.shift()) await sweep(rest);
}

test("what fits into one run is done in one run, and nothing is handed on", async () => {
  await sweepHandler(ports(), { atMost: 4, atATime: 1 })(undefined, OUT_OF_TIME);
  expect(looked.toSorted()).toEqual(["a", "b", "c", "d"]);
  expect(handOn.rests).toEqual([]);
});

test("of more, a run does what it has time for, and hands on the rest from where it stopped", async () => {
  await sweep();
  expect(looked).toEqual(["a"]);
  expect(handOn.rests).toEqual([{ from: "b".repeat(32), failed: 0 }]);
  await handedOn();
  expect(looked).toEqual(["a", "b", "c", "d"]);
});

test("with time left, one run does it all", async () => {
  await sweep(undefined, { getRemainingTimeInMillis: () => 200_000 });
  expect(looked).toEqual(["a", "b", "c", "d"]);
  expect(handOn.rests).toEqual([]);
});

test("HR's morning mail starts before the first repair, and covers every departure", async () => {
  let started = false;
  office.ports.queue.put = async (message) => {
    if (message.kind === "digest") started = looked.length === 0;
  };
  await sweep();
  expect(started).toBe(true);
  const id = await office.ports.hashing.hash("morning", `hr@delinde.example\n2027-01-15`);
  const digest = await office.ports.digests.find(id);
  expect(digest?.departures).toEqual(PEOPLE.map((each) => each.id));
});

test("each HR address gets one morning mail, however many runs a sweep takes", async () => {
  await sweep();
  await handedOn();
  await office.work();
  expect(office.digests()).toHaveLength(1);
  for (const { name } of PEOPLE.map(({ people }) => people.employee))
    expect(office.digests()[0]?.mail.text).toContain(name);
});

test("once the morning mail is sent, the departures in it are noted, whatever run they are in", async () => {
  await sweep();
  await office.work();
  await handedOn();
  const noted = await Promise.all(PEOPLE.map((each) => office.find(each)));
  expect(noted.map(({ digestSentOn }) => String(digestSentOn))).toEqual(
    PEOPLE.map(() => "2027-01-15"),
  );
});

test("a sweep that comes while another is being handed on leaves the rest to it", async () => {
  const underway = inMemoryUnderway();
  office.ports.underway = underway;
  await sweep();
  looked = [];
  office.setClock("2027-01-15T08:35");
  await sweep();
  expect(looked).toEqual([]);
});

test("a chain of runs that broke off is begun again by a later sweep", async () => {
  await sweep();
  handOn.rests.length = 0;
  office.setClock("2027-01-15T08:40");
  await office.sweep();
  expect(looked.toSorted()).toEqual(["a", "a", "b", "c", "d"]);
});

test("one that cannot be repaired fails the last run, and keeps no other waiting", async () => {
  const { find } = office.ports.departures;
  office.ports.departures.find = async (id) => {
    if (id === PEOPLE[0]?.id) throw new Error("down");
    return find(id);
  };
  await sweep();
  await expect(handedOn()).rejects.toThrow("1 of 4");
  expect(looked).toEqual(["b", "c", "d"]);
});

test.each([
  ["a place that is no id", { from: "zz", failed: 0 }],
  ["no number of failures", { from: "a" }],
])("%s is a fault, and not a sweep from the beginning", async (_what, rest) => {
  await expect(sweep(rest)).rejects.toThrow();
  expect(looked).toEqual([]);
});

test("an event without any content begins a sweep, as an operator does by hand", async () => {
  await sweep({}, { getRemainingTimeInMillis: () => 200_000 });
  expect(looked).toEqual(["a", "b", "c", "d"]);
});

test("a departure in its undo window is in no morning mail, also of a large sweep", async () => {
  const [first] = PEOPLE as [Departure];
  const departure = await office.find(first);
  await office.ports.departures.save({ ...departure, undoUntil: at("2027-01-15T08:36") });
  looked = [];
  await sweep();
  const id = await office.ports.hashing.hash("morning", `hr@delinde.example\n2027-01-15`);
  expect((await office.ports.digests.find(id))?.departures).not.toContain(first.id);
});
