import type { Kind, Language } from "../core/plan.ts";

/** One mail as the build made it: Mustache templates that hold no markup but their own. */
export interface MailTemplate {
  /** Plain words, no variables: the step's name in a timeline. */
  readonly title: string;
  readonly subject: string;
  readonly preview: string;
  /** The one thing to do. */
  readonly action: string;
  /** Stands for the step where it is one of several in a mail. */
  readonly short: string;
  /** The body alone, HTML with inline styles; `layout.html` goes around it. */
  readonly html: string;
  readonly text: string;
}

/** What goes around every mail. */
export interface MailLayout {
  readonly html: string;
  readonly text: string;
  /** Begins the subject of a mail that somebody else must hand over. */
  readonly handOverSubject: string;
}

/** All mails of one language. A variant for a kind is named `name.kind`. */
export interface MailTemplates {
  readonly language: Language;
  readonly layout: MailLayout;
  readonly mails: Readonly<Record<string, MailTemplate>>;
}

/** The mail's own variant for this kind, or the one for all. */
export function templateFor({ mails, language }: MailTemplates, name: string, kind: Kind) {
  const template = mails[`${name}.${kind}`] ?? mails[name];
  if (!template)
    throw new Error(
      `No mail "${name}" in language "${language}"; allowed: ${Object.keys(mails).join(", ")}.`,
    );
  return template;
}
