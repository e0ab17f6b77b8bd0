import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Suppresses an AWS rule for this construct only, with the reason. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}

/** The same for a permission on `resource`, an ARN that ends in `*`. */
export function acknowledgeStar(construct: IConstruct, resource: string, reason: string): void {
  const arn = `arn:<AWS::Partition>:${resource}`;
  acknowledge(construct, `IAM5[Resource::${arn}]`, reason);
}
