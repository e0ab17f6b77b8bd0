import type { AccessRules } from "../http/access.ts";
import type { ClaimRule } from "../http/claim-rule.ts";
import { CLAIM_SEPARATORS, ENVIRONMENT, type EnvironmentName, required } from "./environment.ts";

/** HR's access rules. */
export function accessIn(environment: NodeJS.ProcessEnv): AccessRules {
  return {
    audience: required(environment, ENVIRONMENT.audience),
    hrClaim: claimIn(environment, ENVIRONMENT.hrClaim),
    ...optionalClaimIn(environment, "insightsClaim", ENVIRONMENT.insightsClaim),
  };
}

/** A claim that a stage may do without, under its name. */
export function optionalClaimIn<Name extends string>(
  environment: NodeJS.ProcessEnv,
  name: Name,
  variable: EnvironmentName,
): { readonly [Key in Name]?: ClaimRule } {
  if (!environment[variable]) return {};
  return { [name]: claimIn(environment, variable) } as { readonly [Key in Name]: ClaimRule };
}

/** The claim that grants access, as `name=value`. */
export function claimIn(environment: NodeJS.ProcessEnv, variable: EnvironmentName): ClaimRule {
  const [name = "", value = ""] = required(environment, variable).split(/=(.*)/s);
  const separator = SEPARATORS.get(environment[ENVIRONMENT.claimSeparator] ?? "");
  return { name, value, ...(separator ? { separator } : {}) };
}

/** Words, since a blank is easily lost on its way. */
const SEPARATORS = new Map(Object.entries(CLAIM_SEPARATORS));
