import type { Temporal } from "temporal-polyfill";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { regionInWords } from "../../mails/region-in-words.ts";
import { settingWords } from "../../mails/setting-words.ts";
import type { PrivacyWords } from "../../words/nl/privacy.ts";
import { LINK_WORDS, PRIVACY_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { LinkPageRequest } from "../link-page.ts";

export interface PrivacyFacts {
  readonly today: Temporal.PlainDate;
  /** Of AWS. */
  readonly region: string;
  /** While the questions at the end are open. */
  readonly exitUntil?: Temporal.PlainDate;
  /** Absent where nothing is asked any more. */
  readonly nameUntil?: Temporal.PlainDate;
  readonly deletionDay: Temporal.PlainDate;
  /** Somebody who is never invited has no talk. */
  readonly isInvited: boolean;
  /** Where its reader stops all mails. */
  readonly stopUrl?: string;
}

interface Row {
  readonly what: string;
  readonly who: string;
  readonly until: string;
}

export function privacyPage(request: LinkPageRequest, facts: PrivacyFacts): Markup {
  const { reader, departure, styleUrl } = request;
  const { language } = reader;
  const words = PRIVACY_WORDS[language];
  const hr = personIn(departure, "hrContact", facts.today);
  return frame({
    language,
    title: words.title,
    styleUrl,
    main: html`<h1>${words.title}</h1>
${table(words, rowsOf(request, facts))}
${paragraphs(request, facts)}`,
    footer: mailTo(LINK_WORDS[language].questions, hr),
  });
}

function rowsOf({ reader, departure, context }: LinkPageRequest, facts: PrivacyFacts): Row[] {
  const { language } = reader;
  const words = PRIVACY_WORDS[language];
  const { answerReaders: readers } = settingWords(context.plan.settings, language);
  const hr = isolated(personIn(departure, "hrContact", facts.today).name);
  const day = (date: Temporal.PlainDate) => dayInWords(date, language);
  const { nameless, words: own, whether, named, choice, told, address, phone } = words;
  const { exitUntil, nameUntil } = facts;
  const untilLoose = exitUntil ? nameless.until(day(exitUntil)) : nameless.untilTenDays;
  return [
    ...(nameUntil
      ? [
          { ...nameless, until: untilLoose },
          { ...own, who: own.who(readers) },
          whether,
          { ...named, who: named.who(readers), until: named.until(day(nameUntil)) },
        ]
      : []),
    ...(facts.isInvited
      ? [
          { ...choice, who: choice.who(hr) },
          { ...told, who: told.who(hr) },
        ]
      : []),
    { ...address, who: address.who(hr), until: day(facts.deletionDay) },
    ...(facts.isInvited ? [phone] : []),
  ];
}

function table({ title, columns }: PrivacyWords, rows: readonly Row[]): Markup {
  return html`<table class="who-sees"><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${columns.what}</th><th scope="col">${columns.who}</th><th scope="col">${columns.until}</th></tr></thead>
<tbody>${rows.map(
    ({ what, who, until }) =>
      html`<tr><th scope="row">${what}</th><td data-column="${columns.who}">${who}</td><td data-column="${columns.until}">${until}</td></tr>`,
  )}</tbody></table>`;
}

function paragraphs(request: LinkPageRequest, facts: PrivacyFacts): Markup {
  const { language } = request.reader;
  const words = PRIVACY_WORDS[language];
  const setting = settingWords(request.context.plan.settings, language);
  const { manager, purpose, serious, basis, responsible } = words;
  const region = regionInWords(facts.region, language);
  const said: readonly (readonly [string, string])[] = [
    [manager.lead, manager.rest],
    [purpose.lead, purpose.rest],
    [serious.lead, serious.rest(setting.confidant)],
    [basis.lead, basis.rest],
  ];
  const last = responsible.rest(setting.organisation, setting.privacyOfficer, region);
  return html`${said.map(([lead, rest]) => html`<p><strong>${lead}</strong> ${rest}</p>`)}
${rights(request, facts)}
<p><strong>${responsible.lead}</strong> ${last}</p>`;
}

function rights({ departure, reader }: LinkPageRequest, { today, stopUrl }: PrivacyFacts): Markup {
  const { rights: words } = PRIVACY_WORDS[reader.language];
  const { name, address } = personIn(departure, "hrContact", today);
  const stop = stopUrl
    ? html`<a href="${stopUrl}">${words.stopLink}</a>.`
    : words.stopMail(isolated(name));
  return html`<p><strong>${words.lead}</strong> ${words.rest} ${words.other} <a href="mailto:${address}">${address}</a>. ${words.stop} ${stop} ${words.noReason}</p>`;
}
