import { KINDS, type Kind, type Language } from "../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MAILS_WITH_STEPS } from "../../lambdas/mails/mail-names.ts";
import type { MailView } from "../../lambdas/mails/mail-view.ts";
import { renderMail } from "../../lambdas/mails/render.ts";
import { compileAll } from "../../lib/plan/compile-all.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";
import { readPlanFiles } from "../../lib/plan/plan-files.ts";
import { mailView } from "./view.ts";

const { value, mistakes } = await compileAll(await readPlanFiles("."));
if (!value) throw new Error(listMistakes(mistakes).join("\n"));
const { plan, mails } = value;

/** What no mail may promise or ask, because it does not exist: questions and choices have pages. */
const NOTHING_BY_REPLY: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /antwoord op deze mail met/i,
    /vragen (?:via|per) (?:de )?e?-?mail/i,
    /we mailen je (?:dan )?een paar/i,
    /\bdigitaal\b/i,
    /je (?:vier|vijf|drie) antwoorden/i,
    /mail ze naar/i,
    /(?:antwoorden|ze) gaan naar/i,
    /drie momenten en de naam/i,
    /uitnodiging (?:wordt|gaat) vanzelf/i,
  ],
  en: [
    /reply to this email with/i,
    /questions by e-?mail/i,
    /we(?: wi|’|')ll email you a few/i,
    /\bdigital(?:ly)?\b/i,
    /your (?:four|five|three) answers/i,
    /email them to/i,
    /(?:answers|they) go to/i,
    /three moments and the name/i,
    /invitation is sent automatically/i,
  ],
};

/** Which could make a mail to a former colleague an advertisement (Telecommunicatiewet art. 11.7). */
const NO_ADVERTISEMENT: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [/vacature/i, /de deur staat (?:altijd )?open/i, /kom (?:weer )?bij ons werken/i],
  en: [
    /vacanc/i,
    /the door is (?:always )?open/i,
    /come (?:back )?(?:and|to) work (?:with|for) us/i,
  ],
};

const ROLES = ["leaver", "manager"] as const;

describe.each(mails)("in $language", (templates) => {
  const { language } = templates;

  test.each(ROLES)("no mail to the %s asks for answers, choices or moments by reply", (role) => {
    expect(saidTo(role, NOTHING_BY_REPLY[language])).toEqual([]);
  });

  test("no mail to the leaver mentions vacancies", () => {
    expect(saidTo("leaver", NO_ADVERTISEMENT[language])).toEqual([]);
  });

  test("the words that must not be said are found where they are", () => {
    const samples = {
      nl: "Antwoord op deze mail met je vier antwoorden. Een paar vragen via de mail kan ook.",
      en: "Reply to this email with your four answers. Or a few questions by email.",
    };
    expect(NOTHING_BY_REPLY[language].filter((each) => each.test(samples[language]))).toHaveLength(
      3,
    );
  });

  /** Each forbidden word, with the mail and the kind that say it. */
  function saidTo(role: (typeof ROLES)[number], forbidden: readonly RegExp[]): string[] {
    return mailsTo(role).flatMap(({ name, kind }) => {
      const text = textOf(name, kind, role);
      return forbidden.flatMap((words) => {
        const said = words.exec(text)?.[0];
        return said ? [`${name} for ${kind}: ${said}`] : [];
      });
    });
  }

  function textOf(name: string, kind: Kind, role: MailView["role"]): string {
    const steps = MAILS_WITH_STEPS.has(name)
      ? mailsTo(role)
          .filter((each) => each.kind === kind && plan.steps.some(({ id }) => id === each.name))
          .map((each) => each.name)
      : [];
    return [true, false]
      .map((fact) => {
        const view = mailView({
          role,
          steps,
          privateAddressKnown: fact,
          toPrivateAddress: fact && role === "leaver",
          onceMore: fact,
        });
        const { subject, text } = renderMail(templates, { name, kind }, view);
        return `${subject}\n${text}`.replace(/\s+/g, " ");
      })
      .join("\n");
  }
});

function mailsTo(role: MailView["role"]): { readonly name: string; readonly kind: Kind }[] {
  const ofSteps = plan.steps.flatMap(({ id, to, toForKind, kinds, tickableFor }) =>
    [...kinds, ...tickableFor]
      .filter((kind) => (toForKind?.[kind] ?? to) === role)
      .map((kind) => ({ name: id, kind })),
  );
  const others = COMMON_MAILS.filter((name) => isFor(name, role)).flatMap((name) =>
    KINDS.filter((kind) => kind !== "quiet").map((kind) => ({ name, kind })),
  );
  return [...ofSteps, ...others];
}

/** By its name; those without a role in it go to both. */
function isFor(name: string, role: MailView["role"]): boolean {
  if (/-(?:desk|interviewer|former)$/.test(name)) return false;
  return !/-(?:leaver|manager)$/.test(name) || name.endsWith(`-${role}`);
}
