import Mustache from "mustache";
import type { Kind } from "../departure/model/plan.ts";
import { isolatedInText } from "../departure/people/isolate.ts";
import { isolateNames } from "../http/isolate-names.ts";
import { escaped } from "../http/markup.ts";
import type { MailView, NudgeFacts, NudgeWords } from "./mail-view.ts";
import {
  type MailTemplate,
  type MailTemplates,
  type ParsedTemplate,
  templateFor,
} from "./templates.ts";

export interface RenderedMail {
  /** Always one line. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const AS_TYPED = { escape: String };
const AS_MARKUP = { escape: (value: unknown) => escaped(String(value)) };

/** Mails to an interviewer with no talk ahead for that person. */
const NOTHING_TO_DECLINE: readonly string[] = [
  "talk-report",
  "interview-cancelled-interviewer",
  "interview-passed-on-interviewer",
];

/** After these no more mails come about the departure, so there are none to stop or to put off. */
const LAST_MAILS: readonly string[] = [
  "withdrawn-manager",
  "withdrawn-leaver",
  "came-back-manager",
  "came-back-leaver",
];

/**
 * Renders a mail. Each template is evaluated once and names are only values, so that nothing in a name is markup, a tag or
 * a header.
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
    forHr: view.role === "hr",
    forColleague: view.role === "colleague",
    forInterviewer: view.role === "interviewer",
    mayDecline: view.role === "interviewer" && !NOTHING_TO_DECLINE.includes(name),
    forFormer: view.role === "former",
    mailsGoOn: !LAST_MAILS.includes(name),
    hasSteps: (view.steps ?? []).length > 0,
    hasComing: (view.coming ?? []).length > 0,
    hasGone: (view.gone ?? []).length > 0,
    gone: view.gone?.map((step) => ({ title: templateFor(templates, step, kind).title })),
    hasAlso: (view.also ?? []).length > 0,
    also: view.also?.map(({ step, url }) => ({
      title: templateFor(templates, step, kind).title,
      url,
    })),
    ...stepsInWords(templates, kind, view),
    coming: view.coming?.map(({ step, day }) => ({
      title: templateFor(templates, step, kind).title,
      day,
    })),
  };
  const subject = `${view.handOver ? templates.layout.handOverSubject : ""}${template.subject}`;
  return fillIn(templates, { ...template, subject }, values);
}

function stepsInWords(templates: MailTemplates, kind: Kind, view: MailView) {
  const { urgent = [], steps: ids, stepUrls = {} } = view;
  if (!ids) return {};
  const steps = ids.map((id) => {
    const { title, action, short, ...mail } = templateFor(templates, id, kind);
    const why = mail.urgent ?? templates.mails[baseOf(id)]?.urgent ?? "";
    return {
      title,
      action: inWords(action, view),
      short: inWords(short, view),
      urgent: urgent.includes(id) ? inWords(why, view) : "",
      stepUrl: stepUrls[id] ?? "",
    };
  });
  const first = steps.find((step) => step.urgent) ?? steps[0];
  const nudge: NudgeWords & NudgeFacts = {
    stepTitle: first?.title ?? "",
    stepAction: first?.action ?? "",
    moreCount: String(steps.length - 1),
    isOne: steps.length === 1,
    isUrgent: Boolean(first?.urgent),
  };
  return { steps, ...nudge };
}

/** A variant says why it can't wait only where that differs. */
function baseOf(name: string): string {
  return name.split(".")[0] ?? name;
}

/** Renders a mail within its layout. */
export function fillIn(
  { layout }: Pick<MailTemplates, "layout">,
  { subject, preview, action, label = "do", html, text }: Omit<MailTemplate, "title" | "short">,
  values: object,
): RenderedMail {
  const actionLabel = layout.actionLabels[label];
  return {
    subject: isolatedInText(inWords(subject, values))
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
    html: isolateNames(
      renderParsed(layout.html, values, {
        partials: {
          subject: escaped(subject),
          preview: escaped(preview),
          action: escaped(action),
          actionLabel: escaped(actionLabel),
          body: html,
        },
        ...AS_MARKUP,
      }),
    ),
    text: isolatedInText(
      renderParsed(layout.text, values, {
        partials: { preview, action, actionLabel, body: text },
        ...AS_TYPED,
      }),
    ),
  };
}

const WRITER = new Mustache.Writer();

function renderParsed(
  template: ParsedTemplate,
  values: object,
  { partials, ...how }: { readonly partials: Record<string, string> } & typeof AS_MARKUP,
): string {
  // Its types call them string[][]. Without the template itself, which only a value that is a function would need.
  const tokens = template as unknown as string[][];
  return WRITER.renderTokens(tokens, new Mustache.Context(values), partials, undefined, how);
}

/** A line of plain text with its variables filled in. */
export function inWords(template: string, values: object): string {
  return Mustache.render(template, values, undefined, AS_TYPED);
}

/** A page fragment from the build, with the values filled in as text. */
export function inMarkup(template: string, values: object): string {
  return Mustache.render(template, values, undefined, AS_MARKUP);
}
