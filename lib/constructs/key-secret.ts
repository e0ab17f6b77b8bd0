import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { EnvironmentName } from "../../lambdas/aws/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { ProgramFunction } from "./program-function.ts";

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
  private readonly variable: EnvironmentName;

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
    this.variable = props.variable;
  }

  /** Lets a function read the key, and nothing about it. */
  allowRead(program: ProgramFunction): void {
    program.learn({ [this.variable]: this.secret.secretArn });
    program.may(["secretsmanager:GetSecretValue"], this.secret.secretArn);
  }
}
