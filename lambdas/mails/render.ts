import Mustache from "mustache";
import type { Kind } from "../core/plan.ts";
import type { MailView } from "./mail-view.ts";
import { type MailTemplates, templateFor } from "./templates.ts";

export interface RenderedMail {
  /** One line, whatever the names hold. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const AS_TYPED = { escape: String };

/**
 * Fills in a mail. Every template is evaluated once and names are only ever values, so that nothing
 * in a name is markup, a tag or a header.
 */
export function renderMail(
  templates: MailTemplates,
  { name, kind }: { readonly name: string; readonly kind: Kind },
  view: MailView,
): RenderedMail {
  const template = templateFor(templates, name, kind);
  const values = {
    ...view,
    forManager: view.role === "manager",
    forLeaver: view.role === "leaver",
    forDesk: view.role === "desk",
    steps: view.steps?.map((step) => {
      const { title, action, short } = templateFor(templates, step, kind);
      return { title, action: inWords(action, view), short: inWords(short, view) };
    }),
  };
  const { preview, action } = template;
  const subject = `${view.handOver ? templates.layout.handOverSubject : ""}${template.subject}`;
  return {
    subject: inWords(subject, view)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
    html: Mustache.render(templates.layout.html, values, {
      subject: asMarkup(subject),
      preview: asMarkup(preview),
      action: asMarkup(action),
      body: template.html,
    }),
    text: Mustache.render(
      templates.layout.text,
      values,
      { preview, action, body: template.text },
      AS_TYPED,
    ),
  };
}

function inWords(template: string, view: MailView): string {
  return Mustache.render(template, view, undefined, AS_TYPED);
}

/** Plain words as HTML, for text and attributes; tags hold none of these characters and stay as they are. */
function asMarkup(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
