import { type DeployedStack, outputOf, outputsOf } from "./doctor/deployed-stacks.ts";
import type { Stage } from "./stage.ts";

/** The next steps after a deploy, with everything to paste. */
export function deployWords({ name, settings }: Stage, stacks: readonly DeployedStack[]): string {
  const url = outputOf(stacks, "url") ?? "";
  const tokenEndpoint = outputOf(stacks, "tokenEndpoint");
  const records = outputsOf(stacks, "dns");
  return [
    `Totziens answers at ${url}`,
    ...(tokenEndpoint ? ["", ...ownSignIn(tokenEndpoint, outputOf(stacks, "clientId"))] : []),
    ...(records.length > 0
      ? ["", "These records belong in the DNS. What is there already can stay:", "", ...records]
      : []),
    ...(settings.sender.domain
      ? []
      : ["", `AWS has mailed ${settings.sender.address}: follow the link in that mail.`]),
    ...(settings.alarmAddress
      ? [`AWS mails ${settings.alarmAddress} once, to confirm that it wants to hear of alarms.`]
      : []),
    "",
    `What is still missing: npm run doctor -- --stage ${name}`,
  ].join("\n");
}

function ownSignIn(tokenEndpoint: string, clientId = ""): string[] {
  return [
    `HR's system asks for its token at ${tokenEndpoint}`,
    `as client ${clientId}; the secret stands in the Cognito console.`,
  ];
}
