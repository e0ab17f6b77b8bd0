import type { Temporal } from "temporal-polyfill";
import type { Addressee } from "../core/addressee.ts";
import type { Departure } from "../core/departure.ts";
import type { Mailing } from "../core/mailing.ts";
import type { Language, Plan } from "../core/plan.ts";
import type { Mail } from "../core/ports.ts";
import { stepOf } from "../core/step-of.ts";
import type { LoadTemplates } from "./load-templates.ts";
import type { MailView } from "./mail-view.ts";
import { renderMail } from "./render.ts";

export interface MailFacts {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly addressee: Addressee;
}

/** The mail as its reader gets it, in the reader's language. */
export async function composeMail(
  { departure, mailing, addressee }: MailFacts,
  { plan, loadTemplates }: { readonly plan: Plan; readonly loadTemplates: LoadTemplates },
): Promise<Mail> {
  const templates = await loadTemplates(addressee.language);
  const steps = mailing.steps.map((id) => stepOf(plan, id)?.id ?? id);
  const name = nameOf(mailing, steps);
  const view = viewOf({ departure, mailing, addressee }, plan);
  const rendered = renderMail(
    templates,
    { name, kind: departure.kind },
    { ...view, ...(steps.length > 1 ? { steps } : {}) },
  );
  return { to: addressee.address, replyTo: departure.people.hrContact.address, ...rendered };
}

/** The file in `plan/` that this mailing is written in. */
function nameOf({ id, kind, to }: Mailing, steps: readonly string[]): string {
  if (kind === "notice") return id;
  const [first] = steps;
  if (steps.length === 1 && first) return first;
  if (kind === "several") return "several";
  return to === "manager" ? "catch-up" : `catch-up-${roleOf(to)}`;
}

function roleOf(to: Mailing["to"]): MailView["role"] {
  return to === "manager" || to === "leaver" || to === "hr" ? to : "desk";
}

function viewOf({ departure, mailing, addressee }: MailFacts, { settings }: Plan): MailView {
  const { people, dates } = departure;
  const { language } = addressee;
  return {
    role: roleOf(mailing.to),
    recipient: addressee.name ?? "",
    leaver: people.employee.name,
    manager: people.manager.name,
    organisation: settings.organisation,
    hr: people.hrContact.name,
    hrAddress: people.hrContact.address,
    announced: inWords(dates.announced, language),
    lastDay: inWords(dates.lastDay, language),
    endOfEmployment: inWords(dates.endOfEmployment, language),
    interviewMonth: interviewDay(departure).toLocaleString(LOCALES[language], {
      month: "long",
      year: "numeric",
    }),
    leaveAtEnd: !dates.endOfEmployment.equals(dates.lastDay),
    privateAddressKnown: people.employee.privateAddress !== undefined,
    wasAnnouncedToday: mailing.at.toPlainDate().equals(dates.announced),
    handOver: addressee.handOver,
    toPrivateAddress: addressee.isPrivate,
  };
}

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** "vrijdag 19 februari 2027". */
function inWords(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(LOCALES[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

function interviewDay({ steps, dates }: Departure): Temporal.PlainDate {
  const invite = steps.find(({ id }) => id === "post-exit-invite");
  return invite?.planned.toPlainDate() ?? dates.endOfEmployment.add({ months: 6 });
}
