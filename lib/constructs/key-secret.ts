import { RemovalPolicy } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { EnvironmentName } from "../../lambdas/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Environment } from "./program-function.ts";

export interface KeySecretProps {
  readonly description: string;
  /** Why nothing replaces the key by itself. */
  readonly whyNoRotation: string;
  /** The variable that tells a function where the key is. */
  readonly variable: EnvironmentName;
  /** Throws the key away with the stack. */
  readonly disposable: boolean;
}

/** A key that AWS makes and nobody sees, as `{"key": "…"}`. */
export class KeySecret extends Construct {
  readonly secret: Secret;
  /** What a function must know to use it. */
  readonly environment: Environment;

  constructor(scope: Construct, id: string, props: KeySecretProps) {
    super(scope, id);

    this.secret = new Secret(this, "Secret", {
      description: props.description,
      generateSecretString: {
        secretStringTemplate: "{}",
        generateStringKey: "key",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: props.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    acknowledge(this.secret, "SMG4", props.whyNoRotation);
    this.environment = { [props.variable]: this.secret.secretArn };
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
