import { type ClaimRule, has } from "../http/claim-rule.ts";

/** `officer`: everything. `reader`: looks, and changes nothing. */
export type DeskRole = "officer" | "reader";

export type Rights = Readonly<Record<DeskRole, ClaimRule>>;

/** What the claims of an ID token make of somebody; undefined when the desk is not for them. */
export function roleOf(
  claims: Readonly<Record<string, unknown>>,
  { officer, reader }: Rights,
): DeskRole | undefined {
  if (has(claims, officer)) return "officer";
  return has(claims, reader) ? "reader" : undefined;
}
