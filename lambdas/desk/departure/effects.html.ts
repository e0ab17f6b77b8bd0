import type { Temporal } from "temporal-polyfill";
import type { Effects } from "../../departure/changes/effects.ts";
import type { ForeseenMail } from "../../departure/mailings/foresee.ts";
import type { LinksEnding } from "../../departure/mailings/links-ending.ts";
import { type Mailed, mailsThatLeft } from "../../departure/mailings/mails-that-left.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { MailRecipient } from "../../departure/model/mailing.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import type { ReplacedDays } from "../../departure/people/replaced-days.ts";
import { todayIn } from "../../http/asked.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { DEPARTURE_WORDS, EFFECT_WORDS, PICTURE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { type PreviewedMail, previewMail } from "../mail/preview-mail.ts";
import { readerIn, whatItIs } from "../timeline/point-in-words.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";

export interface ShownEffects {
  readonly after: Departure;
  readonly effects: Effects;
  /** The mails that tell of it, as they will be sent, by mailing. */
  readonly mails: ReadonlyMap<string, PreviewedMail>;
  /** Names those who had mail and hear nothing, too. */
  readonly showsUntold: boolean;
}

/** Composes the mails that tell of a change. */
export async function mailsTelling(
  { told }: Effects,
  ports: DeskPorts,
): Promise<ReadonlyMap<string, PreviewedMail>> {
  const composed = await Promise.all(
    told.map(async ({ departure, mailing: { id } }) => {
      const mail = await previewMail(departure, id, ports);
      return mail ? [[id, mail] as const] : [];
    }),
  );
  return new Map(composed.flat());
}

/** Who is told what and when, each mail readable; who is told nothing; and what else happens. */
export function effectSections(
  shown: ShownEffects,
  request: SignedInRequest,
  ports: DeskPorts,
): Markup {
  const words = EFFECT_WORDS[request.language];
  const more = otherEffects(shown, request, ports);
  return html`<section class="effects"><h2>${words.told}</h2>
${toldList(shown, request, ports)}</section>
${more.length > 0 ? html`<section class="effects"><h2>${words.more}</h2><ul>${more.map((each) => html`<li>${each}</li>`)}</ul></section>` : ""}`;
}

/** Who hears of it, or that nobody does. */
export function toldList(
  { after, effects, mails, showsUntold }: ShownEffects,
  { language, now }: SignedInRequest,
  { plan, calendar }: DeskPorts,
): Markup {
  const words = EFFECT_WORDS[language];
  const points = timelinePoints(after, { plan, calendar, now, language });
  const titleOf = ({ mailing }: ForeseenMail) => {
    const point = points.find(({ id }) => id === mailing.id);
    return point ? whatItIs(point, PICTURE_WORDS[language]) : "";
  };
  const untold = showsUntold ? effects.untold : [];
  const told = effects.told.map(
    (mail) => html`<li><strong>${reader(mailedIn(mail), language)}</strong>
<p>${words.tells(titleOf(mail), momentInWords(mail.mailing.at, language))}</p>
${readable(mails.get(mail.mailing.id), language)}</li>
`,
  );
  return html`${told.length > 0 ? html`<ul class="who-hears">${told}</ul>` : html`<p>${words.nobody}</p>`}
${untold.map((each) => html`<p>${words.untold(reader(each, language), each.count)}</p>`)}`;
}

/** The mail, folded. As text, which needs no page of its own: what was typed stays in this one. */
function readable(preview: PreviewedMail | undefined, language: Language): Markup {
  if (!preview) return html``;
  const { mail, language: its } = preview;
  const { read } = EFFECT_WORDS[language];
  const subject =
    its === language ? mail.subject : html`<span lang="${its}">${mail.subject}</span>`;
  return html`<details><summary>${read}: ${subject}</summary>
<pre tabindex="0" lang="${its}">${mail.text}</pre></details>`;
}

/** What happens besides, in sentences. */
export function otherEffects(
  { after, effects }: ShownEffects,
  { language, now }: SignedInRequest,
  { plan }: DeskPorts,
): string[] {
  const words = EFFECT_WORDS[language];
  const { stopped, passedOn, links, replaced } = effects;
  const today = todayIn({ now, plan });
  const digests = replaced.filter(({ role }) => role === "hrContact" && !after.withdrawn);
  return [
    ...counted(passedOn, language).map(([name, count]) => words.passedOn(name, count)),
    ...new Set(digests.map(({ person }) => words.digest(isolated(person.name)))),
    ...counted(stopped, language).map(([name, count]) => words.stopped(name, count)),
    ...links.map((each) => linksInWords(each, today, language)),
  ];
}

function linksInWords(
  { to, name, from, as }: LinksEnding,
  today: Temporal.PlainDate,
  language: Language,
): string {
  const day = from.equals(today) ? undefined : dayInWords(from, language);
  const whose = reader({ to, ...(name ? { name } : {}) }, language);
  return EFFECT_WORDS[language].links[as](whose, day);
}

/** Who is replaced by whom, and for how long. */
export function replacedInWords(
  replaced: readonly ReplacedDays[],
  { language, now }: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
): Markup {
  const words = EFFECT_WORDS[language];
  const today = todayIn({ now, plan });
  const lines = replaced.map(({ role, old, person, from, until }) =>
    words.replaced(
      {
        old: isolated(old.name),
        next: isolated(person.name),
        role: lower(DEPARTURE_WORDS[language].roles[role]),
      },
      words.days(
        from.equals(today) ? undefined : dayInWords(from, language),
        until && dayInWords(until, language),
      ),
    ),
  );
  return html`${lines.map((line) => html`<p class="replaced">${line}</p>`)}`;
}

/** How many mails left before the change, and to whom. */
export function leftSection(
  departure: Departure,
  { language, now }: SignedInRequest,
  { plan: { settings } }: Pick<DeskPorts, "plan">,
): Markup {
  const words = EFFECT_WORDS[language];
  const left = mailsThatLeft(departure, { settings, now });
  const lines = left.map((each) => {
    const day = each.last.toZonedDateTimeISO(departure.timeZone).toPlainDate();
    return html`<li>${words.hadMails(reader(each, language), each.count, dayInWords(day, language))}</li>`;
  });
  return html`<section class="effects"><h2>${words.left}</h2>
${lines.length > 0 ? html`<ul>${lines}</ul>` : html`<p>${words.nothingLeft}</p>`}</section>`;
}

function mailedIn({ mailing, addressee }: ForeseenMail) {
  const { to, colleague } = mailing;
  const { name, address } = addressee;
  return { to, address, ...(colleague ? { colleague } : {}), ...(name ? { name } : {}) };
}

/** `Fatima El Idrissi (leidinggevende)`, a department, or an earlier manager. */
function reader(
  { to, name, colleague, address }: Partial<Mailed> & { readonly to: MailRecipient },
  language: Language,
): string {
  const words = EFFECT_WORDS[language];
  const picture = PICTURE_WORDS[language];
  if (!name && to === "manager" && !address) return words.earlierManager;
  const role = colleague ? picture.colleague : readerIn(picture, to);
  return name ? words.inRole(isolated(name), lower(role)) : role;
}

/** `HR` keeps its capitals. */
export function lower(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function counted(mails: readonly ForeseenMail[], language: Language): [string, number][] {
  const byReader = Map.groupBy(mails, (mail) => reader(mailedIn(mail), language));
  return [...byReader].map(([name, own]) => [name, own.length]);
}

function momentInWords(at: Temporal.ZonedDateTime, language: Language): string {
  const { at: words } = PICTURE_WORDS[language];
  return words(dayInWords(at.toPlainDate(), language), timeInWords(at.toPlainTime(), language));
}
