import { HOURS, IDLE_RUNS, runsAMonth } from "./idle-runs.ts";
import type { Usage } from "./usage.ts";

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template holds whatever CloudFormation takes
  readonly Properties?: any;
}

export interface IdleUsage {
  readonly usages: readonly Usage[];
  /** Sentences about what has no price here. */
  readonly missing: readonly string[];
}

/**
 * Lambda asks a queue with five pollers that each wait twenty seconds (github.com/getlift/lift/issues/132 measured fifteen empty
 * receives a minute).
 */
const RECEIVES_AN_HOUR = 15 * 60;

type Resources = Readonly<Record<string, Resource>>;
type Rule = (id: string, resource: Resource, all: Resources) => Omit<Usage, "type">[] | string;

/** What a month without any departure uses of the resources of a stage's templates. */
export function idleUsage(resources: Resources): IdleUsage {
  const usages: Usage[] = [];
  const missing: string[] = [];
  for (const [id, resource] of Object.entries(resources)) {
    const { Type } = resource;
    if (COSTS_BY_USE.test(Type) || COSTS_NOTHING.test(Type)) continue;
    const used = RULES[Type]?.(id, resource, resources) ?? `There is no price of ${Type} (${id}).`;
    if (typeof used === "string") missing.push(used);
    else usages.push(...used.map((usage) => ({ ...usage, type: Type })));
  }
  return { usages, missing };
}

/** Nothing while nobody asks, mails or signs in. */
const COSTS_BY_USE =
  /^AWS::(?:Lambda::Function|Logs::LogGroup|ApiGatewayV2::\w+|DynamoDB::Table|SQS::Queue|SNS::(?:Topic|Subscription)|SES::\w+|Cognito::\w+|Events::Rule)$/;
/** Budgets that only tell are free, and so are public certificates and records in a zone that is there. */
const COSTS_NOTHING =
  /^AWS::(?:IAM::\w+|SQS::QueuePolicy|SNS::TopicPolicy|Lambda::(?:Permission|EventInvokeConfig)|Scheduler::ScheduleGroup|CertificateManager::Certificate|Route53::RecordSet|Budgets::Budget|CDK::Metadata)$/;

const RULES: Readonly<Record<string, Rule>> = {
  "AWS::SecretsManager::Secret": () => [{ price: "secret", amount: 1, what: "secret of all keys" }],
  "AWS::KMS::Key": (id) => [{ price: "kmsKey", amount: 1, what: `key ${id}` }],
  "AWS::CloudWatch::Dashboard": () => [{ price: "dashboard", amount: 1, what: "dashboard" }],
  "AWS::CloudWatch::Alarm": (_id, { Properties }) => [
    { price: "alarmMetric", amount: metricsOf(Properties), what: "alarms" },
  ],
  "AWS::Lambda::EventSourceMapping": () => [
    { price: "queueRequest", amount: RECEIVES_AN_HOUR * HOURS, what: "asking empty queues" },
  ],
  "AWS::Scheduler::Schedule": runsOf,
};

/** An expression costs as much as all the metrics in it. */
function metricsOf({ Metrics }: { Metrics?: readonly { MetricStat?: object }[] }): number {
  return Metrics ? Metrics.filter(({ MetricStat }) => MetricStat).length : 1;
}

function runsOf(id: string, { Properties }: Resource, all: Resources) {
  const runs = runsAMonth(Properties.ScheduleExpression);
  const target: string = Properties.Target.Arn["Fn::GetAtt"]?.[0] ?? "";
  const [, run] = Object.entries(IDLE_RUNS).find(([begin]) => target.startsWith(begin)) ?? [];
  if (runs === undefined)
    return `How often ${Properties.ScheduleExpression} fires is not known (${id}).`;
  if (!run) return `How long a run of ${target} takes is not known (AWS::Scheduler::Schedule).`;
  const gigabytes = (all[target]?.Properties.MemorySize ?? 0) / 1024;
  const what = "idle jobs";
  return [
    { price: "scheduled", amount: runs, what },
    { price: "invocation", amount: runs, what },
    { price: "gigabyteSecond", amount: runs * gigabytes * run.seconds, what },
    { price: "readUnit", amount: runs * run.readUnits, what },
    { price: "writeUnit", amount: runs * run.writeUnits, what },
    // Paid for by the hour in which it was written.
    { price: "customMetric", amount: (run.metrics * Math.min(runs, HOURS)) / HOURS, what },
  ];
}
