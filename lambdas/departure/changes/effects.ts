import { type ForeseenMail, foreseenMails } from "../mailings/foresee.ts";
import { type LinksEnding, linksEnding } from "../mailings/links-ending.ts";
import { type Mailed, mailsThatLeft } from "../mailings/mails-that-left.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { interviewOf, type MailingKind } from "../model/mailing.ts";
import { type ReplacedDays, replacedDays } from "../people/replaced-days.ts";

/** What a change means to people, found by comparing the departure before and after its rule. */
export interface Effects {
  /** Mails that leave because of the change, in order. */
  readonly told: readonly ForeseenMail[];
  /** Who had mail before the change, and is told nothing of it. */
  readonly untold: readonly Mailed[];
  /** Mails that would have left and no longer do. */
  readonly stopped: readonly ForeseenMail[];
  /** Mails of the plan that leave as before, to somebody else. */
  readonly passedOn: readonly ForeseenMail[];
  readonly links: readonly LinksEnding[];
  readonly replaced: readonly ReplacedDays[];
}

export function effectsOf(before: Departure, after: Departure, context: Context): Effects {
  const { plan, now } = context;
  const { settings } = plan;
  const today = now.toZonedDateTimeISO(before.timeZone).toPlainDate();
  const was = new Map(foreseenMails(before, context).map((mail) => [mail.mailing.id, mail]));
  const becomes = foreseenMails(after, context);
  const told = becomes.filter((mail) => tellsOfChange(was.get(mail.mailing.id), mail));
  const going = new Set(becomes.flatMap(({ mailing: { id, steps } }) => [id, ...steps]));
  return {
    told,
    untold: mailsThatLeft(before, { settings, now }).filter(
      (mailed) => !told.some((mail) => isTo(mail, mailed)),
    ),
    stopped: [...was.values()].filter(
      ({ mailing }) => ![mailing.id, ...mailing.steps].some((id) => going.has(id)),
    ),
    passedOn: becomes.filter((mail) => {
      const old = was.get(mail.mailing.id);
      return !told.includes(mail) && old !== undefined && addressOf(old) !== addressOf(mail);
    }),
    links: linksEnding(before, after, { settings, today }),
    replaced: replacedDays(before, after, today),
  };
}

/** Says something of the change, or brings what it made late. The plan's other mails only move, or go to somebody else. */
function tellsOfChange(old: ForeseenMail | undefined, mail: ForeseenMail): boolean {
  if (NEWS.includes(mail.mailing.kind)) return !old || contentOf(old) !== contentOf(mail);
  return isLate(mail) && !(old && isLate(old));
}

const NEWS: readonly MailingKind[] = ["notice", "interview", "handed-over"];

function isLate({ mailing: { kind, steps }, departure }: ForeseenMail): boolean {
  const isMissed = steps.some(
    (id) => departure.steps.find((step) => step.id === id)?.atOnce !== undefined,
  );
  return kind === "catch-up" || isMissed;
}

/** What decides whether it is the same mail: to whom, when, with which steps and about which talk. */
function contentOf({ mailing, addressee, departure }: ForeseenMail): string {
  const { at, steps } = mailing;
  return JSON.stringify([at, steps, addressee, interviewOf(departure, mailing)]);
}

function isTo({ mailing, addressee }: ForeseenMail, { to, address }: Mailed): boolean {
  if (to === "leaver") return mailing.to === "leaver";
  return address !== undefined && address.toLowerCase() === addressee.address.toLowerCase();
}

function addressOf({ addressee }: ForeseenMail): string {
  return addressee.address.toLowerCase();
}
