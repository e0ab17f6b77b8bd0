import type { Token } from "markdown-it";
import { MORNING_URLS } from "../../../lambdas/mails/digest-view.ts";
import { PAGE_URLS } from "../../../lambdas/mails/page-urls.ts";
import { describeGiven } from "../mistake.ts";
import { KNOWN_TOKENS } from "./body-html.ts";
import { readTags } from "./tags.ts";

export interface BodyProblem {
  /** From 0, as in Markdown. */
  readonly line: number;
  readonly message: string;
}

/** Everything in a body other than words, headings, lists, sample cards and allowed links. */
export function checkBody(tokens: readonly Token[]): BodyProblem[] {
  return withLines(tokens).flatMap((each) => problemsOf(each));
}

/** A section across two blocks would leave half a block behind. */
export function checkCrossings(tokens: readonly Token[]): BodyProblem[] {
  const open: string[] = [];
  const crossed = withLines(tokens).find(({ token }) =>
    bordersOf(token).some((border) => crosses(border, open)),
  );
  return crossed ? [{ line: crossed.line, message: CROSSING }] : [];
}

interface TokenOnLine {
  readonly token: Token;
  readonly line: number;
}

function withLines(tokens: readonly Token[]): TokenOnLine[] {
  let line = 0;
  return tokens.flatMap((token) => {
    line = token.map?.[0] ?? line;
    let childLine = line;
    const children = (token.children ?? []).map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") childLine += 1;
      return { token: child, line: childLine };
    });
    return [{ token, line }, ...children];
  });
}

function problemsOf({ token, line }: TokenOnLine): BodyProblem[] {
  const message = messageFor(token);
  return message ? [{ line, message }] : [];
}

function messageFor(token: Token): string | undefined {
  const { type, content, tag } = token;
  if (type.startsWith("html_")) {
    return `${describeGiven(content.trim())}; allowed: Markdown without raw HTML`;
  }
  if (!KNOWN_TOKENS.has(type)) {
    return `given ${IN_WORDS[type] ?? type}; allowed: paragraphs, ## headings, lists, **strong**, *emphasis*, links and > sample texts`;
  }
  if (type === "heading_open" && !["h2", "h3"].includes(tag)) {
    return `given a heading of level ${tag.slice(1)}; allowed: ## and ###`;
  }
  return type === "link_open" ? messageForLink(String(token.attrGet("href"))) : undefined;
}

const IN_WORDS: Record<string, string> = {
  code_block: "code",
  code_inline: "code",
  fence: "code",
  hr: "a line",
  image: "an image",
};

function messageForLink(address: string): string | undefined {
  if (address === "mailto:{{hrAddress}}" || OWN_URLS.includes(address)) return undefined;
  if (/^https:\/\/[^\s{}]+$/.test(address) && URL.canParse(address)) return undefined;
  return `given a link to "${address}"; allowed: an https address or mailto:{{hrAddress}}`;
}

const OWN_URLS = [
  ...MORNING_URLS,
  "stepUrl",
  "talkUrl",
  "sectorSurvey",
  ...Object.keys(PAGE_URLS),
].map((name) => `{{${name}}}`);

/** Tracks open sections; true if another than the innermost closes. */
function crosses({ begins, name }: Border, open: string[]): boolean {
  if (!begins) return open.pop() !== name;
  open.push(name);
  return false;
}

const CROSSING =
  "given a section that begins and ends in different paragraphs or items; allowed: both within one, or each alone on its line";

interface Border {
  readonly begins: boolean;
  readonly name: string;
}

function bordersOf({ type, nesting, content, children }: Token): Border[] {
  if (nesting !== 0) return [{ begins: nesting === 1, name: type.replace(/_(?:open|close)$/, "") }];
  if (children) return [];
  return readTags(content)
    .tags.filter(({ sigil }) => sigil)
    .map(({ sigil, name }) => ({ begins: sigil !== "/", name: `section ${name}` }));
}
