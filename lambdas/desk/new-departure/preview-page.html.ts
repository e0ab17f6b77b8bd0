import type { Departure } from "../../departure/model/departure.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PreviewWords } from "../../words/nl/new-departure.ts";
import { FORM_WORDS, PICTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { mailPath } from "../mail/routes.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { confirm } from "../parts/confirm.html.ts";
import { heading } from "../parts/heading.html.ts";
import { timelinePicture } from "../timeline/picture.html.ts";
import { whatItIs } from "../timeline/point-in-words.ts";
import type { TimelinePoint } from "../timeline/timeline-points.ts";
import { timelineTable } from "../timeline/timeline-table.html.ts";
import type { PreviewFacts } from "./preview-facts.ts";
import { besideFields, previewNotes } from "./preview-notes.html.ts";
import { draftFormPath, draftPath } from "./routes.ts";
import { whoGetsWhat } from "./who-gets-what.html.ts";

/** What will happen once the departure is recorded, and the button to record it. */
export function previewPage(request: SignedInRequest, facts: PreviewFacts): Markup {
  const { language } = request;
  const { draft, departure, points, calendar, plan } = facts;
  const words = PREVIEW_WORDS[language];
  const change = buttonLink(draftFormPath(draft), words.change, "quiet");
  return html`${heading(words.title, { intro: words.intro, actions: change })}
${previewNotes(facts, language)}
${factsOf(departure, request, words)}
<section><h2>${words.whoGetsWhat}</h2>
${whoGetsWhat(points, language)}
${confirm(request, {
  action: draftPath(draft),
  title: words.submitTitle,
  what: words.submitWhat(plan.settings.undoWindowMinutes),
  button: words.submit,
  id: RECORD_FORM,
  fields: besideFields(facts.others.running, language),
})}</section>
<section><h2>${words.timeline}</h2>
${timelinePicture({ points, dates: departure.dates, leaver: isolated(departure.people.employee.name), calendar, language })}
${timelineTable({ points, language, actions: (point) => readLink(point, facts, request) })}</section>
<p class="buttons">${button(words.submit, { form: RECORD_FORM })} ${change}</p>`;
}

/** One form, with a button where one begins to read and one where the timeline ends. */
const RECORD_FORM = "record";

function factsOf(
  { people: { employee }, dates, kind }: Departure,
  { language }: SignedInRequest,
  words: PreviewWords,
): Markup {
  const [announced, lastDay, end] = [dates.announced, dates.lastDay, dates.endOfEmployment].map(
    (day) => dayInWords(day, language),
  );
  const { label: calledLabel } = FORM_WORDS[language].fields["employee.calledName"];
  const facts = [
    [
      words.facts.leaver,
      html`${isolated(employee.name)}<small>${calledLabel}: ${isolated(calledNameOf(employee))}</small>`,
    ],
    [words.facts.dates, words.dates(announced ?? "", lastDay ?? "", end ?? "")],
    [words.facts.kind, FORM_WORDS[language].kinds[kind].name],
  ];
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** A skipped mailing has no mail. */
function readLink(
  point: TimelinePoint,
  { draft }: PreviewFacts,
  { language }: SignedInRequest,
): Markup {
  if (point.state === "skipped") return html``;
  const words = PREVIEW_WORDS[language];
  const title = whatItIs(point, PICTURE_WORDS[language]);
  return html`<a class="read" href="${mailPath(draftPath(draft), point.id)}" aria-label="${words.readOf(title)}">${words.read}</a>`;
}
