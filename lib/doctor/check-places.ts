import { mailingGroupName } from "../mailing-group-name.ts";
import { stateStackName } from "../queue-names.ts";
import type { DeployedStack } from "./deployed-stacks.ts";
import type { Facts, Looked } from "./facts.ts";
import { type Finding, fine, missing } from "./finding.ts";

/** Checks that everything deployed exists and answers. */
export function checkPlaces(stageName: string, facts: Facts): Finding[] {
  const deploy = `npm run deploy -- --stage ${stageName}`;
  const toolkit = isThere(facts.toolkit)
    ? []
    : [
        stackFinding(facts.toolkit, {
          what: "CDK's own stack (CDKToolkit)",
          first: `npx cdk bootstrap -c stage=${stageName}`,
        }),
      ];
  return [
    ...toolkit,
    stackFinding(facts.state, { what: "The state stack", first: deploy }),
    stackFinding(facts.application, { what: "The application stack", first: deploy }),
    ...(isThere(facts.state) ? [scheduleGroup(facts, stageName)] : []),
    ...(facts.health ? [health(facts.health)] : []),
  ];
}

function isThere(looked: Looked<DeployedStack | undefined>): boolean {
  return "seen" in looked && looked.seen !== undefined;
}

function stackFinding(
  looked: Looked<DeployedStack | undefined>,
  { what, first }: { readonly what: string; readonly first: string },
): Finding {
  if ("unseen" in looked) return missing(`Nobody could look at ${what}: ${looked.unseen}.`);
  if (!looked.seen) return missing(`${what} is not deployed. First: ${first}`);
  const { status } = looked.seen;
  if (/^(?:CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)) return fine(`${what} is deployed.`);
  if (/_IN_PROGRESS$/.test(status)) {
    return missing(`${what} is being changed (${status}): ask again when that is done.`);
  }
  return missing(
    `${what} is not as it should be (${status}): mend what its events in the CloudFormation console say, then ${first}`,
  );
}

function scheduleGroup({ hasScheduleGroup }: Facts, stageName: string): Finding {
  if ("unseen" in hasScheduleGroup)
    return missing(`Nobody could look at the schedule group: ${hasScheduleGroup.unseen}.`);
  return hasScheduleGroup.seen
    ? fine("The schedule group is there.")
    : missing(
        `The schedule group is missing, and with it the schedule of every mail that is to come. Make it: aws scheduler create-schedule-group --name ${mailingGroupName(stateStackName(stageName))}; then run reconcile (docs/runbook.md), which makes the schedules.`,
      );
}

function health(looked: Looked<number>): Finding {
  if ("unseen" in looked) return missing(`The API does not answer: ${looked.unseen}.`);
  return looked.seen === 200
    ? fine("The API answers.")
    : missing(
        `The API answers ${looked.seen} to GET /health, not 200: look at the log of HrApiFunction.`,
      );
}
