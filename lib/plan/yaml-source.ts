import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLParseError,
} from "yaml";
import type { Mistake } from "./mistake.ts";

export type Path = readonly PropertyKey[];

/** A YAML text with its value, and the position of each value in the file. */
export interface YamlSource {
  readonly file: string;
  /** Absent if the text is not YAML. */
  readonly data: unknown;
  /** Errors in the YAML itself. */
  readonly mistakes: readonly Mistake[];
  /** Position of the value at this path, or of its nearest ancestor. */
  positionOf(path: Path): Position;
  /** Position of a key of the group at this path. */
  positionOfKey(path: Path, key: string): Position;
  /** Offsets of the value at this path in the file; empty if it is not there. */
  rangeOf(path: Path): readonly [start: number, end: number];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What precedes the YAML in its file. */
interface Before {
  /** Whole lines. */
  readonly line: number;
  /** Characters. */
  readonly offset: number;
}

/** Reads YAML and never throws. A missing file has no data and no mistakes. */
export function readYaml(
  file: string,
  given: string | undefined,
  before: Before = { line: 0, offset: 0 },
): YamlSource {
  const text = given ?? "";
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });

  function at(offset: number): Position {
    const { line, col } = lines.linePos(offset);
    return { line: line + before.line, column: col };
  }

  function rangeAt(path: Path): readonly [number, number] {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    }
    return [0, 0];
  }

  return {
    file,
    data: given === undefined || document.errors.length > 0 ? undefined : document.toJS(),
    mistakes: telling(document.errors).map(({ code, message, pos }) => ({
      file,
      ...at(pos[0]),
      message:
        code === "DUPLICATE_KEY"
          ? `given the key "${keyAt(text, pos[0])}" twice; allowed: each key once`
          : `given text that is no YAML: ${message}`,
    })),
    positionOf: (path) => at(rangeAt(path)[0]),
    positionOfKey(path, key) {
      const group = document.getIn(path, true);
      const pairs = isMap(group) ? group.items : [];
      const pair = pairs.find((item) => isScalar(item.key) && String(item.key.value) === key);
      return at((pair?.key as ParsedNode | undefined)?.range[0] ?? rangeAt(path)[0]);
    },
    rangeOf(path) {
      if (!document.hasIn(path)) return [before.offset, before.offset];
      const [start, end] = rangeAt(path);
      return [start + before.offset, end + before.offset];
    },
  };
}

/** All duplicate keys; of other errors only the first, which causes the rest. */
function telling(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const broken = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return broken ? [broken] : errors;
}

function keyAt(text: string, offset: number): string {
  return /^["']?([^:"'\s]*)/.exec(text.slice(offset))?.[1] ?? "";
}
