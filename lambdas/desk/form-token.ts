import { createHmac, timingSafeEqual } from "node:crypto";
import type { Session } from "./session.ts";

/** The field of every form of somebody who is signed in. */
export const TOKEN_FIELD = "token";

/** Proves that a form came from a page that we showed in this session, and that it is that form. */
export function formToken({ formKey }: Pick<Session, "formKey">, action: string): string {
  return createHmac("sha256", formKey).update(action).digest("base64url");
}

export function isFormToken(session: Session, action: string, given: string): boolean {
  const expected = Buffer.from(formToken(session, action));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
