import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { OUTPUTS } from "../outputs.ts";

export interface AlarmTopicProps {
  /** The recipient, who must confirm the subscription first. */
  readonly address: string;
}

/** The topic for this account's alarms, encrypted with a key that CloudWatch may use. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { address }: AlarmTopicProps) {
    super(scope, id);

    const cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
    });
    const key = new Key(this, "Key", {
      description: "Totziens: encrypts what alarms say, on its way to who is mailed.",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
        resources: ["*"],
      }),
    );
    this.topic = new Topic(this, "Topic", { enforceSSL: true, masterKey: key });
    // Its own policy replaces AWS's default, which lets alarms publish.
    this.topic.grantPublish(cloudWatch);
    this.topic.addSubscription(new EmailSubscription(address));
    new CfnOutput(this, "Arn", { description: OUTPUTS.alarmTopic, value: this.topic.topicArn });
  }
}
