import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { tally } from "../../../lambdas/departure/upkeep/tally.ts";
import { applyOutbox } from "../../../lambdas/use-cases/outbox/apply-outbox.ts";
import { changeDeparture } from "../../../lambdas/use-cases/record/change-departure.ts";
import type { Told } from "../../support/departures.ts";
import { context, sentUpTo } from "../../support/lives.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { closingOffice } from "./closing-office.ts";

/** The morning after the questions at the end closed. */
const MORNING = "2027-03-06T08:30";
const AN_HOUR_LATER = "2027-03-06T09:40";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

const ended = async (told: Told & { readonly department?: string } = {}) => {
  const { department, ...others } = told;
  const departure = await office.departure(others);
  await office.change(departure, (one) => ({
    ...sentUpTo(MORNING, one),
    ...(department ? { department } : {}),
  }));
  return (await office.ports.departures.find(departure.id)) as Departure;
};

/** Orders it, as the sweep does. */
async function ordered({ id }: Departure): Promise<void> {
  office.moveTo(MORNING);
  await changeDeparture({ id, rule: (one) => tally(one, context(MORNING)) }, office.ports);
}

async function runAt(local: string): Promise<void> {
  office.moveTo(local);
  await office.run();
}

const orders = () => office.itemsOf("tally.");

const ONCE = {
  "exit.response.organisation.2027-Q1": { asked: 1 },
  "exit.response.department.2027.Noord": { asked: 1 },
  "exit.response.kind.2027.resignation": { asked: 1 },
};

describe("a departure whose questions have closed", () => {
  test("becomes numbers, and an hour later nothing is left that says which it was", async () => {
    const departure = await ended({ department: "Noord" });
    await ordered(departure);
    expect(await orders()).toHaveLength(1);
    await runAt(MORNING);
    expect(await office.counters()).toMatchObject(ONCE);
    await runAt(AN_HOUR_LATER);
    expect(await office.counters()).toEqual(ONCE);
    expect(await orders()).toEqual([]);
    const left = [...(await office.itemsOf("count.")), ...(await office.itemsOf("managers."))];
    expect(JSON.stringify(left)).not.toContain(departure.id);
  });

  test("is counted as it was at that moment, whatever becomes of it before the job runs", async () => {
    const erased = await ended({ department: "Noord" });
    const withdrawn = await ended({ department: "Noord" });
    for (const each of [erased, withdrawn]) await ordered(each);
    await office.change(erased, (one) => erase(one, context(MORNING)));
    await office.change(withdrawn, (one) => withdraw(one, "came-back", context(MORNING)));
    await runAt(MORNING);
    await runAt(AN_HOUR_LATER);
    expect((await office.counters())["exit.response.department.2027.Noord"]).toEqual({ asked: 2 });
    expect(await office.managersOf("Noord")).toHaveLength(1);
  });

  test("adds its manager to those of the department and the year, once, by a hash of that year", async () => {
    for (const department of ["Noord", "Noord", "Zuid"]) await ordered(await ended({ department }));
    await ordered(await ended());
    await runAt(MORNING);
    const [noord, zuid] = [await office.managersOf("Noord"), await office.managersOf("Zuid")];
    expect(noord).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(zuid).toEqual(noord);
    // The one without a department, too.
    expect(await office.managersOf("")).toEqual([noord, noord, noord].flat());
    expect(noord).not.toEqual([
      await office.ports.hashing.hash("manager", "2028\nf.elidrissi@delinde.example"),
    ]);
  });

  test("adds no manager where its leaver was not asked", async () => {
    await ordered(await ended({ department: "Noord", kind: "employer" }));
    await runAt(MORNING);
    expect(await office.managersOf("Noord")).toEqual([]);
    expect((await office.counters())["exit.response.kind.2027.employer"]).toMatchObject({
      "not-asked-employer": 1,
    });
  });
});

describe("each departure is counted exactly once", () => {
  test("whichever call the job dies after, also with another run at the same time", async () => {
    let died = true;
    let calls = 0;
    for (calls = 1; died; calls += 1) {
      await ordered(await ended({ department: "Noord" }));
      died = await office.runAndDieAfter(calls);
      await Promise.all([office.run(), office.run()]);
      await office.run();
      office.moveTo(AN_HOUR_LATER);
      await office.runAndDieAfter(calls);
      await office.run();
      expect([calls, await office.counters()]).toEqual([calls, ONCE]);
      expect(await orders()).toEqual([]);
      expect(await office.managersOf("Noord")).toHaveLength(1);
      await office.restore([]);
    }
    expect(calls).toBeGreaterThan(Object.keys(ONCE).length);
  });

  test("also where the outbox is applied again and again, because it can't be cleared for hours", async () => {
    const departure = await ended({ department: "Noord" });
    const marked = tally(departure, context(MORNING));
    await office.ports.departures.save(marked);
    const stuck = (await office.ports.departures.find(departure.id)) as Departure;
    const departures = { ...office.ports.departures, clearOutbox: async () => undefined };
    for (const moment of [MORNING, AN_HOUR_LATER, "2027-03-06T10:50", "2027-03-06T12:00"]) {
      office.moveTo(moment);
      await applyOutbox(stuck, { ...office.ports, departures });
      await office.run();
    }
    expect(await orders()).toHaveLength(1);
    await applyOutbox(stuck, office.ports);
    for (const moment of ["2027-03-06T13:10", "2027-03-06T14:20"]) await runAt(moment);
    expect(await office.counters()).toEqual(ONCE);
    expect(await orders()).toEqual([]);
  });

  test("also where a sweep that read the outbox before it was cleared orders it again afterwards", async () => {
    const departure = await ended({ department: "Noord" });
    await ordered(departure);
    const marked = tally(departure, context(MORNING));
    await runAt(MORNING);
    office.moveTo("2027-03-06T08:44");
    await office.ports.tallyOrders.order(
      { departureId: departure.id, occasion: "exit" },
      marked.outbox?.tally?.exit as never,
      office.ports.clock(),
    );
    await runAt("2027-03-06T08:45");
    await runAt(AN_HOUR_LATER);
    expect(await office.counters()).toEqual(ONCE);
  });

  test("also after a restore: what the table doesn't know any more is ordered and counted again", async () => {
    const departure = await ended({ department: "Noord" });
    const before = await office.snapshot();
    await ordered(departure);
    await runAt(MORNING);
    await office.restore(before);
    expect(await office.counters()).toEqual({});
    await ordered(departure);
    await runAt(MORNING);
    await runAt(AN_HOUR_LATER);
    expect(await office.counters()).toEqual(ONCE);
  });
});
