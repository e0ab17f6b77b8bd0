import { ArnFormat, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  type IGrantable,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from "aws-cdk-lib/aws-iam";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/environment.ts";
import type { Environment } from "./program-function.ts";

export interface MailingSchedulesProps {
  /** Where a schedule puts its mailing. */
  readonly queue: Queue;
  /** Where it goes when that failed to the end. */
  readonly deadLetters: Queue;
  /** Throws the pending schedules away with the stack. */
  readonly disposable: boolean;
}

const SCHEDULER = "scheduler.amazonaws.com";

/**
 * Where the one-time schedules of all mailings live, and the role they act with.
 *
 * The schedules are made at run time, months ahead; group and role survive a deleted stack, because
 * without them every pending mail would be gone.
 */
export class MailingSchedules extends Construct {
  readonly group: ScheduleGroup;
  readonly role: Role;
  /** What a function must know to make a schedule. */
  readonly environment: Environment;

  constructor(scope: Construct, id: string, props: MailingSchedulesProps) {
    super(scope, id);

    const removalPolicy = props.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    this.group = new ScheduleGroup(this, "Group", { removalPolicy });
    // Only this group of this account may use the role: a schedule elsewhere cannot borrow it.
    this.role = new Role(this, "Role", {
      description: "Puts mailings that are due on the mail queue.",
      assumedBy: new ServicePrincipal(SCHEDULER, {
        conditions: {
          StringEquals: {
            "aws:SourceAccount": Stack.of(this).account,
            "aws:SourceArn": this.group.scheduleGroupArn,
          },
        },
      }),
      // Inline, so that role and permission are one resource and are kept together.
      inlinePolicies: {
        Deliver: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ["sqs:SendMessage"],
              resources: [props.queue.queueArn, props.deadLetters.queueArn],
            }),
          ],
        }),
      },
    });
    this.role.applyRemovalPolicy(removalPolicy);
    this.environment = {
      [ENVIRONMENT.scheduleGroup]: this.group.scheduleGroupName,
      [ENVIRONMENT.scheduleRole]: this.role.roleArn,
      [ENVIRONMENT.mailQueueArn]: props.queue.queueArn,
      [ENVIRONMENT.deadLetterQueueArn]: props.deadLetters.queueArn,
    };
  }

  /** Lets a function make the schedules true: list, create, delete, and hand them their role. */
  allowConverge({ grantPrincipal }: IGrantable): void {
    const statements = [
      {
        actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"],
        resources: [this.all()],
      },
      // Listing knows no smaller resource: aws/aws-cdk#38201.
      { actions: ["scheduler:ListSchedules"], resources: ["*"] },
      {
        actions: ["iam:PassRole"],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { "iam:PassedToService": SCHEDULER } },
      },
    ];
    for (const statement of statements) {
      grantPrincipal.addToPrincipalPolicy(new PolicyStatement(statement));
    }
  }

  private all(): string {
    return Stack.of(this).formatArn({
      service: "scheduler",
      resource: "schedule",
      resourceName: `${this.group.scheduleGroupName}/*`,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }
}
