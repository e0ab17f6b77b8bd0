import { noteAnswers } from "../../../lambdas/departure/changes/note-answers.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import { changeDeparture } from "../../../lambdas/use-cases/record/change-departure.ts";
import { answersOf } from "../../support/answers.ts";
import { at } from "../../support/departures.ts";
import { context } from "../../support/lives.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { CLOSED, closingOffice } from "./closing-office.ts";

const WITHDRAWN = "2027-02-16T10:00";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

async function withdrawn({ id }: Departure): Promise<void> {
  office.moveTo(WITHDRAWN);
  const rule = (one: Departure) => withdraw(one, "mistake", context(WITHDRAWN));
  await changeDeparture({ id, rule }, office.ports);
}

const left = async () =>
  [...(await office.itemsOf("answers.")), ...(await office.itemsOf("named."))].map(({ pk }) => pk);

async function runAt(local: string): Promise<void> {
  office.moveTo(local);
  await office.run();
}

test.each([
  ["without a name", { named: false }],
  ["with a name", { named: true }],
  ["half a year later", { occasion: "half-year", named: true }],
] as const)(
  "a withdrawal deletes what was answered %s within minutes, uncounted",
  async (_, told) => {
    const departure = await office.departure();
    await office.answered(departure, told);
    await withdrawn(departure);
    await runAt("2027-02-16T10:05");
    expect(await left()).toEqual([]);
    expect(await office.counters()).toEqual({});
    expect(await office.itemsOf("forget.")).toEqual([]);
  },
);

test("an order is the same whether or not somebody answered", async () => {
  const answered = await office.departure();
  const silent = await office.departure();
  await office.answered(answered);
  await withdrawn(answered);
  await withdrawn(silent);
  const orders = await office.itemsOf("forget.");
  expect(orders.map(({ pk: _, ...rest }) => rest)).toEqual(
    [orders[0], orders[0]].map(({ pk: _, ...rest } = {}) => rest),
  );
});

test("an answer that was on its way when the order was carried out goes too", async () => {
  const departure = await office.departure();
  await withdrawn(departure);
  await runAt("2027-02-16T10:00:10");
  const late = answersOf({ departureId: departure.id, saved: at("2027-02-16T10:00:20") });
  await office.people.answers.keep(late, undefined, false);
  expect(await left()).toHaveLength(1);
  await runAt("2027-02-16T10:05");
  expect(await left()).toEqual([]);
  expect(await office.itemsOf("forget.")).toEqual([]);
});

test("what is answered anew after a withdrawal was taken back stays", async () => {
  const departure = await office.departure();
  await withdrawn(departure);
  const anew = answersOf({ departureId: departure.id, saved: at("2027-02-16T10:03") });
  await office.people.answers.keep(anew, undefined, false);
  await runAt("2027-02-16T10:05");
  expect(await left()).toHaveLength(1);
});

test("a name that came just before an order was carried out is told to nobody any more", async () => {
  const departure = await office.departure();
  office.moveTo(WITHDRAWN);
  await office.ports.forgetting.order(departure.id, at(WITHDRAWN));
  const saved = at("2027-02-16T10:00:20");
  const late = await office.answered(departure, { named: true, saved });
  await office.change(departure, (one, now) =>
    noteAnswers(one, late, { ...context(WITHDRAWN), now, who: "leaver" }),
  );
  await runAt("2027-02-16T10:05");
  expect(await left()).toEqual([]);
  expect((await office.ports.departures.find(departure.id))?.voice).toBeUndefined();
});

test("what is cut loose stays counted, and with a name what could be read goes", async () => {
  const departure = await office.departure();
  await office.answered(departure, { named: true });
  await runAt(CLOSED);
  const counted = await office.counters();
  office.moveTo("2027-03-06T00:20");
  await office.ports.forgetting.order(departure.id, at("2027-03-06T00:20"));
  await runAt("2027-03-06T00:25");
  expect(await office.people.answers.find(departure.id, "exit")).toBeUndefined();
  expect(await office.counters()).toEqual(counted);
  await runAt("2027-03-06T01:10");
  expect(await left()).toEqual([]);
  for (const counter of Object.values(await office.counters())) {
    expect(counter.respondents).toBe(1);
    expect(counter).not.toHaveProperty("tk");
  }
});

test("what waits for its deletion day goes at an erasure in between", async () => {
  const departure = await office.departure();
  await office.answered(departure, { named: true });
  await office.close();
  office.moveTo("2027-04-01T10:00");
  await office.ports.forgetting.order(departure.id, at("2027-04-01T10:00"));
  await runAt("2027-04-01T10:05");
  expect(await left()).toEqual([]);
});

test("what is half counted when the order comes is counted to its end, and its content goes", async () => {
  const departure = await office.departure();
  await office.answered(departure, { named: true });
  office.moveTo(CLOSED);
  await office.runAndDieAfter(9);
  await office.ports.forgetting.order(departure.id, at(CLOSED));
  await runAt("2027-03-06T00:10");
  expect(await office.people.answers.find(departure.id, "exit")).toBeUndefined();
  await runAt("2027-03-06T01:15");
  expect(await left()).toEqual([]);
  const respondents = Object.values(await office.counters()).map((each) => each.respondents);
  expect(new Set(respondents)).toEqual(new Set([1]));
});

test("the order is carried out, whichever call the job dies after", async () => {
  let died = true;
  for (let calls = 1; died; calls += 1) {
    const departure = await office.departure();
    await office.answered(departure);
    await withdrawn(departure);
    office.moveTo("2027-02-16T10:05");
    died = await office.runAndDieAfter(calls);
    await office.run();
    expect(await left()).toEqual([]);
    expect(await office.itemsOf("forget.")).toEqual([]);
  }
});
