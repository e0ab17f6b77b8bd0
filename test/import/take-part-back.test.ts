import { correct } from "../../lambdas/departure/changes/correct.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { importHandler } from "../../lambdas/import/handler.ts";
import { recordPart } from "../../lambdas/import/record-part.ts";
import { at } from "../support/departures.ts";
import { CALENDAR } from "../support/plan.ts";
import { type Disturbance, HANDED_IN, importOffice, rowOf, SHORT_PLAN } from "./importing.ts";
import { queued } from "./queued.ts";
import "../support/quiet.ts";

const ID = "a".repeat(32);
const WELL = { batchItemFailures: [] };
const pressed = at(HANDED_IN).add({ minutes: 3 });

/** A file of two parts that was recorded. */
async function recordedOffice() {
  const office = importOffice({ plan: SHORT_PLAN });
  const names = Array.from({ length: 52 }, (_, index) => rowOf(index + 2));
  const rows = names.with(3, rowOf(5, { name: "Sanne 4" })).with(4, rowOf(6, { lastDay: "nooit" }));
  await office.started(rows);
  for (const part of [0, 1]) await recordPart({ importId: ID, part }, office.ports);
  return office;
}

type Office = Awaited<ReturnType<typeof recordedOffice>>;

async function press(office: Office) {
  office.moveTo(pressed);
  await office.imports.takeBack(ID, pressed);
}

function takesBack(office: Office, part: number) {
  const message = queued({ importId: ID, part, takesBack: true });
  return importHandler(office.ports)({ Records: [message] });
}

async function countsOf({ imports }: Office) {
  return (await imports.find(ID, pressed))?.back;
}

const stateOf = ({ departures }: Office) =>
  Object.fromEntries(
    departures
      .all()
      .map(({ people, withdrawn }) => [people.employee.name, withdrawn?.reason ?? "runs"]),
  );

test("what was recorded is withdrawn as a mistake, part by part, and nobody hears of it", async () => {
  const office = await recordedOffice();
  await press(office);
  expect(await takesBack(office, 0)).toEqual(WELL);
  expect(await countsOf(office)).toEqual({ 0: { withdrawn: 48, left: 0 } });
  expect(Object.values(stateOf(office)).filter((state) => state === "runs")).toHaveLength(2);
  expect(await takesBack(office, 1)).toEqual(WELL);
  expect(await countsOf(office)).toEqual({
    0: { withdrawn: 48, left: 0 },
    1: { withdrawn: 2, left: 0 },
  });
  const all = office.departures.all();
  expect(all.map(({ withdrawn }) => withdrawn?.reason)).toEqual(all.map(() => "mistake"));
  for (const { history, mailings } of all) {
    expect(history.map(({ what, who }) => [what, who])).toEqual([
      ["submitted", "officer"],
      ["withdrawn", "officer"],
    ]);
    expect(mailings.map(({ state }) => state.name)).toEqual(mailings.map(() => "skipped"));
  }
});

test("the rows say what became of each, and those that were no departure stay as they are", async () => {
  const office = await recordedOffice();
  const before = (await office.imports.part(ID, 0))?.rows ?? [];
  await press(office);
  await takesBack(office, 0);
  const rows = (await office.imports.part(ID, 0))?.rows ?? [];
  expect(rows.map(({ outcome }) => outcome)).toEqual(before.map(({ outcome }) => outcome));
  expect(rows[3]).toEqual(before[3]);
  expect(rows[4]).toEqual(before[4]);
  expect(rows.filter(({ back }) => back === "withdrawn")).toHaveLength(48);
});

test("nothing is taken back that nobody asked for", async () => {
  const office = await recordedOffice();
  expect(await takesBack(office, 0)).toEqual(WELL);
  expect(Object.values(stateOf(office))).not.toContain("mistake");
});

test("a part that arrives twice is taken back once", async () => {
  const office = await recordedOffice();
  await press(office);
  await takesBack(office, 0);
  const versions = office.departures.all().map(({ version }) => version);
  office.moveTo(pressed.add({ minutes: 5 }));
  await takesBack(office, 0);
  expect(office.departures.all().map(({ version }) => version)).toEqual(versions);
  expect(await countsOf(office)).toEqual({ 0: { withdrawn: 48, left: 0 } });
});

test("what was mailed, changed or withdrawn in between is left and said", async () => {
  const office = await recordedOffice();
  const named = (name: string) =>
    office.departures.all().find(({ people }) => people.employee.name === name) as Departure;
  const context = { plan: SHORT_PLAN, calendar: CALENDAR, now: pressed, who: "officer" };
  const change = async (name: string, rule: (departure: Departure) => Departure) =>
    expect(await office.departures.save(rule(named(name)))).toBe(true);

  await change("Sanne 2", (departure) => ({
    ...departure,
    mailings: departure.mailings.map((each, index) =>
      index === 0 ? { ...each, state: { name: "claimed", at: pressed } } : each,
    ),
  }));
  await change("Sanne 7", (departure) => correct(departure, { department: "De Berk" }, context));
  await change("Sanne 8", (departure) =>
    withdraw(departure, "mistake", { ...context, now: at(HANDED_IN) }),
  );
  await press(office);
  // Between the press and the worker: the version it read is no longer the last.
  let isFirst = true;
  const { departures } = office.ports;
  const save: typeof departures.save = async (departure) => {
    if (isFirst && departure.people.employee.name === "Sanne 9") {
      isFirst = false;
      await change("Sanne 9", (present) => correct(present, { department: "De Linde" }, context));
    }
    return departures.save(departure);
  };
  const work = importHandler({ ...office.ports, departures: { ...departures, save } });
  const message = queued({ importId: ID, part: 0, takesBack: true });
  expect(await work({ Records: [message] })).toEqual(WELL);

  expect(isFirst).toBe(false);
  expect(await countsOf(office)).toEqual({ 0: { withdrawn: 44, left: 4 } });
  expect(stateOf(office)).toMatchObject({
    "Sanne 2": "runs",
    "Sanne 3": "mistake",
    "Sanne 7": "runs",
    "Sanne 8": "mistake",
    "Sanne 9": "runs",
  });
  const rows = (await office.imports.part(ID, 0))?.rows ?? [];
  const left = rows.filter(({ back }) => back && back !== "withdrawn");
  expect(left.map(({ line, back }) => [line, back])).toEqual([
    [2, "mailed"],
    [7, "changed"],
    [8, "withdrawn-before"],
    [9, "changed"],
  ]);
  expect(named("Sanne 9").department).toBe("De Linde");
});

/** Two small parts are taken back by processes of which the first dies. */
async function takenBackWith(disturbance: Disturbance | undefined) {
  const office = importOffice({ plan: SHORT_PLAN });
  const { id, problems } = await office.started(
    Array.from({ length: 52 }, (_, index) =>
      rowOf(index + 2, index < 48 ? { lastDay: "nooit" } : {}),
    ),
  );
  const parts = [...problems.keys()];
  for (const part of parts) await recordPart({ importId: id, part }, office.ports);
  await press(office);
  office.calls.made = 0;
  office.calls.disturbance = disturbance;
  for (const part of parts) await takesBack(office, part);
  const { made } = office.calls;
  office.calls.disturbance = undefined;
  office.moveTo(pressed.add({ minutes: 12 }));
  for (const part of parts) await takesBack(office, part);
  return {
    made,
    counts: await countsOf(office),
    reasons: office.departures.all().map(({ withdrawn }) => withdrawn?.reason),
    lines: office.departures.all().map(({ history }) => history.length),
  };
}

test("whatever call of its ports the worker dies at, everything is taken back once and counted right", async () => {
  const undisturbed = await takenBackWith(undefined);
  expect(undisturbed.counts).toEqual({
    0: { withdrawn: 2, left: 0 },
    1: { withdrawn: 2, left: 0 },
  });
  expect(undisturbed.reasons).toEqual(["mistake", "mistake", "mistake", "mistake"]);
  expect(undisturbed.lines).toEqual([2, 2, 2, 2]);
  expect(undisturbed.made).toBeGreaterThan(20);
  for (let call = 1; call <= undisturbed.made; call += 1) {
    for (const when of ["before", "after"] as const) {
      const { made: _, ...after } = await takenBackWith({ call, when });
      const { made: _made, ...wanted } = undisturbed;
      expect({ call, when, ...after }).toEqual({ call, when, ...wanted });
    }
  }
});
