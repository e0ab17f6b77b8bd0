import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { ReadAnswers } from "../../use-cases/person/read-named-answers.ts";
import { languageName } from "../../words/language-name.ts";
import { PERSON_DATA_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { heading } from "../parts/heading.html.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";
import { timelineTable } from "../timeline/timeline-table.html.ts";
import { occasionSection } from "./answers-page.html.ts";
import { departureFacts } from "./facts.html.ts";
import { departureHistory } from "./history.html.ts";
import { departurePath } from "./routes.ts";

/** A departure of the person, with what the reader may read of the answers. */
export interface PersonData {
  readonly departure: Departure;
  readonly read: readonly ReadAnswers[];
}

/** Everything kept about a leaver in words and in the leaver's language, to print and hand over. */
export function personDataPage(
  { asked, all }: { readonly asked: Departure; readonly all: readonly PersonData[] },
  request: SignedInRequest,
  ports: DeskPorts,
): Pick<DeskPage, "title" | "place" | "main"> {
  const { language, now } = request;
  const words = PERSON_DATA_WORDS[language];
  const { settings } = ports.plan;
  const { employee, hrContact } = asked.people;
  const title = words.title(isolated(nameToShow(employee)));
  const day = dayInWords(now.toZonedDateTimeISO(asked.timeZone).toPlainDate(), language);
  const main = html`<div class="not-on-paper"><p><a href="${departurePath(asked.id)}">${words.back}</a></p>
<p>${words.forHr}</p>
<p class="buttons"><button type="button" data-print hidden>${words.print}</button></p></div>
${heading(title, { intro: words.intro(settings.organisation, day) })}
<p>${words.languageOf}: ${languageName(employee.language, language)}. ${words.without}</p>
${all.map((each) => departureData(each, { request: asStranger(request), ports }))}
${hrContact.address ? html`<p>${words.questions} ${hrContact.address}</p>` : ""}`;
  return { title, place: "/desk/departures", main };
}

interface Around {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
}

function departureData({ departure, read }: PersonData, { request, ports }: Around): Markup {
  const { language } = request;
  const words = PERSON_DATA_WORDS[language];
  const answered = read.filter(({ answers }) => answers);
  const { plan } = ports;
  return html`<section class="person-data"><h2>${words.departureUntil(dayInWords(departure.dates.lastDay, language))}</h2>
${departureFacts(departure, request, ports)}</section>
${timelineTable({ points: timelinePoints(departure, { ...ports, now: request.now, language }), language })}
${answered.length > 0 ? html`<h2>${words.answers}</h2>${answered.map((each) => occasionSection(each, { departure, request, plan }))}` : ""}
${departureHistory(departure, request, ports)}`;
}

/** What the page says must be the same for whom it is about, whoever took it out: no buttons, no "you". */
function asStranger(request: SignedInRequest): SignedInRequest {
  const { readsAnswers: _, ...person } = request.person;
  return { ...request, person: { ...person, subject: "", role: "reader" } };
}

/** The language asked for on the page itself, else the leaver's. */
export function languageFor(
  { people }: Departure,
  { form }: SignedInRequest,
  ports: DeskPorts,
): Language {
  const { languages } = ports.plan.settings;
  const chosen = languages.find((each) => each === form.get("language"));
  return chosen ?? people.employee.language;
}
