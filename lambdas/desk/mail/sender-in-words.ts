/** A From header in readable form: SES wants non-ASCII names encoded (RFC 2047), and others quoted. */
export function senderInWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, words: string) => decoded(words))
    .replace(/^"((?:[^"\\]|\\.)*)"/, (_, name: string) => name.replaceAll(/\\(.)/g, "$1"));
}

function decoded(words: string): string {
  const percent = words
    .replaceAll("%", "%25")
    .replaceAll("_", " ")
    .replaceAll(/=([0-9A-F]{2})/gi, "%$1");
  return decodeURIComponent(percent);
}
