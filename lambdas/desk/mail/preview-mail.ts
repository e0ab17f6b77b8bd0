import type { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type StepRecord } from "../../departure/model/departure.ts";
import type { PublishedLessons } from "../../departure/model/lesson-ports.ts";
import type { Mailing } from "../../departure/model/mailing.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import type { Mail } from "../../departure/model/ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { type Addressee, addresseeOfMailing, personIn } from "../../departure/people/addressee.ts";
import { composeMail } from "../../mails/compose.ts";
import { composeDigest } from "../../mails/compose-digest.ts";
import type { LoadTemplates } from "../../mails/load-templates.ts";
import type { OpeningPorts } from "../../mails/opening-words.ts";
import { DEAD_LINKS } from "./dead-links.ts";

export interface PreviewPorts extends OpeningPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly loadTemplates: LoadTemplates;
  readonly lessons: PublishedLessons;
  /** The public URL, without a trailing slash. */
  readonly url: string;
}

/** A mail as it will be sent, if nothing changes. */
export interface PreviewedMail {
  readonly at: Temporal.ZonedDateTime;
  readonly language: Language;
  /** Its links are dead; `to` is empty while the address is unknown. */
  readonly mail: Mail;
  /** A digest with one step; the real one may hold more. */
  readonly isDigest?: true;
}

/**
 * The mail of a timeline point: that mailing, or HR's digest with that step. Undefined where nothing is
 * sent. The departure need not be saved.
 */
export async function previewMail(
  departure: Departure,
  id: string,
  ports: PreviewPorts,
): Promise<PreviewedMail | undefined> {
  const mailing = departure.mailings.find((each) => each.id === id);
  if (mailing) return previewMailing(departure, mailing, ports);
  const step = departure.steps.find((each) => each.id === id);
  return step?.to === "hr" && !step.skipped ? previewDigest(departure, step, ports) : undefined;
}

async function previewMailing(
  departure: Departure,
  mailing: Mailing,
  { url, ...ports }: PreviewPorts,
): Promise<PreviewedMail> {
  const { at } = mailing;
  const addressee = addresseeOn(departure, mailing, ports.plan);
  const mail = await composeMail(
    { departure, mailing, addressee },
    { ...ports, links: DEAD_LINKS, linksUrl: url, clock: () => at.toInstant() },
  );
  return { at, language: addressee.language, mail };
}

/** A mailing that waits for an address is written for a private one, where it will go. */
function addresseeOn(departure: Departure, mailing: Mailing, { settings }: Plan): Addressee {
  const { name, language } = departure.people.employee;
  return (
    addresseeOfMailing(departure, mailing, mailing.at.toPlainDate(), settings) ?? {
      name,
      language,
      address: "",
      isForwarded: false,
      isPrivate: true,
    }
  );
}

async function previewDigest(
  departure: Departure,
  step: StepRecord,
  ports: PreviewPorts,
): Promise<PreviewedMail> {
  const at = momentOf(step);
  const day = at.toPlainDate();
  const reader = personIn(departure, "hrContact", day);
  const about = { stepId: step.id, role: step.to, since: day, isNew: true } as const;
  const told = [{ departure, digestItems: [{ what: "step-due", ...about }] }] as const;
  const mail = await composeDigest(
    { reader, day, told, openBesides: 0 },
    { ...ports, linksUrl: ports.url },
  );
  return { at, language: reader.language, mail, isDigest: true };
}
