import { CfnOutput } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { LINK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { KeySecret, type KeySecretProps } from "./key-secret.ts";

/**
 * The key that signs the links in mails. A new version of the secret is a new key: links of the current and the
 * previous one work, so it can be replaced at any time.
 *
 * Links in delivered mails were signed with it, so it survives a deleted stack.
 */
export class LinkKey extends KeySecret {
  constructor(scope: Construct, id: string, { keeping }: Pick<KeySecretProps, "keeping">) {
    super(scope, id, {
      description: "Totziens: the key that signs the links in mails.",
      whyNoRotation:
        "Replaced by a person, with the one command in docs/runbook.md: a clock that did so twice would kill good links.",
      variable: LINK_ENVIRONMENT.linkSecret,
      keeping,
    });
    new CfnOutput(this, "Arn", {
      description: "The key of the links in mails; how to replace it: docs/runbook.md.",
      value: this.secret.secretArn,
    });
  }
}
