import type { Temporal } from "temporal-polyfill";
import { importMapping, inTheWay, type LeftResource } from "./adopt/left-resource.ts";
import { FIRST_DEPLOY } from "./constructs/keeping.ts";
import { SetupError } from "./setup-error.ts";

/** A command of CDK, and what it is for. */
export interface DeployStep {
  readonly says?: string;
  readonly words: readonly string[];
}

interface Standing {
  readonly name: string;
  /** As CloudFormation says; undefined if the stack isn't there. */
  readonly status: string | undefined;
}

/** What an earlier deploy, or a deletion, left of a stage. */
export interface StageStanding {
  readonly state: Standing;
  readonly application: Standing;
  /** What the last deleted state stack retained and is there still. */
  readonly left: readonly LeftResource[];
  /** When a queue of the state stack was deleted, if it is not there. */
  readonly queueDeletedAt: Temporal.Instant | undefined;
}

export interface DeployOptions {
  readonly stageName: string;
  readonly disposable: boolean;
  /** Take back what a deleted state stack left. */
  readonly adopt: boolean;
}

export interface DeployPlan {
  /** The failed first creation of a stack that is protected from deletion, which CDK has to delete. */
  readonly unprotect: readonly string[];
  /** SQS gives a deleted queue's name to no other before. */
  readonly waitUntil: Temporal.Instant | undefined;
  readonly steps: readonly DeployStep[];
}

/** `CREATE_FAILED`, `ROLLBACK_COMPLETE`, `ROLLBACK_FAILED`, …: it was never created, and CDK deletes it before it creates it. */
const NEVER_CREATED =
  /^(?:REVIEW_IN_PROGRESS|CREATE_FAILED|ROLLBACK_(?:COMPLETE|FAILED)|DELETE_COMPLETE)$/;
/** An update failed and could not be undone; until it is, CloudFormation refuses every other. */
const HALF_UPDATED = /^UPDATE_(?:ROLLBACK_)?FAILED$/;
/** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html: at least 60 seconds. */
const QUEUE_NAME_IS_KEPT = { seconds: 65 };

/** Whether this state stack was created once. */
export function isCreated(status: string | undefined): boolean {
  return status !== undefined && !NEVER_CREATED.test(status);
}

/**
 * What deploys a stage, whatever an earlier deploy left. The first time, nothing is protected until all of the state stack is
 * there: what fails half-way must be deletable. Throws a sentence where a deploy would fail, or part from data.
 */
export function deployPlan(standing: StageStanding, options: DeployOptions): DeployPlan {
  const { state, application } = standing;
  const isFirst = !isCreated(state.status);
  refuseUnlessMeant(standing, options);
  const halfUpdated = [state, application].filter(({ status }) => HALF_UPDATED.test(status ?? ""));
  return {
    unprotect: isFirst && state.status ? [state.name] : [],
    waitUntil:
      isFirst && !options.adopt ? standing.queueDeletedAt?.add(QUEUE_NAME_IS_KEPT) : undefined,
    steps: [
      ...halfUpdated.map(({ name }) => ({
        says: `The last update of ${name} is half-way: it is undone first.`,
        words: ["rollback", name],
      })),
      ...stepsOf(standing, options, isFirst),
    ],
  };
}

const DEPLOY = ["deploy", "--all"];

function stepsOf(
  { state, left }: StageStanding,
  { adopt, disposable }: DeployOptions,
  isFirst: boolean,
): DeployStep[] {
  if (adopt) return [...adoption(state, left), { words: DEPLOY }];
  if (!isFirst || disposable) return [{ words: DEPLOY }];
  return [
    {
      says: "The first deploy: nothing is protected from deletion until all of it is there.",
      words: [...DEPLOY, "--context", `${FIRST_DEPLOY}=yes`],
    },
    {
      says: "All of it is there: what holds data is protected from deletion.",
      words: ["deploy", state.name, "--exclusively"],
    },
  ];
}

/** Only into a stack that isn't there: what stands of one never held data. */
function adoption({ name, status }: Standing, left: readonly LeftResource[]): DeployStep[] {
  const mapping = JSON.stringify(importMapping(left));
  return [
    ...(status ? [{ words: ["destroy", name, "--exclusively", "--force"] }] : []),
    {
      says: `What the deleted stack ${name} left is taken back:\n${listed(left)}`,
      words: ["import", name, "--resource-mapping-inline", mapping],
    },
  ];
}

function refuseUnlessMeant(
  { state, left }: StageStanding,
  { adopt, stageName }: DeployOptions,
): void {
  if (isCreated(state.status)) {
    if (adopt)
      throw new SetupError(
        `Nothing was deployed: --adopt takes back what a deleted state stack left, and ${state.name} is there (${state.status}). If it was taken back before, go on without --adopt: npm run deploy -- --stage ${stageName}`,
      );
    return;
  }
  const blocking = inTheWay(left);
  if (adopt && blocking.length === 0)
    throw new SetupError(
      `Nothing was deployed: there is nothing to adopt. In the last 90 days no stack ${state.name} was deleted, or nothing that it left is there still. Without --adopt the stage is made anew.`,
    );
  if (!adopt && blocking.length > 0)
    throw new SetupError(
      [
        `Nothing was deployed: the deleted stack ${state.name} left what holds data.`,
        listed(blocking),
        `To go on with it: npm run deploy -- --stage ${stageName} --adopt`,
        "To begin anew, delete it by hand first.",
      ].join("\n"),
    );
}

function listed(left: readonly LeftResource[]): string {
  return left.map(({ type, physicalId }) => `  ${type}  ${physicalId}`).join("\n");
}
