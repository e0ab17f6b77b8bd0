import { importHandler } from "../../lambdas/import/handler.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { at } from "../support/departures.ts";
import { HANDED_IN, importOffice, rowOf } from "./importing.ts";
import { queued } from "./queued.ts";

const FIRST = { importId: "a".repeat(32), part: 0 };
const FAILED = { batchItemFailures: [{ itemIdentifier: "message-1" }] };
const WELL = { batchItemFailures: [] };

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  logTo((line) => lines.push(line));
});
afterAll(() => logTo(() => undefined));

test("a fault in one row keeps no other from being recorded, and the part comes again", async () => {
  const office = importOffice();
  const { id } = await office.started([
    rowOf(2),
    rowOf(3, { name: "Tess Vos" }),
    rowOf(4),
    rowOf(9),
  ]);
  const { departures } = office.ports;
  let isDown = true;
  const create: typeof departures.create = async (departure) => {
    const { name } = departure.people.employee;
    if (isDown && name === "Tess Vos") throw new Error(`No room for ${name} <tess@thuis.example>.`);
    return departures.create(departure);
  };
  const work = importHandler({
    ...office.ports,
    departures: { ...departures, create },
  });

  expect(await work({ Records: [queued(FIRST)] })).toEqual(FAILED);
  expect(office.departures.all()).toHaveLength(3);
  expect(await office.outcomes(id)).toEqual(["open", "open", "open", "open"]);

  isDown = false;
  office.moveTo(at(HANDED_IN).add({ minutes: 12 }));
  expect(await work({ Records: [queued(FIRST)] })).toEqual(WELL);
  expect(await office.outcomes(id)).toEqual(["recorded", "recorded", "recorded", "recorded"]);
  expect(office.departures.all()).toHaveLength(4);

  const said = lines.join();
  expect(said).toContain("part-not-recorded");
  expect(said).not.toMatch(/Tess|Sanne|Fatima|thuis|delinde|@/);
});

test("how many departures came of a part, and how many rows were refused, is counted", async () => {
  const office = importOffice();
  await office.started([rowOf(2), rowOf(3, { lastDay: "nooit" }), rowOf(4)]);
  await importHandler(office.ports)({ Records: [queued(FIRST)] });
  const counted = lines.map((line) => JSON.parse(line)).filter((entry) => "_aws" in entry);
  expect(counted).toMatchObject([{ DeparturesImported: 2 }, { RowsRefused: 1 }]);
});

test.each([
  ["without an import", { part: 0 }],
  ["without a part", { importId: "a".repeat(32) }],
  ["with a part that is no number", { importId: "a".repeat(32), part: "0" }],
])(
  "a message %s comes again, and in the end lies where somebody looks",
  async (_which, message) => {
    const { ports } = importOffice();
    expect(await importHandler(ports)({ Records: [queued(message)] })).toEqual(FAILED);
  },
);
