import { CfnOutput } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { DESK_ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { KeySecret, type KeySecretProps } from "./key-secret.ts";

/**
 * The key of the sessions at HR's desk. A new version of the secret is a new key: sessions of the current and the
 * previous one stay valid. After two new ones everyone must sign in again.
 */
export class SessionKey extends KeySecret {
  constructor(scope: Construct, id: string, { keeping }: Pick<KeySecretProps, "keeping">) {
    super(scope, id, {
      description: "Totziens: the key of the sessions at HR's desk.",
      whyNoRotation: "Replaced by a person, with the one command in docs/runbook.md.",
      variable: DESK_ENVIRONMENT.sessionSecret,
      keeping,
    });
    new CfnOutput(this, "Arn", {
      description: "The key of the sessions at HR's desk; how to replace it: docs/runbook.md.",
      value: this.secret.secretArn,
    });
  }
}
