import { Temporal } from "temporal-polyfill";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { pointInTime } from "../../lib/restore/point-in-time.ts";

const TO = Temporal.Instant.from("2027-01-18T19:00:00Z");

/** A DynamoDB with these days to restore from, which needs some looks until a new table is there. */
function fakeTables({ status = "ENABLED" } = {}) {
  const asked: string[] = [];
  const tables = new Map<string, number>();
  const answers: Readonly<Record<string, (input: Asked) => unknown>> = {
    RestoreTableToPointInTime: ({ TargetTableName = "" }) => tables.set(TargetTableName, 2),
    DeleteTable: ({ TableName = "" }) => tables.delete(TableName),
    DescribeTable: ({ TableName = "" }) => ({ Table: { TableStatus: statusOf(TableName) } }),
    DescribeContinuousBackups: () => ({
      ContinuousBackupsDescription: { PointInTimeRecoveryDescription: recovery(status) },
    }),
  };
  const client = {
    async send(command: { readonly input: Asked }) {
      const name = command.constructor.name.replace("Command", "");
      if (!name.startsWith("Describe")) asked.push(name);
      return answers[name]?.(command.input);
    },
  };
  const statusOf = (table: string) => {
    const left = tables.get(table);
    if (left === undefined)
      throw Object.assign(new Error("No."), { name: "ResourceNotFoundException" });
    tables.set(table, left - 1);
    return left > 0 ? "CREATING" : "ACTIVE";
  };
  /** The first that is made is one that was being deleted. */
  let gone = false;
  const goes = () => {
    if (!gone) tables.clear();
    gone = true;
  };
  return { asked, goes, options: { client, tableName: "totziens" } as unknown as DynamoOptions };
}

interface Asked {
  readonly TableName?: string;
  readonly TargetTableName?: string;
}

function recovery(PointInTimeRecoveryStatus: string) {
  return {
    PointInTimeRecoveryStatus,
    EarliestRestorableDateTime: new Date("2027-01-01T00:00:00Z"),
    LatestRestorableDateTime: new Date("2027-01-19T17:25:00Z"),
  };
}

const historyOf = ({ options }: ReturnType<typeof fakeTables>) =>
  pointInTime(options, async () => undefined);

test.each(["2027-01-01T00:59:59+01:00", "2027-01-19T18:25:01+01:00"])(
  "a moment outside what AWS keeps is refused with what it keeps: %s",
  async (moment) => {
    const checked = historyOf(fakeTables()).check(Temporal.Instant.from(moment));
    await expect(checked).rejects.toThrow(
      `--to is ${moment}; allowed: from 2027-01-01T01:00:00+01:00 to 2027-01-19T18:25:00+01:00.`,
    );
  },
);

test("a moment that it keeps is accepted, unless recovery is off", async () => {
  await expect(historyOf(fakeTables()).check(TO)).resolves.toBeUndefined();
  const off = historyOf(fakeTables({ status: "DISABLED" })).check(TO);
  await expect(off).rejects.toThrow("has no point-in-time recovery");
});

test("the table is restored once, however often it is asked for, waited for, and deleted at the end", async () => {
  const fake = fakeTables();
  const history = historyOf(fake);
  await history.begin(TO);
  await history.begin(TO);
  expect(await history.restore(TO)).toBe("totziens-at-2027-01-18T19-00-00Z");
  await history.tidy(TO);
  await history.tidy(TO);
  expect(fake.asked).toEqual(["RestoreTableToPointInTime", "DeleteTable"]);
});

test("a table that AWS still makes is deleted as soon as it can be", async () => {
  const fake = fakeTables();
  const history = historyOf(fake);
  await history.begin(TO);
  await history.tidy(TO);
  expect(fake.asked).toEqual(["RestoreTableToPointInTime", "DeleteTable"]);
});

test("a table that goes while it is waited for is restored anew", async () => {
  const fake = fakeTables();
  const history = pointInTime(fake.options, async () => fake.goes());
  await history.begin(TO);
  expect(await history.restore(TO)).toBe("totziens-at-2027-01-18T19-00-00Z");
  expect(fake.asked).toEqual(["RestoreTableToPointInTime", "RestoreTableToPointInTime"]);
});
