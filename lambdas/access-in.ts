import { ENVIRONMENT, type EnvironmentName, required } from "./environment.ts";
import type { AccessRules, ClaimRule } from "./web/access.ts";

/** Who may ask as HR. */
export function accessIn(environment: NodeJS.ProcessEnv): AccessRules {
  return {
    audience: required(environment, ENVIRONMENT.audience).split(","),
    hrClaim: claimIn(environment, ENVIRONMENT.hrClaim),
  };
}

/** The claim that gives a right, written as `name=value`. */
export function claimIn(environment: NodeJS.ProcessEnv, variable: EnvironmentName): ClaimRule {
  const [name = "", value = ""] = required(environment, variable).split(/=(.*)/s);
  return { name, value };
}
