import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";

/** DynamoDB itself also answers over plain HTTP. `*` is this table: its own policy cannot name it. */
export function onlyOverTls(): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ["dynamodb:*"],
    resources: ["*"],
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  });
}
