import { encodeWords } from "nodemailer/lib/mime-funcs";

/** What a quoted string cannot hold as it is: RFC 5322, 3.2.4. */
const SPECIAL = /["\\]/g;

/**
 * The From header of every mail: SES takes a display name beyond ASCII only when it is encoded as
 * RFC 2047 says, and a plain one may hold commas and brackets only between quotes.
 */
export function senderHeader({ name, address }: { name: string; address: string }): string {
  const encoded = encodeWords(name, "Q", 52, true);
  if (encoded !== name) return `${encoded} <${address}>`;
  return `"${name.replace(SPECIAL, "\\$&")}" <${address}>`;
}
