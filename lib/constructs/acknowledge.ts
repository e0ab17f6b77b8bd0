import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** A rule of AWS's that is broken on purpose, here and nowhere else, and why that is right. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}

/** The same for a permission on `resource`, an ARN that ends in a star. */
export function acknowledgeStar(construct: IConstruct, resource: string, reason: string): void {
  const arn = `arn:<AWS::Partition>:${resource}`;
  acknowledge(construct, `IAM5[Resource::${arn}]`, reason);
}
