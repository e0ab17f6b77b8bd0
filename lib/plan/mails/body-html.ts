import type { Token } from "markdown-it";
import { escapeMarkup } from "./escape-markup.ts";
import { LOOK, type Shades } from "./look.ts";

/** A body as HTML for mail clients: inline styles, a table for the sample card. */
export function bodyHtml(
  tokens: readonly Token[],
  sampleLabel: string,
  light: Shades = LOOK.light,
): string {
  return tokens
    .map((token, index) => {
      if (isButton(token)) return buttonOf(token, light);
      if (isButton(tokens[index - 1]) || isButton(tokens[index + 1])) return "";
      return markupOf(token, { sampleLabel, light, isLast: endsCard(tokens, index) });
    })
    .join("");
}

/** `**[label](address)**` alone in its paragraph. */
function isButton(token: Token | undefined): boolean {
  const types = (token?.children ?? [])
    .filter(({ type, content }) => type !== "text" || content !== "")
    .map(({ type }) => type);
  return types.join(" ") === "strong_open link_open text link_close strong_close";
}

/** A table, since Outlook knows no padding of links. */
function buttonOf({ children }: Token, light: Shades): string {
  const all = children ?? [];
  const href = String(all.find(({ type }) => type === "link_open")?.attrGet("href"));
  const label = all.find(({ type, content }) => type === "text" && content !== "")?.content ?? "";
  const { accent, onAccent } = light;
  return [
    `<table class="button" role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:22px 0 10px;border-collapse:separate">`,
    `<tr><td bgcolor="${accent}" style="background:${accent};border-radius:10px">`,
    `<a href="${escapeMarkup(href)}" style="display:inline-block;border-radius:10px;padding:13px 22px;font-size:16px;line-height:1.2;font-weight:bold;color:${onAccent};text-decoration:none">${escapeMarkup(label)}</a>`,
    "</td></tr></table>",
  ].join("");
}

interface Around {
  readonly sampleLabel: string;
  readonly light: Shades;
  /** The last paragraph or list of a card has no margin below. */
  readonly isLast: boolean;
}

function markupOf(token: Token, around: Around): string {
  return MARKUP[token.type]?.(token, around) ?? "";
}

const MARKUP: Record<string, (token: Token, around: Around) => string> = {
  section: ({ content }) => content,
  inline: ({ children }, around) =>
    (children ?? []).map((child) => markupOf(child, around)).join(""),
  text: ({ content }) => escapeMarkup(content),
  softbreak: () => "\n",
  hardbreak: () => "<br>",
  strong_open: () => "<strong>",
  strong_close: () => "</strong>",
  em_open: () => "<em>",
  em_close: () => "</em>",
  link_open: (token, { light }) =>
    `<a class="link" href="${escapeMarkup(String(token.attrGet("href")))}" style="color:${light.accent};text-decoration:underline;overflow-wrap:anywhere">`,
  link_close: () => "</a>",
  paragraph_open: ({ hidden }, { isLast }) =>
    hidden ? "" : `<p style="margin:0 0 ${isLast ? 0 : 16}px">`,
  paragraph_close: ({ hidden }) => (hidden ? "" : "</p>"),
  heading_open: ({ tag }) =>
    `<${tag} style="margin:28px 0 8px;font-size:${tag === "h2" ? 18 : 16}px;line-height:1.35">`,
  heading_close: ({ tag }) => `</${tag}>`,
  bullet_list_open: (_token, { isLast }) =>
    `<ul style="margin:0 0 ${isLast ? 0 : 16}px;padding:0 0 0 22px">`,
  bullet_list_close: () => "</ul>",
  ordered_list_open: (token, { isLast }) =>
    `<ol start="${token.attrGet("start") ?? 1}" style="margin:0 0 ${isLast ? 0 : 16}px;padding:0 0 0 24px">`,
  ordered_list_close: () => "</ol>",
  list_item_open: () => `<li style="margin:0 0 6px">`,
  list_item_close: () => "</li>",
  blockquote_open: (_token, around) => cardStart(around),
  blockquote_close: () => "</td></tr></table>",
};

/** The types of block token that a body may hold; anything else is refused when building. */
export const KNOWN_TOKENS: ReadonlySet<string> = new Set(Object.keys(MARKUP));

function endsCard(tokens: readonly Token[], start: number): boolean {
  const { type, level } = tokens[start] as Token;
  const ending = type.replace("_open", "_close");
  const end = tokens.findIndex(
    (token, index) => index > start && token.type === ending && token.level === level,
  );
  return tokens[end + 1]?.type === "blockquote_close";
}

function cardStart({ sampleLabel: label, light }: Around): string {
  return [
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;margin:0 0 20px;border-collapse:separate">`,
    `<tr><td class="sample" bgcolor="${light.sample}" style="background:${light.sample};border-left:3px solid ${light.line};border-radius:0 10px 10px 0;padding:14px 18px 16px">`,
    `<p class="label" style="margin:0 0 8px;font-size:12px;line-height:1.4;font-weight:bold;letter-spacing:.04em;color:${light.muted}">${escapeMarkup(label)}</p>`,
  ].join("");
}
