import { Aws, Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import { ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { mailingGroupName } from "../mailing-group-name.ts";
import { acknowledge, acknowledgeStar } from "./acknowledge.ts";
import type { Keeping } from "./keeping.ts";
import type { Environment, ProgramFunction } from "./program-function.ts";
import { SCHEDULER, schedulerPrincipal } from "./scheduler-principal.ts";

export interface MailingSchedulesProps {
  /** The schedules' target. */
  readonly queue: Queue;
  /** For mailings that could not be delivered. */
  readonly deadLetters: Queue;
  readonly keeping: Keeping;
}

/**
 * The group of all mailings' one-time schedules, and the role they act with.
 *
 * The schedules are made at run time, months ahead; group and role survive a deleted stack, because
 * without them every pending mail would be gone.
 */
export class MailingSchedules extends Construct {
  readonly group: ScheduleGroup;
  readonly role: Role;
  private readonly environment: Environment;
  private readonly groupName: string;

  constructor(scope: Construct, id: string, props: MailingSchedulesProps) {
    super(scope, id);

    const { removalPolicy } = props.keeping;
    this.groupName = mailingGroupName(Stack.of(this).stackName);
    this.group = new ScheduleGroup(this, "Group", {
      scheduleGroupName: this.groupName,
      removalPolicy,
    });
    this.role = new Role(this, "Role", {
      description: "Puts mailings that are due on the mail queue.",
      assumedBy: schedulerPrincipal(this.group),
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

  /** Grants listing schedule names, which AWS allows only for all groups of the account at once (aws/aws-cdk#38201). */
  allowList(program: ProgramFunction): void {
    program.may(["scheduler:ListSchedules"], "*");
    acknowledge(
      program.role,
      "IAM5[Resource::*]",
      "ListSchedules knows no narrower resource; it shows names only.",
    );
  }

  /** Grants creating and deleting schedules in this group and passing their role; not changing or listing them. */
  allowOutbox(program: ProgramFunction): void {
    const { role } = program;
    program.learn(this.environment);
    const schedules = `scheduler:${Stack.of(this).region}:${Aws.ACCOUNT_ID}:schedule/${this.groupName}/*`;
    const statements = [
      {
        actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"],
        resources: [`arn:${Aws.PARTITION}:${schedules}`],
      },
      {
        actions: ["iam:PassRole"],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { "iam:PassedToService": SCHEDULER } },
      },
    ];
    for (const statement of statements) role.addToPrincipalPolicy(new PolicyStatement(statement));
    acknowledgeStar(
      role,
      schedules.replace(Aws.ACCOUNT_ID, "<AWS::AccountId>"),
      "Names of schedules are made at run time; their group is ours alone.",
    );
  }
}
