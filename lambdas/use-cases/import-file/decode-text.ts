/** UTF-8 bytes, or bytes of unknown encoding. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** The file has a UTF-8 mark, so anything invalid isn't text. */
  readonly isUtf8: boolean;
}

/** Removes the byte order mark, and converts marked UTF-16 to UTF-8. */
export function unmarked(bytes: Uint8Array): FileBytes {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { bytes: bytes.subarray(3), isUtf8: true };
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : undefined;
  const encoding = first === 0xfe && second === 0xff ? "utf-16be" : utf16;
  if (!encoding) return { bytes, isUtf8: false };
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), isUtf8: true };
}

/** Decodes a line as UTF-8, or else as Excel in the Netherlands saves it. Undefined if it isn't text. */
export function decodeLine(line: Uint8Array, { isUtf8 }: FileBytes): string | undefined {
  const text = decoded(line, isUtf8);
  return text === undefined || NO_TEXT.test(text) ? undefined : text;
}

/** What can be shown of a line that isn't text. */
export function readable(line: Uint8Array): string {
  return windows1252(line)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

const NO_TEXT = /(?!\t)\p{Cc}|\uFFFD/u;

function decoded(line: Uint8Array, isUtf8: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return isUtf8 ? undefined : windows1252(line);
  }
}

/** Not with `TextDecoder`: Node 20 reads these 32 as Latin-1. */
function windows1252(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (each) => FROM_80[each.charCodeAt(0) - 0x80] ?? each);
}

const FROM_80 = [..."€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"];
