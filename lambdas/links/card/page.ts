import { isCardUseful } from "../../departure/mailings/card.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { cardSheet } from "../../use-cases/card/card-sheet.html.ts";
import { makeCard } from "../../use-cases/card/make-card.ts";
import { CARD_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { LinkPage, LinkPageRequest } from "../link-page.ts";

/** For a manager who forwards a leaver's mail: a card to print instead. */
export const CARD_PAGE: LinkPage = {
  show: async (request) => ({ status: 200, body: cardPage(request, beforeCard(request)) }),

  async post(request, ports) {
    const { departure, context } = request;
    if (!isCardUseful(departure, context))
      return { status: 422, body: cardPage(request, beforeCard(request)) };
    const url = await makeCard(departure, ports.linksUrl, ports);
    const { calendar, plan } = context;
    const sheet = cardSheet(departure, {
      url,
      calendar,
      plan,
      today: todayOf(request),
    });
    const words = CARD_WORDS[request.reader.language];
    return {
      status: 200,
      body: cardPage(request, html`<p role="status">${words.made}</p>${sheet}`),
    };
  },
};

function beforeCard({ departure, context, reader }: LinkPageRequest): Markup {
  const words = CARD_WORDS[reader.language];
  if (!isCardUseful(departure, context)) return html`<div class="state"><p>${words.over}</p></div>`;
  return html`<article><p>${words.who(isolated(departure.people.employee.name))}</p>
<p>${words.what}</p><p>${words.notYou}</p><p>${words.once}</p>
<form method="post"><button>${words.make}</button></form></article>`;
}

function cardPage(request: LinkPageRequest, main: Markup): Markup {
  const { departure, reader, styleUrl } = request;
  const { language } = reader;
  const { print } = CARD_WORDS[language];
  return frame({
    language,
    title: print,
    styleUrl,
    main: html`<h1>${print}</h1>${main}`,
    footer: mailTo(
      LINK_WORDS[language].questions,
      personIn(departure, "hrContact", todayOf(request)),
    ),
  });
}

function todayOf({ departure, context }: LinkPageRequest) {
  return context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
}
