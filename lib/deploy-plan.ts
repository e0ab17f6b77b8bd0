import { FIRST_DEPLOY } from "./constructs/keeping.ts";
import type { DeployedStack } from "./doctor/deployed-stacks.ts";

/** A command of CDK, and what it is for. */
export interface DeployStep {
  readonly says?: string;
  readonly words: readonly string[];
}

interface Standing {
  readonly name: string;
  /** Undefined if it isn't there. */
  readonly stack: DeployedStack | undefined;
}

export interface DeployPlan {
  /** The failed first creation of a stack that is protected from deletion, which CDK has to delete. */
  readonly unprotect: readonly string[];
  readonly steps: readonly DeployStep[];
}

/** `CREATE_FAILED`, `ROLLBACK_COMPLETE`, `ROLLBACK_FAILED`, …: it was never created, and CDK deletes it before it creates it. */
const NEVER_CREATED =
  /^(?:REVIEW_IN_PROGRESS|CREATE_FAILED|ROLLBACK_(?:COMPLETE|FAILED)|DELETE_COMPLETE)$/;
/** An update failed and could not be undone; until it is, CloudFormation refuses every other. */
const HALF_UPDATED = /^UPDATE_(?:ROLLBACK_)?FAILED$/;

/**
 * What deploys a stage, whatever an earlier deploy left. The first time, nothing is protected until all of the state stack is
 * there: what fails half-way must be deletable.
 */
export function deployPlan(
  state: Standing,
  application: Standing,
  { disposable }: { readonly disposable: boolean },
): DeployPlan {
  const isFirst = !state.stack || NEVER_CREATED.test(state.stack.status);
  const halfUpdated = [state, application].filter(({ stack }) =>
    HALF_UPDATED.test(stack?.status ?? ""),
  );
  const deploy = ["deploy", "--all"];
  return {
    unprotect: isFirst && state.stack ? [state.name] : [],
    steps: [
      ...halfUpdated.map(({ name }) => ({
        says: `The last update of ${name} is half-way: it is undone first.`,
        words: ["rollback", name],
      })),
      ...(isFirst && !disposable
        ? [
            {
              says: "The first deploy: nothing is protected from deletion until all of it is there.",
              words: [...deploy, "--context", `${FIRST_DEPLOY}=yes`],
            },
            {
              says: "All of it is there: what holds data is protected from deletion.",
              words: ["deploy", state.name, "--exclusively"],
            },
          ]
        : [{ words: deploy }]),
    ],
  };
}
