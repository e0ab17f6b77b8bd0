import type Mustache from "mustache";
import type { Kind, Language } from "../departure/model/plan.ts";

/** What stands above the action: something to do, only news, or a question that may be left unanswered. */
export const ACTION_LABELS = ["do", "know", "ask"] as const;
export type ActionLabel = (typeof ACTION_LABELS)[number];

/** A compiled mail: Mustache templates without any markup from variables. */
export interface MailTemplate {
  /** Plain text without variables: the step's name in a timeline. */
  readonly title: string;
  readonly subject: string;
  readonly preview: string;
  /** The one thing to do. */
  readonly action: string;
  /** `do` if it is absent. */
  readonly label?: ActionLabel;
  /** The step's text in a combined mail. */
  readonly short: string;
  /** Why an urgent step can't wait, in a nudge. */
  readonly urgent?: string;
  /** The body alone, HTML with inline styles; `layout.html` goes around it. */
  readonly html: string;
  readonly text: string;
}

/** A mail's help, for a page. */
export interface HelpPage extends Pick<MailTemplate, "title" | "action" | "label"> {
  /** The body as unstyled HTML with headings from level 3; a Mustache template. */
  readonly help: string;
}

/** One language's help, by mail name. */
export interface HelpPages {
  readonly language: Language;
  readonly pages: Readonly<Record<string, HelpPage>>;
}

/** A template as Mustache parses it. */
export type ParsedTemplate = ReturnType<typeof Mustache.parse>;

/** The layout around every mail; parsed by the build, since that takes 25 ms of a cold start. */
export interface MailLayout {
  readonly html: ParsedTemplate;
  readonly text: ParsedTemplate;
  /** Subject prefix of a mail that is forwarded through the manager. */
  readonly handOverSubject: string;
  readonly actionLabels: Readonly<Record<ActionLabel, string>>;
  /** The interview's title in each party's calendar. */
  readonly talks: Readonly<Record<"leaver" | "interviewer", string>>;
  /** Button labels: all actions, all but delegate, give address. */
  readonly buttons: Readonly<Record<ButtonLabel, string>>;
}

/**
 * `all`, `own`: answer the mail's step, and hand it over or not; `steps`: the same for several, with their help; the others lead to a
 * page.
 */
export type ButtonLabel =
  | "all"
  | "steps"
  | "own"
  | "address"
  | "confirm"
  | "questions"
  | "talk"
  | "lookBack"
  | "no"
  | "moments"
  | "agreed"
  | "report"
  | "lines"
  | "choose"
  | "feedback"
  | "insights"
  | "today";

/** One language's mails. A variant is named `name.kind`, or `name.2` for the second time of a step that repeats. */
export interface MailTemplates {
  readonly language: Language;
  readonly layout: MailLayout;
  readonly mails: Readonly<Record<string, MailTemplate>>;
}

/** The mail's variant for this time, if its name has a number, or for this kind, or its default. */
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
  const [base = name, number] = name.split(".");
  const found = (number && all[name]) || all[`${base}.${kind}`] || all[base];
  if (found) return found;
  throw new Error(
    `No mail "${name}" in language "${language}"; allowed: ${Object.keys(all).join(", ")}.`,
  );
}
