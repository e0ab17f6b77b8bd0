import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Environment } from "./program-function.ts";

export interface LinkKeyProps {
  /** Throws the key away with the stack. */
  readonly disposable: boolean;
}

/**
 * The key that signs the links in mails, as `{"key": "…"}`. A new version of the secret is a new key: the links of the
 * current and of the previous one work, so it can be replaced at any time.
 *
 * Mails that lie in inboxes were signed with it, so it survives a deleted stack.
 */
export class LinkKey extends Construct {
  readonly secret: Secret;
  /** What a function must know to sign or to check a link. */
  readonly environment: Environment;

  constructor(scope: Construct, id: string, { disposable }: LinkKeyProps) {
    super(scope, id);

    this.secret = new Secret(this, "Secret", {
      description: "Totziens: the key that signs the links in mails.",
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: "key",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(
      this.secret,
      "SMG4",
      "Replaced by a person, with the one command in docs/runbook.md: a clock that did so twice would kill good links.",
    );
    new CfnOutput(this, "Arn", {
      description: "The key of the links in mails; how to replace it: docs/runbook.md.",
      value: this.secret.secretArn,
    });
    this.environment = { [ENVIRONMENT.linkSecret]: this.secret.secretArn };
  }

  /** Lets a function read the key, and nothing about it. */
  allowRead({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [this.secret.secretArn],
      }),
    );
  }
}
