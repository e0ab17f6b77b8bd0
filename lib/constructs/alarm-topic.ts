import { CfnOutput, Stack } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { OUTPUTS } from "../outputs.ts";

export interface AlarmTopicProps {
  /** The recipient, who must confirm the subscription first. */
  readonly address: string;
}

/**
 * The topic for this account's alarms. What it hands on isn't encrypted at rest: an alarm names a metric and a sentence of ours, and
 * no person. CloudWatch can't publish under AWS's own key, and a key of ours costs a dollar a month.
 */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { address }: AlarmTopicProps) {
    super(scope, id);

    const cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
    });
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    // Its own policy replaces AWS's default, which lets alarms publish.
    this.topic.grantPublish(cloudWatch);
    this.topic.addSubscription(new EmailSubscription(address));
    new CfnOutput(this, "Arn", { description: OUTPUTS.alarmTopic, value: this.topic.topicArn });
  }
}
