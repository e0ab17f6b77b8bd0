import type { Plan } from "../departure/model/plan.ts";
import { personIn } from "../departure/people/addressee.ts";
import { isolated } from "../departure/people/isolate.ts";
import { html, type Markup } from "../http/markup.ts";
import { dayInWords } from "../mails/day-in-words.ts";
import { LINK_WORDS } from "../words/words.ts";
import { frame, mailTo } from "./frame.html.ts";
import type { OpenLink } from "./open-link.ts";
import type { ShownAround } from "./shown-around.ts";

/** The opt-out page: one button, then the confirmation. */
export function objectPage(
  { departure, reader }: OpenLink,
  { plan, today, styleUrl }: Pick<ShownAround, "today" | "styleUrl"> & { readonly plan: Plan },
): Markup {
  const { language } = reader;
  const words = LINK_WORDS[language];
  const { optedOut, timeZone } = departure;
  const hr = personIn(departure, "hrContact", today);
  const main = optedOut
    ? html`<h1>${words.objectTitle}</h1>
<article>
<div class="state"><p>${words.objected(dayInWords(optedOut.toZonedDateTimeISO(timeZone).toPlainDate(), language))}</p></div>
${mailTo(words.eraseToo, hr)}
</article>`
    : html`<h1>${words.objectTitle}</h1>
<article>
<p>${words.hello(isolated(reader.calledName ?? ""))}</p>
<p>${words.objectIntro(plan.settings.organisation)}</p>
<p>${words.objectAfter}</p>
<form method="post">
<input type="hidden" name="do" value="object">
<button>${words.objectButton}</button>
</form>
</article>`;
  return frame({
    language,
    title: words.objectTitle,
    styleUrl,
    main,
    footer: mailTo(words.questions, hr),
  });
}
