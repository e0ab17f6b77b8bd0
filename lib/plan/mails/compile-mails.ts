import Mustache from "mustache";
import { LANGUAGES, type Language } from "../../../lambdas/departure/model/plan.ts";
import type { HelpPages, MailTemplates } from "../../../lambdas/mails/templates.ts";
import type { Checked, Mistake } from "../mistake.ts";
import type { PlanFiles } from "../plan-files.ts";
import { checkUrgent } from "./check-urgent.ts";
import { type CompiledMail, compileMail } from "./compile-mail.ts";
import { layoutHtml } from "./layout-html.ts";
import { layoutText } from "./layout-text.ts";
import { LOOK, type MailStyle } from "./look.ts";
import { checkMailNames, LAYOUT, type MailPath, mailPaths, type WantedMail } from "./mail-names.ts";
import { readLayout } from "./read-layout.ts";

/** Gmail clips a mail at 102 kB; names and steps must fit as well. */
const LARGEST_HTML = 60_000;

/** A language's output: the mails, and the help on their link pages. */
export type CompiledMails = MailTemplates & HelpPages;

/** Checks every mail in every language and compiles the templates. `wanted` may be unknown. */
export async function compileMails(
  files: PlanFiles,
  wanted: readonly WantedMail[] | undefined,
  look: MailStyle = LOOK,
): Promise<Checked<readonly CompiledMails[]>> {
  const paths = mailPaths(files);
  const languages = await Promise.all(
    LANGUAGES.map((language) =>
      compileLanguage(files, {
        language,
        look,
        paths: paths.filter((path) => path.language === language),
      }),
    ),
  );
  const values = languages.flatMap(({ value }) => value ?? []);
  const mistakes = [
    ...(wanted ? checkMailNames(paths, wanted) : []),
    ...languages.flatMap((language) => language.mistakes),
    ...(wanted ? checkUrgent(values, wanted) : []),
  ];
  return { value: mistakes.length > 0 ? undefined : values, mistakes };
}

interface Part {
  readonly language: Language;
  readonly look: MailStyle;
  readonly paths: readonly MailPath[];
}

async function compileLanguage(
  files: PlanFiles,
  { language, look, paths }: Part,
): Promise<Checked<CompiledMails>> {
  const words = readLayout(files, language);
  const compiled = paths
    .filter(({ fullName }) => fullName !== LAYOUT)
    .map((path) => {
      const mail = compileMail(path, files.get(path.file) ?? "", {
        sampleLabel: words.value?.sampleLabel ?? "",
        light: look.light,
      });
      return { ...path, ...mail };
    });
  const mistakes = [...words.mistakes, ...compiled.flatMap((mail) => mail.mistakes)];
  if (!words.value || mistakes.length > 0) return { value: undefined, mistakes };
  const html = await layoutHtml(language, words.value, look);
  const layout = {
    html: Mustache.parse(html),
    text: Mustache.parse(layoutText(words.value)),
    talks: { leaver: words.value.talkLeaver, interviewer: words.value.talkInterviewer },
    actionLabels: {
      do: words.value.labelDo,
      know: words.value.labelKnow,
      ask: words.value.labelAsk,
    },
    handOverSubject: words.value.handOverSubject,
    buttons: {
      all: words.value.button,
      steps: words.value.buttonSteps,
      own: words.value.buttonOwn,
      address: words.value.buttonAddress,
      confirm: words.value.buttonConfirm,
      questions: words.value.buttonQuestions,
      talk: words.value.buttonTalk,
      lookBack: words.value.buttonLookBack,
      no: words.value.buttonNo,
      moments: words.value.buttonMoments,
      agreed: words.value.buttonAgreed,
      report: words.value.buttonReport,
      lines: words.value.buttonLines,
      choose: words.value.buttonChoose,
      feedback: words.value.buttonFeedback,
      insights: words.value.buttonInsights,
      today: words.value.buttonToday,
    },
  };
  const tooLarge = compiled.flatMap(({ file, value }) =>
    checkSize(file, html.length + (value?.mail.html.length ?? 0)),
  );
  const parts = compiled.flatMap(({ fullName, value }) => (value ? [{ fullName, ...value }] : []));
  const named = <K extends keyof CompiledMail>(part: K) =>
    Object.fromEntries(parts.map((each) => [each.fullName, each[part]])) as Record<
      string,
      CompiledMail[K]
    >;
  const value = { language, layout, mails: named("mail"), pages: named("page") };
  return { value, mistakes: tooLarge };
}

function checkSize(file: string, size: number): Mistake[] {
  if (size <= LARGEST_HTML) return [];
  const message = `given a mail of ${size} characters of HTML; allowed: at most ${LARGEST_HTML}`;
  return [{ file, line: 1, column: 1, message }];
}
