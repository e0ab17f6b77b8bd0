import { Duration } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ProgramFunction } from "./program-function.ts";

/** Serves the API document. It can access only its log. */
export class ApiDocument extends Construct {
  readonly function: ProgramFunction;

  constructor(
    scope: Construct,
    id: string,
    { logRetention }: { readonly logRetention: RetentionDays },
  ) {
    super(scope, id);

    this.function = new ProgramFunction(this, "Function", {
      folder: "api/document",
      description: "Shows what HR's systems can ask: openapi.json, and a page for people.",
      timeout: Duration.seconds(5),
      memorySize: 256,
      logRetention,
      environment: {},
    });
  }
}
