import type { Kind, Language } from "../departure/model/plan.ts";

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

/** The help of a mail as a page shows it. */
export interface HelpPage extends Pick<MailTemplate, "title" | "action"> {
  /** The body as HTML without styles, headings from level 3 on; a Mustache template. */
  readonly help: string;
}

/** The help of all mails of one language, named as the mails are. */
export interface HelpPages {
  readonly language: Language;
  readonly pages: Readonly<Record<string, HelpPage>>;
}

/** What goes around every mail. */
export interface MailLayout {
  readonly html: string;
  readonly text: string;
  /** Begins the subject of a mail that somebody else must hand over. */
  readonly handOverSubject: string;
  /** What the button says: for who can do all there is, for who can do all but hand it over, for who gives an address. */
  /** What a talk is called in the calendar of each. */
  readonly talks: Readonly<Record<"leaver" | "interviewer", string>>;
  readonly buttons: Readonly<Record<"all" | "own" | "address", string>>;
}

/** All mails of one language. A variant for a kind is named `name.kind`. */
export interface MailTemplates {
  readonly language: Language;
  readonly layout: MailLayout;
  readonly mails: Readonly<Record<string, MailTemplate>>;
}

/** The mail's own variant for this kind, or the one for all. */
export function templateFor({ mails, language }: MailTemplates, name: string, kind: Kind) {
  return variantOf(mails, { name, kind, language });
}

export function helpFor({ pages, language }: HelpPages, name: string, kind: Kind) {
  return variantOf(pages, { name, kind, language });
}

function variantOf<T>(
  all: Readonly<Record<string, T>>,
  { name, kind, language }: { name: string; kind: Kind; language: Language },
): T {
  const found = all[`${name}.${kind}`] ?? all[name];
  if (found) return found;
  throw new Error(
    `No mail "${name}" in language "${language}"; allowed: ${Object.keys(all).join(", ")}.`,
  );
}
