import { Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { ProgramFunction } from "./program-function.ts";

export interface HandingOnProps {
  /** With `recursiveLoop` allowed: Lambda ends a chain of sixteen otherwise. */
  readonly function: ProgramFunction;
}

/**
 * Lets a job hand its rest on to a run of its own, by invoking itself.
 *
 * The policy stands beside the role: one in the role would depend on the function, and the function depends on its role.
 */
export class HandingOn extends Construct {
  constructor(scope: Construct, id: string, { function: job }: HandingOnProps) {
    super(scope, id);

    new Policy(this, "Policy", {
      roles: [job.role],
      statements: [
        new PolicyStatement({
          actions: ["lambda:InvokeFunction"],
          resources: [job.functionArn],
        }),
      ],
    });
  }
}
