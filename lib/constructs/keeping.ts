import { RemovalPolicy } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** How what holds data is kept. */
export interface Keeping {
  /** When its stack is deleted, and when it leaves the template. */
  readonly removalPolicy: RemovalPolicy;
  /** AWS refuses to delete it. */
  readonly isProtected: boolean;
}

/** The context of a stage's first deploy (`npm run deploy` gives it). */
export const FIRST_DEPLOY = "first-deploy";

/**
 * What holds data stays when its stack is deleted, unless the stage is disposable. A stack that can't be created takes all of it
 * along, so that the same command can create it again; for the same reason nothing is protected in the first deploy.
 */
export function keepingIn(
  scope: Construct,
  { disposable }: { readonly disposable: boolean },
): Keeping {
  const isFirst = scope.node.tryGetContext(FIRST_DEPLOY) === "yes";
  return {
    removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    isProtected: !disposable && !isFirst,
  };
}
