import { createHmac, timingSafeEqual } from "node:crypto";
import type { Session } from "./session.ts";

/** The CSRF field of every signed-in form. */
export const TOKEN_FIELD = "token";

/** CSRF token: proves that this form came from a page shown in this session. */
export function formToken({ formKey }: Pick<Session, "formKey">, action: string): string {
  return createHmac("sha256", formKey).update(action).digest("base64url");
}

export function isFormToken(session: Session, action: string, given: string): boolean {
  const expected = Buffer.from(formToken(session, action));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
