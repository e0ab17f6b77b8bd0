import { changeDates } from "../../../lambdas/departure/changes/change-dates.ts";
import { erase } from "../../../lambdas/departure/changes/erase.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { at } from "../../support/departures.ts";
import { changeOf, context } from "../../support/lives.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { CLOSED, closingOffice } from "./closing-office.ts";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

describe("when the questions close", () => {
  test("an answer without a name becomes numbers and an open line, and is gone", async () => {
    await office.answered(await office.departure());
    await office.close();
    const one = { respondents: 1 };
    expect(await office.counters()).toMatchObject({
      "exit.recommend.organisation.2027-Q1": { ...one, "8": 1 },
      "exit.reasons.organisation.2027-Q1": { ...one, growth: 1, pay: 1 },
      "exit.good.kind.2027.resignation": { ...one, team: 1 },
      "exit.respondents.kind.2027.resignation": one,
    });
    expect(await office.lines()).toEqual(["Meer tijd voor de bewoners."]);
    expect(await office.itemsOf("answers.")).toEqual([]);
    for (const counter of Object.values(await office.counters()))
      expect(counter).not.toHaveProperty("tk");
  });

  test("nothing is left that says whose it was, or on which day", async () => {
    const { id } = await office.departure();
    await office.answered({ id } as Departure);
    await office.close();
    const left = [...(await office.itemsOf("count.")), ...(await office.itemsOf("line."))];
    expect(JSON.stringify(left)).not.toContain(id);
    // Counters are all in one place of the index, whatever they count.
    const moments = left.flatMap(({ da }) => (da === 0 ? [] : [Number(da)]));
    expect(moments).toEqual([at("2027-09-01T02:00").epochMilliseconds / 1000]);
    expect(JSON.stringify(await office.ledger())).not.toContain(id);
  });

  test("nothing happens before, nor while a press of the last minute is on its way", async () => {
    await office.answered(await office.departure());
    for (const moment of ["2027-03-05T23:59", "2027-03-06T00:00:30"]) {
      office.moveTo(moment);
      await office.run();
    }
    expect(await office.counters()).toEqual({});
    expect(await office.itemsOf("answers.")).toHaveLength(1);
  });

  test("whoever answers with a name is counted too, is read for three months, and leaves no open line", async () => {
    const departure = await office.departure();
    const named = await office.answered(departure, { named: true });
    await office.close();
    expect(Object.keys(await office.counters())).not.toEqual([]);
    expect(await office.lines()).toEqual([]);
    expect(await office.people.answers.find(departure.id, "exit")).toEqual(named);
    office.moveTo("2027-06-05T23:59");
    await office.run();
    expect(await office.itemsOf("named.")).toHaveLength(1);
    office.moveTo("2027-06-06T00:05");
    await office.run();
    expect(await office.itemsOf("named.")).toEqual([]);
  });

  test("whoever reads what has a name is not told of it any more once its time is over", async () => {
    const departure = await office.departure();
    await office.answered(departure, { named: true }, true);
    office.moveTo("2027-02-15T20:01");
    await office.run();
    await office.close();
    expect((await office.ports.departures.find(departure.id))?.voice?.named).toBeDefined();
    office.moveTo("2027-06-06T00:05");
    await office.run();
    expect((await office.ports.departures.find(departure.id))?.voice?.named).toBeUndefined();
  });

  test("what was left empty counts nobody", async () => {
    const { id } = await office.departure();
    const { words: _, ...empty } = await office.answered({ id } as Departure, { given: {} });
    await office.people.answers.keep(empty, { ...empty }, false);
    await office.close();
    expect(await office.counters()).toEqual({});
    expect(await office.itemsOf("answers.")).toEqual([]);
  });

  test("several people add up, in the shared counters and in one pool", async () => {
    for (const words of ["Eén.", "Twee.", "Drie."])
      await office.answered(await office.departure(), { words });
    await office.close();
    expect((await office.counters())["exit.recommend.organisation.2027-Q1"]).toEqual({
      "8": 3,
      respondents: 3,
    });
    expect((await office.lines()).toSorted()).toEqual(["Drie.", "Eén.", "Twee."]);
  });

  test("of what a crash left in both places only the later counts", async () => {
    const departure = await office.departure();
    const older = await office.answered(departure, { given: { recommend: ["1"] } });
    const later = {
      ...older,
      saved: at("2027-02-16T20:00"),
      named: true,
      given: { recommend: ["9"] },
    };
    // The other one was put, and the process died before it deleted the first.
    const { departureId, occasion } = later;
    await office.people.answers.keep(later, undefined, false);
    expect(await office.people.answers.find(departureId, occasion)).toMatchObject(
      later.given ? { named: true } : {},
    );
    await office.close();
    expect((await office.counters())["exit.recommend.organisation.2027-Q1"]).toEqual({
      "9": 1,
      respondents: 1,
    });
    expect(await office.itemsOf("answers.")).toEqual([]);
  });
});

describe("at the close the departure is looked at once more", () => {
  const GONE: readonly [string, (departure: Departure) => Departure][] = [
    ["withdrawn", (one) => withdraw(one, "mistake", context("2027-02-16T10:00"))],
    ["erased", (one) => erase(one, context("2027-02-16T10:00"))],
    ["quiet", (one) => changed(one, { kind: "quiet" })],
  ];
  test.each(GONE)(
    "of one that is %s nothing is counted, and the answer is gone",
    async (_, rule) => {
      const departure = await office.departure();
      await office.answered(departure);
      await office.change(departure, rule);
      office.moveTo(CLOSED);
      await office.run();
      expect(await office.counters()).toEqual({});
      expect(await office.lines()).toEqual([]);
      expect(await office.itemsOf("answers.")).toEqual([]);
    },
  );

  test("who wants to hear nothing more is not counted half a year later, and is at the end", async () => {
    const departure = await office.departure();
    await office.answered(departure);
    await office.answered(departure, { occasion: "half-year", given: { recommend: ["9"] } });
    await office.change(departure, (one, now) =>
      optOut(one, { ...context("2027-02-16T10:00"), now }),
    );
    await office.close();
    const counted = Object.keys(await office.counters());
    expect(counted.filter((name) => name.startsWith("half-year"))).toEqual([]);
    expect(counted.filter((name) => name.startsWith("exit"))).not.toEqual([]);
  });

  test("a name of half a year later is told to nobody once its answers went with the opting out", async () => {
    const departure = await office.departure();
    await office.answered(departure, { occasion: "half-year", named: true }, true);
    office.moveTo("2027-02-15T20:01");
    await office.run();
    expect((await office.ports.departures.find(departure.id))?.voice?.named).toBeDefined();
    await office.change(departure, (one, now) =>
      optOut(one, { ...context("2027-02-16T10:00"), now }),
    );
    await office.close();
    expect(await office.itemsOf("named.")).toEqual([]);
    expect((await office.ports.departures.find(departure.id))?.voice?.named).toBeUndefined();
  });

  test("a later end of employment closes later", async () => {
    const departure = await office.departure();
    await office.answered(departure);
    await office.change(departure, (one) => changed(one, { endOfEmployment: "2027-03-31" }));
    await office.close();
    expect(await office.counters()).toEqual({});
    expect((await office.people.answers.find(departure.id, "exit"))?.closes).toEqual(
      at("2027-04-15T00:00"),
    );
    office.moveTo("2027-04-15T00:05");
    await office.run();
    expect(Object.keys(await office.counters())).toContain("exit.recommend.organisation.2027-Q2");
  });
});

describe("an answer that the departure has to follow", () => {
  test("is followed by the closing job where the page came no further", async () => {
    const departure = await office.departure();
    const named = await office.answered(departure, { named: true }, true);
    office.moveTo("2027-02-15T20:01");
    await office.run();
    const after = await office.ports.departures.find(departure.id);
    expect(after?.voice?.named?.exit?.since).toBeDefined();
    expect(await office.people.answers.find(departure.id, "exit")).toEqual(named);
    const { version } = after as Departure;
    await office.run();
    expect((await office.ports.departures.find(departure.id))?.version).toBe(version);
  });

  test("at the end and without a name never touches the departure", async () => {
    const departure = await office.departure();
    await office.answered(departure, {}, true);
    await office.run();
    expect(await office.ports.departures.find(departure.id)).toEqual(departure);
  });
});

test("open lines go after six months", async () => {
  await office.answered(await office.departure());
  await office.close();
  office.moveTo("2027-08-31T12:00");
  await office.run();
  expect(await office.lines()).toHaveLength(1);
  office.moveTo("2027-09-01T03:00");
  await office.run();
  expect(await office.lines()).toEqual([]);
});

function changed(departure: Departure, told: Parameters<typeof changeOf>[1]): Departure {
  return changeDates(departure, changeOf(departure, told), context("2027-02-16T10:00"));
}
