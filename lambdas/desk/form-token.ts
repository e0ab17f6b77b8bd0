import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Session } from "./session.ts";

/** The CSRF field of every signed-in form. */
export const TOKEN_FIELD = "token";

const BYTES = 32;

/**
 * CSRF token: proves that this form came from a page shown in this session. Under another mask each time, so that the size of a
 * compressed page tells nothing about it (the BREACH attack).
 */
export function formToken(session: Pick<Session, "formKey">, action: string): string {
  const mask = randomBytes(BYTES);
  return Buffer.concat([mask, masked(secretOf(session, action), mask)]).toString("base64url");
}

export function isFormToken(session: Session, action: string, given: string): boolean {
  const bytes = Buffer.from(given, "base64url");
  if (bytes.length !== 2 * BYTES) return false;
  const secret = masked(bytes.subarray(BYTES), bytes.subarray(0, BYTES));
  return timingSafeEqual(secret, secretOf(session, action));
}

function secretOf({ formKey }: Pick<Session, "formKey">, action: string): Buffer {
  return createHmac("sha256", formKey).update(action).digest();
}

function masked(bytes: Uint8Array, mask: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)));
}
