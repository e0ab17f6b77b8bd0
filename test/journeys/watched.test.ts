import { DeleteScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { logTo, METRIC_NAMESPACE, STAGE_DIMENSION } from "../../lambdas/telemetry/log.ts";
import { connectSweep } from "../../lambdas/upkeep/sweep/connect.ts";
import { sweepHandler } from "../../lambdas/upkeep/sweep/handler.ts";
import { asJob } from "../../lambdas/use-cases/jobs/as-job.ts";
import { STAGE } from "../../lib/local/names.ts";
import { resources, synthesise } from "../lib/synthesise.ts";
import { crashAfter, crashBefore } from "../support/crash.ts";
import { at } from "../support/departures.ts";
import { startReceiver } from "../support/receiver.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack, type TestStackOptions } from "../support/stack.ts";

/* What an alarm reads is written by the functions themselves, as they would on AWS, under its name, namespace and dimension. */

let lines: string[];
let stack: TestStack;
beforeEach(() => {
  lines = [];
  logTo((line) => void lines.push(line));
});
afterEach(async () => {
  logTo(() => undefined);
  await stack.close();
});

const STORIES: Readonly<Record<string, readonly [what: string, story: () => Promise<void>]>> = {
  MailsFailed: [
    "the mailer fails before it sends",
    async () => {
      await begin();
      crashBefore(stack.watch, "SendEmail");
      await stack.advanceTo(at("2027-01-14T15:40")).catch(() => undefined);
    },
  ],
  MailsAccountClosed: ["SES pauses the account", () => pausedUntil("2027-01-14T15:45")],
  MailsLate: [
    "SES pauses the account for more than an hour",
    () => pausedUntil("2027-01-14T16:50"),
  ],
  MailsUnwritable: [
    "a mail has no words",
    async () => {
      await begin({ ports: { loadTemplates: withoutReact } });
      await stack.advanceTo(at("2027-01-14T20:00"));
    },
  ],
  MailsUnconfirmed: [
    "the mailer dies twice after it sent, and SES says nothing",
    async () => {
      await begin();
      for (const operation of ["Email Sent", "Email Delivered"])
        stack.faults.inject({ service: "events", operation, how: "lose", times: 2 });
      for (const until of ["2027-01-14T15:40", "2027-01-14T16:50"]) {
        const crash = crashAfter(stack.watch, "SendEmail");
        await stack.advanceTo(at(until));
        crash.restart();
      }
      await stack.advanceTo(at("2027-01-14T23:00"));
    },
  ],
  MorningMailMissing: [
    "HR's own address bounces",
    async () => {
      const hrContact = { name: "Jo", address: "bounce.jo@delinde.example", language: "nl" };
      await begin({}, { hrContact });
      await stack.advanceTo(at("2027-01-18T12:00"));
    },
  ],
  ScheduleDrift: [
    "somebody deletes a schedule",
    async () => {
      await begin();
      await stack.advanceTo(at("2027-01-14T20:00"));
      const [schedule] = stack.pendingSchedules();
      const scheduler = new SchedulerClient();
      const input = { GroupName: "totziens", Name: schedule?.name };
      await scheduler.send(new DeleteScheduleCommand(input));
      await stack.reconcile();
    },
  ],
  JobsOverdue: [
    "the sweep runs, and questions were not closed for an hour",
    async () => {
      await begin();
      const ports = connectSweep(stack.environment, { clock: stack.now });
      const sweep = asJob("sweep", sweepHandler(ports), ports);
      await sweep({});
      expect(counted("JobsOverdue")).toEqual([]);
      await stack.advanceTo(at("2027-01-14T16:30"));
      await sweep({});
    },
  ],
  FollowerBehind: [
    "HR's own system refuses events for hours",
    async () => {
      const receiver = await startReceiver();
      receiver.answer(503);
      await begin({ webhookUrl: receiver.url });
      await stack.advanceTo(at("2027-01-15T20:00"));
      await receiver.close();
    },
  ],
};

const { template } = synthesise({ webhookUrl: "https://hr.example.org/totziens" });
const ofOurs = Object.values(resources(template, "AWS::CloudWatch::Alarm"))
  .map(({ Properties }) => Properties)
  .filter(({ Namespace }) => Namespace === METRIC_NAMESPACE);

test("each alarm on a metric of ours has its story here", () => {
  stack = { close: async () => undefined } as TestStack;
  expect(Object.keys(STORIES).toSorted()).toEqual(
    ofOurs.map(({ MetricName }) => MetricName).toSorted(),
  );
});

test.each(Object.entries(STORIES).map(([metric, [what, story]]) => [metric, what, story] as const))(
  "%s: %s",
  async (metric, _what, story) => {
    await story();
    const [first] = counted(metric);
    const [{ Dimensions } = { Dimensions: [] }] = ofOurs.filter((one) => one.MetricName === metric);
    expect(Dimensions.map(({ Name }: { Name: string }) => Name)).toEqual([STAGE_DIMENSION]);
    expect(first).toMatchObject({
      [STAGE_DIMENSION]: STAGE,
      _aws: {
        CloudWatchMetrics: [{ Namespace: METRIC_NAMESPACE, Dimensions: [[STAGE_DIMENSION]] }],
      },
    });
    expect(first[metric]).toBeGreaterThan(0);
  },
);

test("one id leads from HR's request to the message for its own system, and to the line about that", async () => {
  const receiver = await startReceiver();
  receiver.answer(503);
  await begin({ webhookUrl: receiver.url });
  await stack.advanceTo(at("2027-01-14T15:35"));
  await receiver.close();
  const [told] = entries().filter(({ event }) => event === "follower-not-told");
  const [recorded] = entries().filter(({ event }) => event === "departure-recorded");
  expect(recorded.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(told).toMatchObject({ requestId: recorded.requestId, departureId: recorded.departureId });
});

test("what a schedule began has an id of its own, and says which mailing it was", async () => {
  await begin();
  await stack.advanceTo(at("2027-01-15T09:00"));
  const sent = entries().filter(({ event }) => event === "mail-sent");
  expect(sent.map(({ mailingId }) => mailingId)).toEqual(expect.arrayContaining(["communicate"]));
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(sent.length);
});

async function begin(options: TestStackOptions = {}, more: object = {}): Promise<void> {
  stack = await startTestStack("2027-01-14T15:30", options);
  await stack.ask("/departures", { body: { ...sample("common"), ...more } });
}

async function pausedUntil(until: string): Promise<void> {
  await begin();
  const how = { error: "SendingPausedException" };
  stack.faults.inject({ service: "ses", operation: "SendEmail", how, times: 1000 });
  await stack.advanceTo(at(until));
}

const withoutReact: typeof loadTemplates = async (language) => {
  const { mails, ...templates } = await loadTemplates(language);
  const left = Object.entries(mails).filter(([name]) => name !== "react");
  return { ...templates, mails: Object.fromEntries(left) } as Awaited<
    ReturnType<typeof loadTemplates>
  >;
};

const entries = () => lines.map((line) => JSON.parse(line));
const counted = (metric: string) => entries().filter((entry) => metric in entry);
