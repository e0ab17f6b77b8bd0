import type { Language } from "../../../lambdas/departure/model/plan.ts";
import {
  isInterviewMail,
  MAILS_OF_CHANGE,
  MAILS_OF_HR,
  MAILS_OF_TALK,
  MAILS_WITH_COMING,
  MAILS_WITH_LESSON,
  MAILS_WITH_STEPS,
  MORNING_MAIL,
  NUDGE,
  QUARTER_MAIL,
} from "../../../lambdas/mails/mail-names.ts";
import type { HelpPage, MailTemplate } from "../../../lambdas/mails/templates.ts";
import { checkShape } from "../check-shape.ts";
import type { Checked, Mistake } from "../mistake.ts";
import { bodyHtml } from "./body-html.ts";
import { bodyPage } from "./body-page.ts";
import { bodyText } from "./body-text.ts";
import { checkBody, checkCrossings } from "./check-body.ts";
import { checkWords } from "./check-words.ts";
import type { Shades } from "./look.ts";
import type { MailPath } from "./mail-names.ts";
import { type MailSource, mailFront, onBodyLine, readMailSource } from "./mail-source.ts";
import { parseBody } from "./parse-body.ts";
import {
  type AllowedTags,
  CHANGE_TAGS,
  COMING_TAGS,
  inBody,
  LESSON_TAGS,
  MAIL_TAGS,
  MORNING_TAGS,
  NO_TAGS,
  NUDGE_TAGS,
  QUARTER_TAGS,
  STEPS_TAGS,
  TALK_TAGS,
  withPlainTags,
} from "./tags.ts";

export interface CompiledMail {
  readonly mail: MailTemplate;
  readonly page: HelpPage;
}

/** Checks one mail and makes its templates. */
export function compileMail(
  { file, name, language }: MailPath,
  text: string,
  { sampleLabel, light }: { readonly sampleLabel: string; readonly light: Shades },
): Checked<CompiledMail> {
  const source = readMailSource(file, text);
  if ("message" in source) return { value: undefined, mistakes: [source] };
  const front = checkShape(source.front, mailFront);
  const { tokens, lineOf } = parseBody(source.body);
  const misspelt = checkWords(source, [source.bodyStart, source.text.length], {
    language,
    tags: MAILS_OF_HR.includes(name) ? tagsOf(name) : inBody(tagsOf(name)),
  });
  // Crossings are only checked if all tags are valid.
  const problems = [...checkBody(tokens), ...(misspelt.length > 0 ? [] : checkCrossings(tokens))];
  const texts = checkTexts(source, language, name);
  const mistakes = [
    ...front.mistakes,
    ...texts,
    ...misspelt,
    ...problems.map(({ line, message }) => onBodyLine(source, lineOf(line), message)),
    ...missingIn(source.body, name).map((message) => onBodyLine(source, 0, message)),
  ];
  if (!front.value || mistakes.length > 0) return { value: undefined, mistakes };
  const words = Object.fromEntries(
    Object.entries(front.value).map(([key, value]) => [key, withPlainTags(value)]),
  ) as typeof front.value;
  const { title, action, label } = words;
  const value = {
    mail: {
      ...words,
      html: bodyHtml(tokens, sampleLabel, light),
      text: bodyText(tokens, sampleLabel),
    },
    page: { title, action, ...(label ? { label } : {}), help: bodyPage(tokens, sampleLabel) },
  };
  return { value, mistakes };
}

function tagsOf(name: string): AllowedTags {
  const own = TAGS_BY_NAME.get(name);
  if (own) return own;
  if (isInterviewMail(name) || MAILS_OF_TALK.has(name)) return TALK_TAGS;
  if (MAILS_OF_CHANGE.has(name)) return CHANGE_TAGS;
  if (MAILS_WITH_COMING.has(name)) return COMING_TAGS;
  if (MAILS_WITH_LESSON.has(name)) return LESSON_TAGS;
  return MAILS_WITH_STEPS.has(name) ? STEPS_TAGS : MAIL_TAGS;
}

const TAGS_BY_NAME: ReadonlyMap<string, AllowedTags> = new Map([
  [NUDGE, NUDGE_TAGS],
  [MORNING_MAIL, MORNING_TAGS],
  [QUARTER_MAIL, QUARTER_TAGS],
]);

function checkTexts(source: MailSource, language: Language, name: string): Mistake[] {
  const own =
    MAILS_OF_HR.includes(name) ||
    isInterviewMail(name) ||
    MAILS_OF_CHANGE.has(name) ||
    MAILS_OF_TALK.has(name) ||
    MAILS_WITH_COMING.has(name) ||
    name === NUDGE;
  const tags = own ? { ...tagsOf(name), lists: {} } : MAIL_TAGS;
  return Object.keys(mailFront.shape).flatMap((key) =>
    checkWords(source, source.front.rangeOf([key]), {
      language,
      tags: key === "title" ? NO_TAGS : tags,
    }),
  );
}

/** A combined mail must list its steps, or they are lost. */
function missingIn(body: string, name: string): string[] {
  if (!body.trim()) return ["missing body; allowed: Markdown after the second ---"];
  if (!MAILS_WITH_STEPS.has(name) || /\{\{\s*#\s*steps\s*\}\}/.test(body)) return [];
  return ["missing {{#steps}}; allowed: a body that lists its steps"];
}
