import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  type Metric,
} from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { MetricName } from "../../lambdas/telemetry/log.ts";
import type { ProgramFunction } from "./program-function.ts";
import { ours, type Watched } from "./watches.ts";

export interface DashboardProps extends Watched {
  readonly alarms: readonly Alarm[];
  readonly functions: readonly ProgramFunction[];
  readonly mailer: ProgramFunction;
}

const HOUR = { period: Duration.hours(1) };
/** CloudWatch's grid has 24 columns. */
const THIRD = 8;
const WHOLE = 24;
/** A log query takes no more groups (CloudWatch Logs quotas). */
const LOGS_AT_MOST = 50;

/**
 * One page of how a stage is doing: alarms, mails, queues, doors and the latest errors. The first three of an account are free with
 * up to fifty metrics each, which this one stays under.
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);

    const { stage, alarms } = props;
    new CloudWatchDashboard(this, "Page", {
      dashboardName: `totziens-${stage.name}`,
      defaultInterval: Duration.days(7),
      widgets: [
        [
          new AlarmStatusWidget({
            title: `Totziens (${stage.name}): docs/runbook.md has a row for each alarm`,
            alarms: [...alarms],
            width: WHOLE,
            height: 4,
          }),
        ],
        mails(props),
        work(props),
        doors(props),
        [latestErrors(props)],
      ],
    });
  }
}

function mails({ stage }: DashboardProps) {
  const counts = (...names: MetricName[]) => names.map((name) => ours(stage, name).with(HOUR));
  return [
    graph("Mails an hour", counts("MailsSent", "MailsWaiting", "MailsSlowedDown")),
    graph(
      "Mails in trouble",
      counts(
        "MailsFailed",
        "MailsLate",
        "MailsUnconfirmed",
        "MailsUnwritable",
        "MailsAccountClosed",
      ),
    ),
    graph(
      "Mails that came back",
      counts("MailsBounced", "MailsNotDelivered", "MailsComplainedOf", "MailsRefused"),
    ),
  ];
}

function work({ state, failedWork, stage, sweep, mailer }: DashboardProps) {
  const { queue, deadLetters } = state.mails;
  const most = { statistic: "Maximum" };
  return [
    graph("Waiting to be sent", [
      queue.metricApproximateNumberOfMessagesVisible(most),
      deadLetters.metricApproximateNumberOfMessagesVisible({ ...most, label: "given up" }),
      failedWork.metricApproximateNumberOfMessagesVisible({
        ...most,
        label: "other work given up",
      }),
    ]),
    graph("Repaired", [
      ...(
        ["MailingsRepaired", "DeparturesCaughtUp", "MailsSentAgain", "SchedulesNotMade"] as const
      ).map((name) => ours(stage, name).with(HOUR)),
    ]),
    graph("How long sweep and mailer run, at most", [
      sweep.metricDuration({ ...most, label: "sweep" }),
      mailer.metricDuration({ ...most, label: "mailer" }),
    ]),
  ];
}

function doors({ api, functions }: DashboardProps) {
  const sum = { statistic: "Sum", ...HOUR };
  return [
    graph("Requests an hour", [
      api.metricCount(sum),
      api.metricClientError(sum),
      api.metricServerError(sum),
    ]),
    graph("How long an answer takes (95 of 100)", [
      api.metricLatency({ statistic: "p95", ...HOUR }),
    ]),
    graph(
      "Functions that failed",
      functions.map((each) => each.metricErrors({ ...sum, label: each.folder })),
    ),
  ];
}

/** Where, and of which request, departure and mailing; of a run that Lambda ended (`timeout`), only its own report. */
function latestErrors({ functions }: DashboardProps): LogQueryWidget {
  return new LogQueryWidget({
    title: "Latest errors",
    logGroupNames: functions.slice(0, LOGS_AT_MOST).map(({ logGroup }) => logGroup.logGroupName),
    queryLines: [
      "fields @timestamp, event, because, departureId, mailingId, requestId, record.status, record.errorType",
      'filter level = "error" or ispresent(record.status)',
      "sort @timestamp desc",
      "limit 50",
    ],
    width: WHOLE,
    height: 8,
  });
}

function graph(title: string, left: readonly (IMetric | Metric)[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: THIRD, leftYAxis: { min: 0 } });
}
