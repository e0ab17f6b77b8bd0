import { START_ROUTES } from "../lambdas/desk/list/routes.ts";
import { type DeployedStack, outputOf, outputsOf } from "./doctor/deployed-stacks.ts";
import type { Stage } from "./stage.ts";

/** The next steps after a deploy, with everything to paste. */
export function deployWords({ name, settings }: Stage, stacks: readonly DeployedStack[]): string {
  const url = outputOf(stacks, "url") ?? "";
  const tokenEndpoint = outputOf(stacks, "tokenEndpoint");
  const records = outputsOf(stacks, "dns");
  return [
    `Totziens is running at ${url}`,
    `HR signs in at ${url}${START_ROUTES.start.path}`,
    ...(tokenEndpoint
      ? [
          `To let somebody in: npm run people -- add ADDRESS --stage ${name}`,
          "",
          ...ownSignIn(tokenEndpoint, outputOf(stacks, "clientId")),
        ]
      : []),
    ...(records.length > 0
      ? [
          "",
          "Add these records to the DNS. You can keep any that are already there:",
          "",
          ...records,
        ]
      : []),
    ...(settings.sender.domain
      ? []
      : ["", `AWS has emailed ${settings.sender.address}: click the link in that email.`]),
    ...(settings.alarmAddress
      ? [`AWS emails ${settings.alarmAddress} once, to confirm that it wants to receive alarms.`]
      : []),
    "",
    `To see what’s still missing: npm run doctor -- --stage ${name}`,
  ].join("\n");
}

function ownSignIn(tokenEndpoint: string, clientId = ""): string[] {
  return [
    `HR’s system gets its token from ${tokenEndpoint}`,
    `as client ${clientId}; the secret is in the Cognito console.`,
  ];
}
