import { Temporal } from "temporal-polyfill";
import { kindOf, placesOf } from "./fault.ts";

/** Everything a log line may say. Names and addresses have no field here, so they cannot be logged. */
export interface LogFields {
  readonly departureId?: string;
  readonly mailingId?: string;
  readonly revision?: number;
  readonly digestId?: string;
  readonly testMailId?: string;
  readonly messageId?: string;
  readonly because?: string;
  readonly count?: number;
  readonly requestId?: string;
  readonly route?: string;
  readonly status?: number;
  /** Of an audited act alone (`audit.ts`): the subject, the act, and the moment. */
  readonly who?: string;
  readonly what?: string;
  readonly at?: string;
}

type Sink = (line: string) => void;

// Not the console: where Lambda writes JSON it wraps what the console says, and a wrapped metric is no metric.
let sink: Sink = (line) => process.stdout.write(line);

/** Sends every later line elsewhere, where standard output is a person's screen. */
export function logTo(other: Sink): void {
  sink = other;
}

function write(entry: object): void {
  sink(`${JSON.stringify(entry)}\n`);
}

/** One JSON line, as CloudWatch reads it. */
export function log(level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void {
  write({ level, event, ...fields });
}

/**
 * A fault without its message, which may quote what somebody typed: the kind of error and where it happened.
 */
export function describeFault(error: unknown): string {
  return [kindOf(error), placesOf(error)[0]?.trim()].filter(Boolean).join(" ");
}

/** A number for a metric, in CloudWatch's embedded metric format (no call, no agent: a log line). */
export function count(metric: MetricName, value = 1): void {
  write({
    _aws: {
      Timestamp: Temporal.Now.instant().epochMilliseconds,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [[]],
          Metrics: [{ Name: metric, Unit: "Count" }],
        },
      ],
    },
    [metric]: value,
  });
}

export const METRIC_NAMESPACE = "Totziens";

/** What the dashboard and the alarms count. A type, so that no function carries the names that it does not count. */
export type MetricName =
  | "MailsSent"
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
  | "MorningMailsNotArrived"
  | "FollowerBehind"
  | "DeparturesImported"
  | "RowsRefused";
