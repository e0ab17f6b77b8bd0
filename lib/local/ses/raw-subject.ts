const SUBJECT = /^subject:[ \t]*((?:.*)(?:\r?\n[ \t].*)*)/im;
const ENCODED_WORD = /=\?utf-8\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi;

/** The subject of a raw message (base64), with its encoded words (RFC 2047, UTF-8) read. */
export function rawSubject(raw: string): string {
  const [head = ""] = Buffer.from(raw, "base64")
    .toString()
    .split(/\r?\n\r?\n/, 1);
  const [, folded = ""] = SUBJECT.exec(head) ?? [];
  const line = folded.replace(/\r?\n[ \t]/g, " ");
  return line.replace(ENCODED_WORD, (_, kind: string, text: string) =>
    kind.toLowerCase() === "b" ? Buffer.from(text, "base64").toString() : decodeQ(text),
  );
}

function decodeQ(text: string): string {
  const bytes = text
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
