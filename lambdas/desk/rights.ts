import { type ClaimRule, has } from "../http/claim-rule.ts";

/** `officer`: everything. `reader`: read-only. */
export type DeskRole = "officer" | "reader";

export type Rights = Readonly<Record<DeskRole, ClaimRule>>;

/** The role that an ID token's claims give; undefined if they give no access. */
export function roleOf(
  claims: Readonly<Record<string, unknown>>,
  { officer, reader }: Rights,
): DeskRole | undefined {
  if (has(claims, officer)) return "officer";
  return has(claims, reader) ? "reader" : undefined;
}
