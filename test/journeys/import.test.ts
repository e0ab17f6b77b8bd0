import type { ImportHead, ImportRow } from "../../lambdas/departure/model/imports.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { unusedId } from "../support/unused-id.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

const NAMES = ["Sanne Bakker", "Piet de Vries", "Alex Jansen", "Zoë Vos", "Sanne Bakker"];
const ROWS: readonly ImportRow[] = NAMES.map((name, index) => ({
  line: index + 2,
  cells: [
    name,
    index === 2 ? "ooit" : "2027-02-19",
    "Fatima El Idrissi",
    "f.elidrissi@delinde.example",
  ],
  problems: [],
}));

const desk = () => connectDesk(stack.environment, { clock: () => stack.now() });

/** Two rows a part, so that there are several. */
async function handIn(): Promise<ImportHead> {
  const { imports } = desk();
  const head: ImportHead = {
    id: unusedId(),
    who: "officer",
    language: "nl",
    since: stack.now(),
    until: stack.now().add({ hours: 7 * 24 }),
    columns: ["employee.name", "lastDay", "manager.name", "manager.address"],
    delimiter: ",",
    rows: ROWS.length,
    problems: [0, 0, 0],
    done: {},
  };
  const parts = [0, 2, 4].map((first) => ({ rows: ROWS.slice(first, first + 2) }));
  expect(await imports.create(head, parts)).toBe(true);
  return head;
}

async function start({ id, problems }: ImportHead): Promise<void> {
  const { imports, importQueue } = desk();
  await imports.start(id, stack.now());
  for (const part of problems.keys()) await importQueue.put({ importId: id, part });
}

const doneOf = async ({ id }: ImportHead) => (await desk().imports.find(id, stack.now()))?.done;
const listed = async () => (await stack.ask("/departures")).body.departures.length;

test("a file that was started becomes departures with their mails, and what it said of them is gone", async () => {
  const head = await handIn();
  await stack.settle();
  expect(await listed()).toBe(0);

  await start(head);
  await stack.settle();
  expect(await doneOf(head)).toEqual({
    0: { recorded: 2, known: 0, refused: 0 },
    1: { recorded: 1, known: 0, refused: 1 },
    2: { recorded: 0, known: 1, refused: 0 },
  });
  const { imports } = desk();
  const parts = await Promise.all([0, 1, 2].map((part) => imports.part(head.id, part)));
  expect(JSON.stringify(parts)).not.toMatch(/Sanne|Piet|Zoë/);
  expect(parts[1]?.rows[0]?.cells[0]).toBe("Alex Jansen");

  expect(await listed()).toBe(3);
  for (const id of parts[0]?.rows.map(({ departureId }) => departureId) ?? []) {
    const ahead = stack.pendingSchedules().filter(({ name }) => name.startsWith(`${id}`));
    expect(ahead.length).toBeGreaterThan(5);
  }
  await stack.advanceTo(at("2027-01-14T15:45"));
  expect(stack.mails()).toHaveLength(3);
});

test("the same import once more makes nothing twice", async () => {
  const head = await handIn();
  await start(head);
  await stack.settle();
  const before = stack.pendingSchedules().length;
  await start(head);
  await stack.advanceTo(stack.now().add({ minutes: 5 }));
  expect(await listed()).toBe(3);
  expect(stack.pendingSchedules()).toHaveLength(before);
});

test("a table that fails for a while delays an import, and loses no row of it", async () => {
  const head = await handIn();
  const mend = stack.faults.inject({
    service: "dynamodb",
    operation: "PutItem",
    how: { error: "InternalServerError", status: 500 },
    times: 1000,
  });
  await start(head);
  await stack.settle();
  expect(await doneOf(head)).toEqual({});
  mend();
  await stack.advanceTo(stack.now().add({ minutes: 30 }));
  const done = Object.values((await doneOf(head)) ?? {});
  expect(done.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(3);
  expect(await listed()).toBe(3);
});

test("the night after, reconcile finds that all departures have their schedules", async () => {
  await start(await handIn());
  await stack.settle();
  const before = stack.pendingSchedules().length;
  await stack.reconcile();
  expect(stack.pendingSchedules()).toHaveLength(before);
});
