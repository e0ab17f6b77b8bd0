/** Everything a log line may say. Names and addresses have no field here, so they cannot be logged. */
export interface LogFields {
  readonly departureId?: string;
  readonly mailingId?: string;
  readonly revision?: number;
  readonly messageId?: string;
  readonly because?: string;
  readonly count?: number;
  readonly requestId?: string;
  readonly route?: string;
  readonly status?: number;
}

/** One JSON line, as CloudWatch reads it. */
export function log(level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void {
  console[level](JSON.stringify({ level, event, ...fields }));
}

/**
 * A fault without its message, which may quote what somebody typed: the kind of error and where it happened.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  return `${error.name} ${place?.trim() ?? ""}`.trim();
}

/** A number for a metric, in CloudWatch's embedded metric format (no call, no agent: a log line). */
export function count(metric: MetricName, value = 1): void {
  console.info(
    JSON.stringify({
      _aws: {
        Timestamp: Date.now(),
        CloudWatchMetrics: [
          {
            Namespace: METRIC_NAMESPACE,
            Dimensions: [[]],
            Metrics: [{ Name: metric, Unit: "Count" }],
          },
        ],
      },
      [metric]: value,
    }),
  );
}

export const METRIC_NAMESPACE = "Totziens";

/** What the dashboard and the alarms count. */
export const METRICS = {
  sent: "MailsSent",
  slowDown: "MailsSlowedDown",
  closed: "MailsAccountClosed",
  refused: "MailsRefused",
  waiting: "MailsWaiting",
  sentAgain: "MailsSentAgain",
  gaveUp: "MailsUnconfirmed",
  caughtUp: "DeparturesCaughtUp",
  repaired: "MailingsRepaired",
  scheduleFault: "SchedulesNotMade",
} as const;

export type MetricName = (typeof METRICS)[keyof typeof METRICS];
