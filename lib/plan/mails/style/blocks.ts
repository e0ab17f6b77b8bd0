import type { Token } from "markdown-it";
import { readTags } from "../tags.ts";

/** A paragraph, a heading or an item of a list, with its tags. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item";
  readonly text: string;
  /** From 0, as in Markdown. */
  readonly line: number;
  /** Which sample text it is in, from 1. */
  readonly sample?: number;
  /** Which list it is in, from 1. */
  readonly list?: number;
  /** The sections around it, outermost first. */
  readonly within: readonly Section[];
}

interface Section {
  readonly name: string;
  /** Shown where the fact doesn't hold. */
  readonly isInverted: boolean;
}

/** The blocks of a body, in order. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const place = new Place();
  return tokens.flatMap((token) => place.blockAt(token));
}

class Place {
  private sections: Section[] = [];
  private samples = 0;
  private lists = 0;
  private line = 0;
  private readonly open: string[] = [];

  blockAt(token: Token): Block[] {
    this.line = token.map?.[0] ?? this.line;
    if (token.type === "section") this.enter(token.content);
    else if (token.nesting === 1) this.begin(token.type);
    else if (token.nesting === -1) this.open.pop();
    return token.type === "inline" ? [this.block(token)] : [];
  }

  private enter(content: string): void {
    for (const { sigil, name } of readTags(content).tags) {
      if (sigil === "/") this.sections = this.sections.slice(0, -1);
      else this.sections = [...this.sections, { name, isInverted: sigil === "^" }];
    }
  }

  private begin(type: string): void {
    if (type === "blockquote_open") this.samples += 1;
    if (/_list_open$/.test(type) && !this.isIn(/_list_open$/)) this.lists += 1;
    this.open.push(type);
  }

  private isIn(type: RegExp): boolean {
    return this.open.some((each) => type.test(each));
  }

  private block(token: Token): Block {
    return {
      kind: this.isIn(/^heading/) ? "heading" : this.isIn(/^list_item/) ? "item" : "paragraph",
      text: textOf(token),
      line: this.line,
      ...(this.isIn(/^blockquote/) ? { sample: this.samples } : {}),
      ...(this.isIn(/_list_open$/) ? { list: this.lists } : {}),
      within: this.sections,
    };
  }
}

function textOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (/break$/.test(type) ? " " : content))
    .join("");
}
