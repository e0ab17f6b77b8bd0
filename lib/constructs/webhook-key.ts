import { CfnOutput } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { WEBHOOK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { KeySecret, type KeySecretProps } from "./key-secret.ts";

/**
 * The key that signs webhook events. A new version of the secret is a new key: events are signed with the
 * current and the previous one, so it can be replaced at any time.
 *
 * The webhook's receiver knows it, so it survives a deleted stack.
 */
export class WebhookKey extends KeySecret {
  constructor(scope: Construct, id: string, { keeping }: Pick<KeySecretProps, "keeping">) {
    super(scope, id, {
      description: "Totziens: the key that signs webhooks.",
      whyNoRotation:
        "Replaced by a person, with the one command in docs/runbook.md, together with the system that checks it.",
      variable: WEBHOOK_ENVIRONMENT.webhookSecret,
      keeping,
    });
    new CfnOutput(this, "Arn", {
      description: "The key of the webhook; how to read and to replace it: docs/runbook.md.",
      value: this.secret.secretArn,
    });
  }
}
