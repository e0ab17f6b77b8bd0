import { Temporal } from "temporal-polyfill";
import { type Correlation, currentCorrelation } from "./correlation.ts";
import { kindOf, placesOf } from "./fault.ts";

/** Everything a log line may contain. Names and addresses have no field here, so they can't be logged. */
export interface LogFields extends Correlation {
  readonly messageId?: string;
  readonly because?: string;
  readonly count?: number;
  readonly route?: string;
  readonly status?: number;
  /** Only for audited acts (`audit.ts`): the subject, the act, and the moment. */
  readonly who?: string;
  readonly what?: string;
  readonly at?: string;
}

type Sink = (line: string) => void;

// Not the console: Lambda's JSON logging wraps console output, and a wrapped metric is not a metric.
let sink: Sink = (line) => process.stdout.write(line);

/** Redirects all later lines, for when standard output is a person's screen. */
export function logTo(other: Sink): void {
  sink = other;
}

function write(entry: object): void {
  sink(`${JSON.stringify(entry)}\n`);
}

/** One JSON line for CloudWatch, under the request it belongs to. */
export function log(level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void {
  write({ level, event, ...currentCorrelation(), ...fields });
}

/** An error without its message, which may quote input: its kind and place. */
export function describeFault(error: unknown): string {
  return [kindOf(error), placesOf(error)[0]?.trim()].filter(Boolean).join(" ");
}

/** The variable that names a function's stage: the dimension of every metric, so that stages don't ring each other's alarms. */
export const STAGE_VARIABLE = "STAGE_NAME";
export const STAGE_DIMENSION = "Stage";

/** A metric in CloudWatch's embedded metric format (no call, no agent: a log line). */
export function count(metric: MetricName, value = 1): void {
  write({
    _aws: {
      Timestamp: Temporal.Now.instant().epochMilliseconds,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [[STAGE_DIMENSION]],
          Metrics: [{ Name: metric, Unit: "Count" }],
        },
      ],
    },
    [STAGE_DIMENSION]: process.env[STAGE_VARIABLE] || "none",
    [metric]: value,
  });
}

export const METRIC_NAMESPACE = "Totziens";

/** The metrics of the dashboard and the alarms. A type, so that no function bundles names it doesn't count. */
export type MetricName =
  | "MailsSent"
  | "MailsFailed"
  | "MailsLate"
  | "MailsSlowedDown"
  | "MailsAccountClosed"
  | "MailsRefused"
  | "MailsWaiting"
  | "MailsSentAgain"
  | "MailsUnconfirmed"
  | "MailsUnwritable"
  | "DeparturesCaughtUp"
  | "MailingsRepaired"
  | "SchedulesNotMade"
  | "ScheduleDrift"
  | "MailsBounced"
  | "MailsNotDelivered"
  | "MailsComplainedOf"
  | "MailsRejected"
  | "MorningMailMissing"
  | "JobsOverdue"
  | "FollowerBehind"
  | "DeparturesImported"
  | "RowsRefused";
