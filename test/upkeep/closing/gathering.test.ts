import { wordsToRead } from "../../../lambdas/departure/lessons/gather-lines.ts";
import { connectDesk } from "../../../lambdas/desk/connect.ts";
import { at } from "../../support/departures.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import { closingOffice } from "./closing-office.ts";

let stack: TestStack;
let office: ReturnType<typeof closingOffice>;
beforeEach(async () => {
  stack = await startTestStack("2027-02-15T20:00");
  office = closingOffice(stack);
});
afterEach(() => stack.close());

/** So many people's questions closed in March. */
async function closed(people: number): Promise<void> {
  for (let number = 1; number <= people; number += 1)
    await office.answered(await office.departure(), { words: `Zin ${number}` });
  await office.close();
}

async function runAt(local: string): Promise<void> {
  office.moveTo(local);
  await office.run();
}

/** What answer readers would read. */
async function read(local: string): Promise<string[]> {
  const pool = await connectDesk(stack.environment).linePool.of(["2027-03", "2027-04", "2027-05"]);
  return wordsToRead(pool, at(local)).toSorted();
}

const ALL = ["Zin 1", "Zin 2", "Zin 3", "Zin 4", "Zin 5"];

test("what five people wrote can be read from the next month on, until it goes after six", async () => {
  await closed(5);
  expect(await read("2027-03-31T12:00")).toEqual([]);
  await runAt("2027-04-01T02:05");
  expect(await read("2027-04-01T09:00")).toEqual(ALL);
  await runAt("2027-09-01T02:05");
  expect(await read("2027-08-31T12:00")).toEqual([]);
  expect(await office.lines()).toEqual([]);
});

test("what four wrote is read by nobody, and a fifth who comes later is not known by it", async () => {
  await closed(4);
  await runAt("2027-04-01T02:05");
  expect(await read("2027-04-01T09:00")).toEqual([]);
  const until = at("2027-10-01T02:00");
  await office.ports.closing.addLine({ id: "fifth", words: "Zin 5", until });
  await runAt("2027-04-30T12:00");
  expect(await read("2027-04-30T12:00")).toEqual([]);
  await runAt("2027-05-01T02:05");
  expect(await read("2027-05-01T09:00")).toEqual(ALL);
});

test("a job that is late by two months gathers then", async () => {
  await closed(5);
  await runAt("2027-05-20T12:00");
  expect(await read("2027-05-20T12:00")).toEqual(ALL);
});

test("however often it runs and wherever it dies, each is read once", async () => {
  await closed(5);
  office.moveTo("2027-04-01T02:05");
  let calls = 1;
  while (await office.runAndDieAfter(calls)) calls += 1;
  await office.run();
  expect(calls).toBeGreaterThan(5);
  expect(await read("2027-04-01T09:00")).toEqual(ALL);
  expect(await office.itemsOf("pool.2027-04")).toHaveLength(1);
  office.moveTo("2027-09-01T02:05");
  calls = 1;
  while (await office.runAndDieAfter(calls)) calls += 1;
  await office.run();
  expect(await office.lines()).toEqual([]);
  expect(await read("2027-08-31T12:00")).toEqual([]);
});
