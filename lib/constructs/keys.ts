import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Keeping } from "./keeping.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface KeysProps {
  readonly keeping: Keeping;
}

/**
 * The one secret of all keys: of hashes, links, sessions and the webhook (`lambdas/aws/key-ring.ts`). Its root is made by AWS, and
 * never replaced, because the hashes that recognise a person come from it.
 *
 * Links in delivered mails and a webhook's receiver depend on it, so it survives a deleted stack.
 */
export class Keys extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { keeping }: KeysProps) {
    super(scope, id);

    this.secret = new Secret(this, "Secret", {
      description: "Totziens: all keys. npm run keys replaces those that may change.",
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: "key",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: keeping.removalPolicy,
    });
    acknowledge(
      this.secret,
      "SMG4",
      "Keys are replaced by a person, with npm run keys: a clock that did so twice would kill good links, and under another root nobody would be recognised any more.",
    );
  }

  /** Grants reading the keys, not their metadata. */
  allowRead(program: ProgramFunction): void {
    program.learn({ [ENVIRONMENT.keys]: this.secret.secretArn });
    program.may(["secretsmanager:GetSecretValue"], this.secret.secretArn);
  }
}
