import { createHash } from "node:crypto";

const PREFIX = "sessions";

/** The keys of all sessions, as a policy names them. */
export const SESSION_KEYS = `${PREFIX}.*`;

/** The table does not reveal who is signed in. */
export function sessionKeyOf(subject: string): string {
  return `${PREFIX}.${createHash("sha256").update(subject).digest("hex")}`;
}
