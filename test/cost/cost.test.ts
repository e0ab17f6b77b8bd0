import { readFileSync } from "node:fs";
import { billOf } from "../../lib/cost/bill.ts";
import { costOfStage } from "../../lib/cost/cost-of-stage.ts";
import { costText } from "../../lib/cost/cost-text.ts";
import { measuredDeparture } from "../../lib/cost/departure-usage.ts";
import { idleUsage } from "../../lib/cost/idle-usage.ts";
import { type Prices, readPrices } from "../../lib/cost/prices.ts";
import { SETTINGS } from "../lib/synthesise.ts";

const WITH_BOTH = {
  ...SETTINGS,
  alarmAddress: "operations@example.org",
  webhookUrl: "https://hr.example.org/totziens",
};
const PRICES: Prices = {
  date: "2026-12-01",
  region: "eu-west-1",
  prices: {
    secret: { list: 0.4, per: 1, unit: "secrets", source: "https://example.org" },
    queueRequest: {
      list: 0.4,
      per: 1e6,
      free: 1e6,
      unit: "requests",
      source: "https://example.org",
    },
  },
};

describe("a month without a departure, with alarm mail and webhook, the dashboard apart", () => {
  const { idle } = costOfStage({ name: "test", settings: WITH_BOTH });

  test("costs at most three dollars at list price, and two with what AWS never charges for", () => {
    expect(idle.missing).toEqual([]);
    expect(idle.list).toBeLessThanOrEqual(3);
    expect(idle.withAllowance).toBeLessThanOrEqual(2);
  });

  test.each(["docs/deploy.md", "README.md", "CHANGELOG.md"])("is what %s says", (file) => {
    const said = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    expect(said).toContain(idle.list.toFixed(2));
    if (file !== "CHANGELOG.md") expect(said).toContain(idle.withAllowance.toFixed(2));
  });

  test("has one secret, three queues that are asked, and no key", () => {
    const amounts = Object.fromEntries(idle.lines.map(({ price, amount }) => [price, amount]));
    expect(idle.missing).toEqual([]);
    expect(amounts).toMatchObject({ secret: 1, queueRequest: 3 * 657_000 });
    expect(amounts).not.toHaveProperty("kmsKey");
  });
});

test.each([
  [
    "all settings",
    { ...WITH_BOTH, monthlyBudget: 25, domain: { name: "t.example.org", hostedZone: "Z1" } },
  ],
  ["the fewest", SETTINGS],
])("nothing that a stage with %s deploys is without a price", (_settings, settings) => {
  const { idle, dashboard } = costOfStage({ name: "test", settings });
  expect([...idle.missing, ...dashboard.missing]).toEqual([]);
});

describe("what uses a price", () => {
  test("is added up, and the allowance is taken off once", () => {
    const usage = { price: "queueRequest", amount: 900_000, what: "asking empty queues" };
    const { lines, list, withAllowance } = billOf([usage, usage], PRICES);
    expect(lines).toHaveLength(1);
    expect([list, withAllowance]).toEqual([expect.closeTo(0.72), expect.closeTo(0.32)]);
  });

  test("costs nothing while the allowance lasts", () => {
    const usage = { price: "queueRequest", amount: 900_000, what: "asking empty queues" };
    expect(billOf([usage], PRICES).withAllowance).toBe(0);
  });
});

describe("an alarm", () => {
  const metric = (Id: string) => ({ Id, MetricStat: { Metric: {} } });
  test.each([
    ["of one metric is one", { MetricName: "Errors" }, 1],
    [
      "of an expression is as many as there are metrics in it",
      { Metrics: [{ Id: "e", Expression: "a+b" }, metric("a"), metric("b")] },
      2,
    ],
  ])("%s", (_what, Properties, amount) => {
    const { usages } = idleUsage({ Alarm: { Type: "AWS::CloudWatch::Alarm", Properties } });
    expect(usages).toMatchObject([{ price: "alarmMetric", amount }]);
  });
});

describe("a price that is missing is said", () => {
  test.each([
    [
      "of a type of resource that is new",
      { Cache: { Type: "AWS::ElastiCache::CacheCluster" } },
      "There is no price of AWS::ElastiCache::CacheCluster (Cache).",
    ],
    [
      "of a schedule that fires we don't know how often",
      {
        Odd: {
          Type: "AWS::Scheduler::Schedule",
          Properties: { ScheduleExpression: "cron(0 3 ? * MON *)", Target: { Arn: {} } },
        },
      },
      "How often cron(0 3 ? * MON *) fires is not known (Odd).",
    ],
  ])("%s", (_what, resources, says) => {
    expect(idleUsage(resources).missing).toEqual([says]);
  });

  test("with the type of the resource that needs it", () => {
    const { usages } = idleUsage({ Alarm: { Type: "AWS::CloudWatch::Alarm", Properties: {} } });
    expect(billOf(usages, PRICES).missing).toEqual([
      'lib/cost/prices.yaml has no price "alarmMetric", which AWS::CloudWatch::Alarm needs.',
    ]);
  });

  test("below the sum, which it says is not complete", () => {
    const cost = costOfStage({ name: "test", settings: SETTINGS });
    const idle = { ...cost.idle, missing: ["There is no price of AWS::X::Y (Z)."] };
    const said = costText({ ...cost, idle, stage: "test", region: "eu-west-1" });
    expect(said).toContain(
      "Not complete, because prices are missing:\n  There is no price of AWS::X::Y (Z).",
    );
  });
});

describe("the price file", () => {
  test("is dated, of one region, and says where each price stands at AWS", () => {
    const { date, region, prices } = readPrices();
    expect([date, region]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), "eu-west-1"]);
    for (const { source, list } of Object.values(prices)) {
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
      expect(list).toBeGreaterThan(0);
    }
  });

  test.each([
    [
      "a price in words",
      "list: cheap, per: 1, source: https://a.example",
      "list of secret is cheap; allowed: a number",
    ],
    [
      "no price",
      "per: 1, source: https://a.example",
      "list of secret is missing; allowed: a number",
    ],
    [
      "a negative allowance",
      "list: 1, per: 1, free: -1, source: https://a.example",
      "free of secret is -1",
    ],
    ["no source", "list: 1, per: 1", "secret has no source; allowed: an https address"],
  ])("with %s is refused", (_what, entry, says) => {
    const text = `date: 2026-12-01\nregion: eu-west-1\nprices:\n  secret: { ${entry} }\n`;
    expect(() => readPrices(text)).toThrow(says);
  });
});

test("a stage in another region is told that prices differ there", () => {
  const cost = costOfStage({ name: "test", settings: SETTINGS });
  const said = (region: string) => costText({ ...cost, stage: "test", region });
  expect(said("eu-central-1")).toContain("It is in eu-central-1, where some prices differ.");
  expect(said("eu-west-1")).not.toContain("differ");
});

describe("departures", () => {
  const measured = measuredDeparture();
  const stage = { name: "test", settings: SETTINGS };

  test("cost what was counted for one, each with a price", () => {
    const { departure } = costOfStage(stage);
    expect(departure.missing).toEqual([]);
    expect(departure.list).toBeGreaterThan((measured.mails * 0.1) / 1000);
    expect(departure.list).toBeLessThan(0.03);
  });

  test("begin as often as is said, in a month that costs as much more", () => {
    const { idle, departure, busy } = costOfStage(stage, { departures: 100 });
    const [metrics] = departure.lines.filter(({ price }) => price === "customMetric");
    // A metric is paid for once an hour, whoever is counted in it.
    const others = departure.list - (metrics?.list ?? 0);
    expect(busy?.bill.list).toBeGreaterThan(idle.list + 100 * others);
    expect(busy?.bill.list).toBeLessThanOrEqual(idle.list + 100 * departure.list);
    expect(busy?.bill.withAllowance).toBeLessThan(busy?.bill.list ?? 0);
  });

  test("that were not counted are asked for", () => {
    expect(() => measuredDeparture("/nowhere/departure.json")).toThrow("npm run bench:calls");
  });
});
