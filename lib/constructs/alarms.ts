import { type Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Construct } from "constructs";
import { AlarmTopic } from "./alarm-topic.ts";
import { type Watch, type Watched, watches } from "./watches.ts";

export interface AlarmsProps extends Watched {
  /** The recipient; without one, alarms are only visible in CloudWatch. */
  readonly address?: string | undefined;
}

/** A mail does not arrive, or HR cannot work: only what is worth waking up for. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { address, ...watched }: AlarmsProps) {
    super(scope, id);

    this.all = Object.entries(watches(watched)).map(([name, watch]) => this.alarm(name, watch));
    if (!address) return;

    const { topic } = new AlarmTopic(this, "Told", { address });
    for (const alarm of this.all) {
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
