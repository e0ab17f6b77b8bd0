import type { Token } from "markdown-it";

/**
 * A body as plain text. Section tags are alone on their lines, so that Mustache
 * removes the whole line.
 */
export function bodyText(tokens: readonly Token[], sampleLabel: string): string {
  const page = new Page();
  for (const token of tokens) WRITE[token.type]?.(page, token, sampleLabel);
  return `${page.text.trimEnd()}\n`;
}

/** The text so far, and the indentation of the next line. */
class Page {
  text = "";
  /** For each list that is open: the number of its next item, or none for bullets. */
  readonly lists: (number | undefined)[] = [];
  private readonly margins: string[] = [];
  private mark = "";

  indent(margin: string, mark = ""): void {
    this.margins.push(margin);
    this.mark = mark;
  }

  outdent(): void {
    this.margins.pop();
  }

  write(words: string, after: string): void {
    const margin = this.margins.join("");
    const lines = words.split("\n").map((line) => margin + line);
    this.text += lines.join("\n").replace(margin, () => this.marked(margin)) + after;
    this.mark = "";
  }

  private marked(margin: string): string {
    return margin.slice(0, margin.length - this.mark.length) + this.mark;
  }
}

const WRITE: Record<string, (page: Page, token: Token, sampleLabel: string) => void> = {
  section: (page, { content }) => {
    page.text += `${content}\n`;
  },
  inline: (page, token) => page.write(words(token.children ?? []), "\n"),
  paragraph_close: (page, { hidden }) => {
    if (!hidden) page.text += "\n";
  },
  bullet_list_open: (page) => page.lists.push(undefined),
  bullet_list_close: endList,
  ordered_list_open: (page, token) => page.lists.push(Number(token.attrGet("start") ?? 1)),
  ordered_list_close: endList,
  list_item_open: (page) => {
    const number = page.lists.at(-1);
    const mark = number === undefined ? "- " : `${number}. `;
    if (number !== undefined) page.lists[page.lists.length - 1] = number + 1;
    page.indent(" ".repeat(mark.length), mark);
  },
  list_item_close: (page) => page.outdent(),
  blockquote_open: (page, _token, sampleLabel) => {
    page.write(`${sampleLabel}:`, "\n\n");
    page.indent("    ");
  },
  blockquote_close: (page) => page.outdent(),
};

function endList(page: Page): void {
  page.lists.pop();
  if (page.lists.length === 0 && !page.text.endsWith("\n\n")) page.text += "\n";
}

function words(tokens: readonly Token[]): string {
  return tokens.map((token, index) => wordsOf(token, tokens.slice(0, index))).join("");
}

function wordsOf({ type, content }: Token, before: readonly Token[]): string {
  if (type === "softbreak") return " ";
  if (type === "hardbreak") return "\n";
  return type === "link_close" ? addressAfter(before) : content;
}

/** The address of a link, unless its words are that address. */
function addressAfter(before: readonly Token[]): string {
  const open = before.findLastIndex(({ type }) => type === "link_open");
  const address = String(before[open]?.attrGet("href")).replace(/^mailto:/, "");
  return before.slice(open).some(({ content }) => content === address) ? "" : ` (${address})`;
}
