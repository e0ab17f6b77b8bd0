import { opensPlan } from "../../departure/mailings/linked-steps.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { calledNameOf, nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { HOLDER_WORDS, LINK_WORDS, PLAN_PAGE_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { LinkPageRequest } from "../link-page.ts";
import { momentsForm } from "./moments-form.html.ts";
import { passForm } from "./pass-form.html.ts";
import type { ReadMoments } from "./read-moments.ts";
import type { ReadReport } from "./read-report.ts";
import { reportForm } from "./report-form.html.ts";
import type { Agreed, Standing } from "./standing.ts";

/** What was typed and refused. */
export interface Tried {
  readonly moments?: ReadMoments;
  readonly report?: ReadReport;
  /** Above the form. */
  readonly sentence?: string;
}

/** The page of who holds the talk, or prepares it: moments, then the appointment, then how it went. */
export function holderPage(
  request: LinkPageRequest,
  standing: Standing,
  { guide, tried = {} }: { readonly guide: Markup; readonly tried?: Tried },
): Markup {
  const { departure, reader, mailing, context, styleUrl, path } = request;
  const { language } = reader;
  const links = LINK_WORDS[language];
  const words = HOLDER_WORDS[language];
  const title = words.title(isolated(nameToShow(departure.people.employee)));
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const hr = personIn(departure, "hrContact", today);
  const isOn = standing.is === "agreed" || standing.is === "offering";
  const main = html`<h1>${title}</h1>
${refusalOf(tried, links.notSaved)}
<p>${links.hello(isolated(reader.calledName ?? ""))}</p>
${bodyOf(request, standing, tried)}
${opensPlan(departure, mailing) ? html`<p><a href="${path()}">${PLAN_PAGE_WORDS[language].toPlan}</a></p>` : ""}
${isOn ? html`<details ${standing.is === "agreed" ? html`open` : ""}><summary>${words.guide}</summary>\n${guide}\n</details>` : ""}`;
  const footer = standing.is === "agreed" ? mailTo(words.cannot, hr) : mailTo(links.questions, hr);
  return frame({ language, title, styleUrl, main, footer });
}

function refusalOf({ sentence, ...tried }: Tried, notSaved: string): Markup {
  const isTried = sentence !== undefined || Object.values(tried).some(Boolean);
  return isTried
    ? html`<div class="wrong" role="alert"><p>${sentence ?? notSaved}</p></div>`
    : html``;
}

function bodyOf(request: LinkPageRequest, standing: Standing, tried: Tried): Markup {
  const words = HOLDER_WORDS[request.reader.language];
  switch (standing.is) {
    case "offering":
      return html`${introOf(request)}
${momentsForm(request, standing, tried.moments)}
${standing.mayPass ? passForm(request, standing.offering.stepId ?? "") : ""}`;
    case "agreed":
      return html`<article><h2>${words.agreed}</h2>
${appointment(request, standing)}</article>`;
    case "reporting":
      return reportForm(request, standing, tried.report);
    case "passed-on":
      return said(words.passed(isolated(standing.colleague.name)));
    case "called-off":
      return said(words.calledOff);
    case "nothing":
      return said(words.nothing);
  }
}

function said(text: string): Markup {
  return html`<article><div class="state"><p>${text}</p></div></article>`;
}

function introOf({ departure, reader, context: { plan } }: LinkPageRequest): Markup {
  const { people, dates } = departure;
  const { language } = reader;
  return html`<p>${HOLDER_WORDS[language].intro(
    isolated(calledNameOf(people.employee)),
    plan.settings.organisation,
    dayInWords(dates.lastDay, language),
  )}</p>`;
}

/** When, how and where, and how to reach the leaver by telephone. */
function appointment({ departure, reader }: LinkPageRequest, agreed: Agreed): Markup {
  const { talk, wish, phone } = agreed;
  const how = talk.how ?? wish?.how;
  const { language } = reader;
  const words = HOLDER_WORDS[language];
  const leaver = isolated(calledNameOf(departure.people.employee));
  const when = words.whenText(
    dayInWords(talk.at.toPlainDate(), language),
    timeInWords(talk.at.toPlainTime(), language),
    talk.minutes,
  );
  const rows: (readonly [string, Markup | string | undefined])[] = [
    [words.when, when],
    [words.how, how && words.ways[how]],
    [words.where, talk.where && isolated(talk.where)],
    [
      words.phone,
      phone &&
        html`<a href="tel:${phone.replaceAll(/[^\d+]/g, "")}">${phone}</a><small>${words.phoneNote}</small>`,
    ],
    [words.phone, wish?.callsThemselves && !phone ? words.callsThemselves(leaver) : undefined],
  ];
  return html`<dl>${rows
    .filter(([, value]) => value)
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>`;
}
