import { createHash } from "node:crypto";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "../departure/model/plan.ts";
import { htmlAnswer } from "../http/html-answer.ts";
import { dangerouslyAsIs } from "../http/markup.ts";

/**
 * A mail exactly as it is sent, for a frame on our page: it runs nothing and loads nothing. Its styles are inline,
 * so the policy allows each by its hash and no others.
 */
export function framedMail(html: string, language: Language): APIGatewayProxyStructuredResultV2 {
  const answer = htmlAnswer({ status: 200, language, body: dangerouslyAsIs(html) }, "mail");
  return {
    ...answer,
    headers: { ...answer.headers, "content-security-policy": policyFor(html) },
  };
}

function policyFor(html: string): string {
  const styles = [...new Set(stylesIn(html))].map(
    (style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  return `default-src 'none'; style-src 'unsafe-hashes' ${styles.join(" ")}; img-src data:; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`;
}

function stylesIn(html: string): string[] {
  // Browsers ignore comments; Outlook does not.
  const read = html
    .split("<!--")
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf("-->") + "-->".length)))
    .join("");
  const blocks = read
    .split("<style")
    .slice(1)
    .map((block) => block.slice(block.indexOf(">") + 1, block.indexOf("</style>")));
  const attributes = [...read.matchAll(/\sstyle="([^"]*)"/g)].map(([, css = ""]) => decoded(css));
  return [...blocks, ...attributes];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

function decoded(attribute: string): string {
  return attribute.replace(/&(?:quot|#34|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
