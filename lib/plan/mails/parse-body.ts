import MarkdownIt, { type Token } from "markdown-it";
import { separateSections } from "./separate-sections.ts";
import { withPlainTags } from "./tags.ts";

// HTML is parsed so that it can be refused with its line; only known tokens are rendered.
const markdown = new MarkdownIt("commonmark", { html: true });
// Links are checked by `checkBody`, which knows the position; tags in them stay tags.
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;

/** A body as Markdown tokens; sections around a block are tokens of the type `section`. */
export interface ParsedBody {
  readonly tokens: Token[];
  /** The line of the body, from 0, that a line of the tokens came from. */
  lineOf(line: number): number;
}

export function parseBody(body: string): ParsedBody {
  const { text, lineOf } = withSectionsApart(withPlainTags(body));
  return { tokens: separateSections(markdown.parse(text, {})), lineOf };
}

const SECTION_LINE = /^([ \t]*(?:>[ \t]?)*)\{\{[#^/]\w+\}\}[ \t]*$/;

/** A tag alone on its line is a separate block, as in Mustache: empty lines are put around it. */
function withSectionsApart(body: string) {
  const lines: string[] = [];
  const origins: number[] = [];
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const [, margin] = SECTION_LINE.exec(line) ?? [];
    const apart = margin === undefined ? [line] : [margin.trimEnd(), line, margin.trimEnd()];
    lines.push(...apart);
    origins.push(...apart.map(() => index));
  }
  return { text: lines.join("\n"), lineOf: (line: number) => origins[line] ?? 0 };
}
