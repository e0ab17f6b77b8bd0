import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  ComparisonOperator,
  type CreateAlarmOptions,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import { METRIC_NAMESPACE, type MetricName, STAGE_DIMENSION } from "../../lambdas/telemetry/log.ts";
import type { Stage } from "../stage.ts";
import type { StateStack } from "../state-stack.ts";
import type { FailedWork } from "./failed-work.ts";

export interface Watched {
  readonly stage: Stage;
  readonly state: StateStack;
  readonly api: HttpApi;
  readonly sweep: IFunction;
  readonly failedWork: FailedWork;
  readonly configurationSet: ConfigurationSet;
  /** Whether HR's system is told of departures. */
  readonly hasWebhook: boolean;
}

/** An alarm: a sentence about the people it affects, and its one metric, since each metric costs ten cents a month. */
export interface Watch extends Partial<CreateAlarmOptions> {
  readonly means: string;
  readonly metric: Metric;
}

const FIVE_MINUTES = Duration.minutes(5);
const MOST = { statistic: "Maximum", period: FIVE_MINUTES };

/** What a person would notice: a mail does not arrive, or HR cannot work. */
export function watches(watched: Watched): Record<string, Watch> {
  return {
    ...watchesOfMails(watched),
    ...watchesOfJobs(watched),
    ...watchesOfSender(watched),
    ...watchesOfDoors(watched),
  };
}

function watchesOfMails({ stage, state }: Watched): Record<string, Watch> {
  return {
    MailGivenUp: {
      means:
        "A manager or a leaver does not get a mail: it was tried to the end and lies in the dead-letter queue.",
      metric: state.mails.deadLetters.metricApproximateNumberOfMessagesVisible(MOST),
    },
    ScheduleDropped: {
      means:
        "A mail did not start at its moment: Scheduler could not hand it to the queue. The sweep should send it late.",
      metric: state.schedules.group.metricDropped({ period: FIVE_MINUTES }),
    },
    MailsLate: {
      means: "Managers and leavers wait for mails that should have left more than an hour ago.",
      metric: ours(stage, "MailsLate"),
    },
    MailsFailing: {
      means: "Mails that are due now do not leave: sending them fails again and again.",
      metric: ours(stage, "MailsFailed"),
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    MailUnwritable: {
      means:
        "A mail, or a line of HR's morning mail, was given up because its words are wrong. Mend them in plan/ and deploy.",
      metric: ours(stage, "MailsUnwritable"),
    },
    MailsUnconfirmed: {
      means:
        "It is not known whether a manager or a leaver got a mail: SES answered nothing, twice, or tells nothing any more of what becomes of mails.",
      metric: ours(stage, "MailsUnconfirmed"),
    },
    MorningMailMissing: {
      means:
        "HR at one address does not hear what is due or what fails: its morning mail came back, or had not left an hour after its time.",
      metric: ours(stage, "MorningMailMissing"),
    },
  };
}

function watchesOfJobs({ stage, sweep }: Watched): Record<string, Watch> {
  return {
    SweepSilent: {
      means:
        "If a mail gets lost now, nobody finds it: the sweep that repairs is not called any more.",
      metric: sweep.metricInvocations({ period: Duration.minutes(15) }) as Metric,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    },
    JobsOverdue: {
      means:
        "A job has not succeeded in its time. Lost mails are not found, a leaver's answers are kept longer than promised, or HR sees old figures.",
      metric: ours(stage, "JobsOverdue"),
    },
    ScheduleDrift: {
      means:
        "Mails would not have left at their moment: schedules and departures differed. They are mended; find out how it came.",
      metric: ours(stage, "ScheduleDrift"),
    },
  };
}

/**
 * SES reviews an account at these rates and pauses it at twice and five times as much. Without a new figure the state stays, as
 * AWS advises.
 */
const REVIEWED_FROM = { bounces: 0.05, complaints: 0.001 };

function watchesOfSender({ stage, configurationSet }: Watched): Record<string, Watch> {
  const rate = (metricName: string, threshold: number) => ({
    metric: new Metric({
      namespace: "AWS/SES",
      metricName,
      dimensionsMap: { "ses:configuration-set": configurationSet.configurationSetName },
      statistic: "Maximum",
      period: Duration.hours(1),
    }),
    threshold,
    treatMissingData: TreatMissingData.IGNORE,
  });
  return {
    AccountCannotSend: {
      means:
        "Nobody gets any mail: SES refuses this account (paused, out of its quota, sender not verified). All wait.",
      metric: ours(stage, "MailsAccountClosed"),
    },
    BounceRate: {
      means:
        "Soon nobody may get any mail: so many addresses bounce that SES reviews this account, and at twice as many pauses it.",
      ...rate("Reputation.BounceRate", REVIEWED_FROM.bounces),
    },
    ComplaintRate: {
      means:
        "Soon nobody may get any mail: so many readers report our mails as spam that SES reviews this account, and then pauses it.",
      ...rate("Reputation.ComplaintRate", REVIEWED_FROM.complaints),
    },
  };
}

function watchesOfDoors({ stage, api, failedWork, hasWebhook }: Watched): Record<string, Watch> {
  return {
    ApiFailing: {
      means:
        "HR gets an error when it records or changes a departure, or a manager behind the link in a mail.",
      metric: api.metricServerError({ period: FIVE_MINUTES, statistic: "Sum" }),
      evaluationPeriods: 2,
    },
    Throttled: {
      means:
        "HR, managers and leavers wait, and mails leave late: this account has no more functions at once to spare.",
      // Of the whole account and region, as the limit is.
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: "Sum",
        period: FIVE_MINUTES,
      }),
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    WorkGivenUp: {
      means:
        "HR misses something: rows of a file that were not recorded, an address that bounced, or events for its own system. It was tried to the end and lies in the dead-letter queue.",
      metric: failedWork.metricApproximateNumberOfMessagesVisible(MOST),
    },
    ...(hasWebhook
      ? {
          FollowerBehind: {
            means:
              "HR's own system does not know what became of departures: for hours it has not taken what we tell it. Nothing is lost; mend its webhook.",
            metric: ours(stage, "FollowerBehind"),
          },
        }
      : {}),
  };
}

/** One of the functions' own metrics, of this stage. */
export function ours({ name }: Stage, metricName: MetricName): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { [STAGE_DIMENSION]: name },
    statistic: "Sum",
    period: FIVE_MINUTES,
  });
}
