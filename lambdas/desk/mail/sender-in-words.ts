/** A From header as people read it: SES wants a name beyond ASCII encoded (RFC 2047), and others in quotes. */
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
