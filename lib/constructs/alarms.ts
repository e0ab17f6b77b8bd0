import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  type Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { METRIC_NAMESPACE, type MetricName, STAGE_DIMENSION } from "../../lambdas/telemetry/log.ts";
import type { Stage } from "../stage.ts";
import type { StateStack } from "../state-stack.ts";
import { AlarmTopic } from "./alarm-topic.ts";
import type { FailedWork } from "./failed-work.ts";
import type { MailFeedback } from "./mail-feedback.ts";

export interface AlarmsProps {
  readonly stage: Stage;
  readonly api: HttpApi;
  readonly mailer: IFunction;
  readonly sweep: IFunction;
  readonly closing: IFunction;
  readonly publish: IFunction;
  readonly reconcile: IFunction;
  readonly feedback: MailFeedback;
  readonly failedWork: FailedWork;
  /** Whether HR's system is told of departures. */
  readonly hasWebhook: boolean;
  readonly state: StateStack;
  /** The recipient; without one, alarms are only visible in CloudWatch. */
  readonly address?: string | undefined;
}

/** An alarm: a sentence about the people it affects, and its metric. */
interface Watch extends Partial<CreateAlarmOptions> {
  readonly means: string;
  readonly metric: Metric | MathExpression;
}

/** A mail does not arrive, or HR cannot work: only what is worth waking up for. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);

    const all = { ...watches(props), ...webhookWatches(props) };
    const alarms = Object.entries(all).map(([name, watch]) => this.alarm(name, watch));
    if (!props.address) return;

    const { topic } = new AlarmTopic(this, "Told", { address: props.address });
    for (const alarm of alarms) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  private alarm(name: string, { means, metric, ...options }: Watch): Alarm {
    return metric.createAlarm(this, name, {
      alarmDescription: means,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...options,
    });
  }
}

const FIVE_MINUTES = Duration.minutes(5);

function watches(props: AlarmsProps): Record<string, Watch> {
  const { api, mailer, sweep, closing, publish, reconcile, feedback, failedWork, state } = props;
  const waiting = { statistic: "Maximum" };
  return {
    MailGivenUp: {
      means:
        "A manager or a leaver does not get a mail: it was tried to the end and lies in the dead-letter queue.",
      metric: state.mails.deadLetters.metricApproximateNumberOfMessagesVisible(waiting),
    },
    ScheduleDropped: {
      means:
        "A mail did not start at its moment: Scheduler could not hand it to the queue. The sweep should send it late.",
      metric: state.schedules.group.metricDropped({ period: FIVE_MINUTES }),
    },
    MailsLate: {
      means: "Managers and leavers wait for mails of more than an hour ago.",
      metric: state.mails.queue.metricApproximateAgeOfOldestMessage(waiting),
      threshold: Duration.hours(1).toSeconds(),
    },
    AccountCannotSend: {
      means:
        "Nobody gets any mail: SES refuses this account (paused, out of its quota, sender not verified). All wait.",
      metric: ours(props, "MailsAccountClosed"),
    },
    MorningMailLost: {
      means:
        "HR at one address does not hear what is due or what fails: its morning mail came back. Mend the address of the HR contact.",
      metric: ours(props, "MorningMailMissing"),
    },
    MailUnwritable: {
      means:
        "A mail, or a line of HR's morning mail, was given up because its words are wrong. Mend them in plan/ and deploy.",
      metric: ours(props, "MailsUnwritable"),
    },
    MailerFailing: {
      means: "Mails that are due now do not leave: the mailer fails again and again.",
      metric: mailer.metricErrors({ period: FIVE_MINUTES }),
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    SweepFailing: {
      means:
        "If a mail gets lost now, nobody finds it: the sweep that repairs fails again and again.",
      metric: sweep.metricErrors({ period: FIVE_MINUTES }),
      evaluationPeriods: 3,
    },
    SweepSilent: {
      means:
        "If a mail gets lost now, nobody finds it: the sweep that repairs is not called any more.",
      metric: sweep.metricInvocations({ period: Duration.minutes(15) }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    },
    ClosingFailing: {
      means:
        "What a leaver answered may be kept longer than promised: the job that closes questions and deletes answers fails again and again.",
      metric: closing.metricErrors({ period: FIVE_MINUTES }),
      evaluationPeriods: 3,
    },
    ClosingSilent: {
      means:
        "What a leaver answered is kept longer than promised: the job that closes questions and deletes answers is not called any more.",
      metric: closing.metricInvocations({ period: Duration.minutes(15) }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    },
    PublishFailing: {
      means:
        "HR, works council and board see the figures of an earlier month: the job that publishes new ones failed. It tries again every morning.",
      metric: publish.metricErrors({ period: FIVE_MINUTES }),
    },
    PublishSilent: {
      means:
        "HR, works council and board see the figures of an earlier month: the job that publishes new ones is not called any more.",
      metric: publish.metricInvocations({ period: Duration.days(1) }),
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    },
    ScheduleDrift: {
      means:
        "Mails would not have left at their moment: schedules and departures differed. They are mended; find out how it came.",
      metric: ours(props, "ScheduleDrift"),
    },
    ReconcileFailing: {
      means:
        "If the schedule of a mail gets lost, it leaves late: the nightly comparison failed, in part or whole.",
      metric: reconcile.metricErrors({ period: FIVE_MINUTES }),
    },
    WorkGivenUp: {
      means:
        "HR misses something: rows of a file that were not recorded, an address that bounced, or events for its own system. It was tried to the end and lies in the dead-letter queue.",
      metric: failedWork.metricApproximateNumberOfMessagesVisible(waiting),
    },
    FeedbackUndelivered: {
      means:
        "HR may not hear that an address bounced: what SES tells of our mails does not reach us.",
      metric: feedback.metricUndelivered({ period: FIVE_MINUTES }),
    },
    ApiFailing: {
      means:
        "HR gets an error when it records or changes a departure, or a manager behind the link in a mail.",
      metric: api.metricServerError({ period: FIVE_MINUTES, statistic: "Sum" }),
      evaluationPeriods: 2,
    },
  };
}

function webhookWatches(props: AlarmsProps): Record<string, Watch> {
  if (!props.hasWebhook) return {};
  return {
    FollowerBehind: {
      means:
        "HR's own system does not know what became of departures: for hours it has not taken what we tell it. Nothing is lost; mend its webhook.",
      metric: ours(props, "FollowerBehind"),
    },
  };
}

/** One of the functions' own metrics, of this stage. */
function ours({ stage }: AlarmsProps, metricName: MetricName): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { [STAGE_DIMENSION]: stage.name },
    statistic: "Sum",
    period: FIVE_MINUTES,
  });
}
