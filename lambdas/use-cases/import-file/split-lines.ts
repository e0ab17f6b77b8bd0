/** A line and its place in the file. */
export interface FileLine {
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The non-empty lines of a file, with any line end. */
export function splitLines(bytes: Uint8Array): FileLine[] {
  const lines: FileLine[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = endOf(bytes, start);
    if (end > start) lines.push({ line, start, end });
    start = end + (isBreakOfTwo(bytes, end) ? 2 : 1);
  }
  return lines;
}

const [LF, CR] = [0x0a, 0x0d];

function endOf(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

function isBreakOfTwo(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === CR && bytes[at + 1] === LF;
}
