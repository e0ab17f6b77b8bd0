import { erase } from "../../lambdas/departure/changes/erase.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { recordPart } from "../../lambdas/import/record-part.ts";
import { at } from "../support/departures.ts";
import { CALENDAR } from "../support/plan.ts";
import { HANDED_IN, importOffice, rowOf } from "./importing.ts";
import "../support/quiet.ts";

const FIRST = { importId: "a".repeat(32), part: 0 };

test("each row becomes a departure, and what the file said of people leaves the import", async () => {
  const office = importOffice();
  const { id } = await office.started([rowOf(2), rowOf(3)]);
  await recordPart(FIRST, office.ports);
  const recorded = office.departures.all();
  expect(recorded.map(({ people }) => people.employee.name)).toEqual(["Sanne 2", "Sanne 3"]);
  expect(recorded.map(({ dates }) => dates.announced.toString())).toEqual([
    "2027-01-14",
    "2027-01-14",
  ]);
  expect(recorded.map(({ history }) => history[0]?.who)).toEqual(["officer", "officer"]);
  const part = await office.imports.part(id, 0);
  expect(part?.rows).toEqual(
    recorded.map((departure, index) => ({
      line: index + 2,
      cells: [],
      outcome: "recorded",
      departureId: departure.id,
      problems: [],
    })),
  );
  const head = await office.imports.find(id, at(HANDED_IN));
  expect(head?.done).toEqual({ 0: { recorded: 2, known: 0, refused: 0 } });
});

test("a row that is wrong is kept with its reasons, and costs the others nothing", async () => {
  const office = importOffice();
  const { id } = await office.started([
    rowOf(2, { lastDay: "31 februari" }),
    rowOf(3),
    rowOf(4, { problems: ["Deze rij is te lang."] }),
  ]);
  await recordPart(FIRST, office.ports);
  const rows = (await office.imports.part(id, 0))?.rows ?? [];
  expect(rows.map(({ outcome }) => outcome)).toEqual(["refused", "recorded", "refused"]);
  expect(rows[0]?.cells).toContain("31 februari");
  expect(rows[0]?.problems.join()).toMatch(/Laatste werkdag.*31 februari/);
  expect(rows[2]?.problems).toEqual(["Deze rij is te lang."]);
  expect(office.departures.all()).toHaveLength(1);
});

test("the same part twice is the same departures", async () => {
  const office = importOffice();
  const head = await office.started([rowOf(2), rowOf(3)]);
  await recordPart(FIRST, office.ports);
  await recordPart(FIRST, office.ports);
  expect(office.departures.all()).toHaveLength(2);
  expect(await office.outcomes(head.id)).toEqual(["recorded", "recorded"]);
});

test("two who record the same part at once record each person once", async () => {
  const office = importOffice();
  const { id } = await office.started([rowOf(2), rowOf(3), rowOf(4)]);
  await Promise.all([recordPart(FIRST, office.ports), recordPart(FIRST, office.ports)]);
  expect(office.departures.all()).toHaveLength(3);
  expect(await office.outcomes(id)).toEqual(["recorded", "recorded", "recorded"]);
});

test("somebody who stands in the file twice is recorded once, and known the second time", async () => {
  const office = importOffice();
  const { id } = await office.started([rowOf(2, { name: "Sanne" }), rowOf(3, { name: "Sanne" })]);
  await recordPart(FIRST, office.ports);
  expect(await office.outcomes(id)).toEqual(["recorded", "known"]);
  const [recorded] = office.departures.all();
  const ids = (await office.imports.part(id, 0))?.rows.map(({ departureId }) => departureId);
  expect(ids).toEqual([recorded?.id, recorded?.id]);
  expect(office.again).toEqual([]);
});

test("whoever was recorded before the import is known, whatever else the row says", async () => {
  const office = importOffice();
  await office.started([rowOf(9, { name: "Sanne" })], "b".repeat(32));
  await recordPart({ importId: "b".repeat(32), part: 0 }, office.ports);
  const { id } = await office.started([rowOf(2, { name: "Sanne" }), rowOf(3)]);
  await recordPart(FIRST, office.ports);
  expect(await office.outcomes(id)).toEqual(["known", "recorded"]);
  expect(office.departures.all()).toHaveLength(2);
});

test("the same file once more, after its import is over, makes nothing twice", async () => {
  const office = importOffice();
  const { id } = await office.started([rowOf(2), rowOf(3)]);
  await recordPart(FIRST, office.ports);
  office.moveTo(at("2027-01-22T10:00"));
  await office.started([rowOf(2), rowOf(3)]);
  await recordPart(FIRST, office.ports);
  expect(await office.outcomes(id)).toEqual(["known", "known"]);
  expect(office.departures.all()).toHaveLength(2);
});

describe("a row that was recorded before its part was finished counts as recorded", () => {
  const half = async () => {
    const office = importOffice();
    const { id } = await office.started([rowOf(2), rowOf(3)]);
    const { finish } = office.ports.imports;
    const dead = { ...office.ports, imports: { ...office.ports.imports, finish: dies } };
    await expect(recordPart(FIRST, dead)).rejects.toThrow("It died.");
    expect(finish).not.toBe(dies);
    return { office, id };
  };
  const dies = async () => {
    throw new Error("It died.");
  };

  test("also after midnight, when today is another day", async () => {
    const { office, id } = await half();
    office.moveTo(at("2027-01-15T00:10"));
    await recordPart(FIRST, office.ports);
    expect(await office.outcomes(id)).toEqual(["recorded", "recorded"]);
    expect(office.departures.all()).toHaveLength(2);
  });

  test("also when the plan has changed, so that the same row reads otherwise", async () => {
    const { office, id } = await half();
    const { settings } = office.ports.plan;
    const hr = { ...settings.hr, address: "people@delinde.example" };
    const plan = { ...office.ports.plan, settings: { ...settings, hr } };
    await recordPart(FIRST, { ...office.ports, plan });
    expect(await office.outcomes(id)).toEqual(["recorded", "recorded"]);
    expect(office.departures.all()).toHaveLength(2);
  });

  test("also when it was erased meanwhile, and nobody is recorded anew", async () => {
    const { office, id } = await half();
    const [first] = office.departures.all();
    const now = at("2027-01-14T16:00");
    const context = { plan: office.ports.plan, calendar: CALENDAR, now, who: "hr" };
    await office.departures.save(erase(first as Departure, context));
    await recordPart(FIRST, office.ports);
    expect(await office.outcomes(id)).toEqual(["recorded", "recorded"]);
    expect(office.departures.all()).toHaveLength(2);
  });
});

test("whoever is being recorded by somebody else at this moment is not refused: the part comes again a minute later", async () => {
  const office = importOffice();
  const { id } = await office.started([rowOf(2), rowOf(3)]);
  const { locks } = office.ports;
  const put: typeof locks.put = async (lock, entries, found) => {
    const another = entries.map((entry) => ({ ...entry, departureId: "f".repeat(32) }));
    await locks.put(lock, another, found);
    return false;
  };
  await recordPart(FIRST, { ...office.ports, locks: { ...locks, put } });
  expect(await office.outcomes(id)).toEqual(["open", "open"]);
  expect(office.again).toEqual([{ ...FIRST, delaySeconds: 60 }]);

  office.moveTo(at(HANDED_IN).add({ seconds: 60 }));
  await recordPart(FIRST, office.ports);
  expect(await office.outcomes(id)).toEqual(["recorded", "recorded"]);
});

test("nothing is recorded that nobody started, that was thrown away, or that is over", async () => {
  const office = importOffice();
  const head = await office.started([rowOf(2)]);
  const { started: _, ...unstarted } = head;
  const imports = { ...office.ports.imports, find: async () => unstarted };
  await recordPart(FIRST, { ...office.ports, imports });
  await recordPart({ ...FIRST, part: 1 }, office.ports);
  await recordPart({ importId: "c".repeat(32), part: 0 }, office.ports);
  office.moveTo(head.until);
  await recordPart(FIRST, office.ports);
  office.moveTo(at(HANDED_IN));
  await office.imports.drop(head);
  await recordPart(FIRST, office.ports);
  expect(office.departures.all()).toEqual([]);
});
