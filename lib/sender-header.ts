import { encodeWords } from "nodemailer/lib/mime-funcs";

/** Must be escaped in a quoted string: RFC 5322, 3.2.4. */
const SPECIAL = /["\\]/g;

/**
 * The From header of every mail: SES accepts a non-ASCII display name only when encoded as in
 * RFC 2047, and an ASCII one with commas or brackets only in quotes.
 */
export function senderHeader({ name, address }: { name: string; address: string }): string {
  const encoded = encodeWords(name, "Q", 52, true);
  if (encoded !== name) return `${encoded} <${address}>`;
  return `"${name.replace(SPECIAL, "\\$&")}" <${address}>`;
}
