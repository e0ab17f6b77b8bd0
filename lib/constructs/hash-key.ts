import { RemovalPolicy } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../../lambdas/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Environment } from "./program-function.ts";

export interface HashKeyProps {
  /** Throws the key away with the stack. */
  readonly disposable: boolean;
}

/**
 * The key of the hashes by which a person is recognised without being named, as `{"key": "…"}`.
 *
 * It is made once and never rotated: under another key nobody would be recognised any more.
 */
export class HashKey extends Construct {
  readonly secret: Secret;
  /** What a function must know to hash. */
  readonly environment: Environment;

  constructor(scope: Construct, id: string, { disposable }: HashKeyProps) {
    super(scope, id);

    this.secret = new Secret(this, "Secret", {
      description: "Totziens: the key of the hashes that keep departures unique.",
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: "key",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(this.secret, "SMG4", "Under another key nobody would be recognised any more.");
    this.environment = { [ENVIRONMENT.secret]: this.secret.secretArn };
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
