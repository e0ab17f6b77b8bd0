import { disownedAt } from "../departure/changes/disown.ts";
import { personIn } from "../departure/people/addressee.ts";
import { nameToShow } from "../departure/people/called-name.ts";
import { isolated } from "../departure/people/isolate.ts";
import { html, type Markup } from "../http/markup.ts";
import type { LinkWords } from "../words/nl/links.ts";
import { CARD_WORDS, LINK_WORDS } from "../words/words.ts";
import { disownedPage, disownForm } from "./disown-forms.html.ts";
import { frame, mailTo } from "./frame.html.ts";
import type { OpenLink } from "./open-link.ts";
import type { ShownAround } from "./shown-around.ts";
import type { ShownStep } from "./shown-step.ts";
import { isHelpOpen, stepCard } from "./step-card.html.ts";

/** The page behind a mail's button: each of its steps, its status and its answers. */
export function stepsPage(
  { departure, mailing, reader }: Pick<OpenLink, "departure" | "mailing" | "reader">,
  steps: readonly ShownStep[],
  { today, organisation, styleUrl, problem, cardPath, opened }: ShownAround,
): Markup {
  const disowned = disownedAt(departure, mailing);
  if (disowned) return disownedPage({ departure, reader }, disowned, { today, styleUrl });
  const { language } = reader;
  const words = LINK_WORDS[language];
  const title =
    reader.role === "leaver"
      ? words.ownTitle(organisation)
      : words.stepsTitle(isolated(nameToShow(departure.people.employee)));
  const main = html`<h1>${title}</h1>
${problem ? html`<div class="wrong" role="alert"><p>${problem.sentence ?? words.notSaved}</p></div>` : ""}
<p>${reader.calledName === undefined ? words.helloDesk : words.hello(isolated(reader.calledName))}</p>
<p>${introOf(steps, words)}</p>
${cardPath ? html`<p>${CARD_WORDS[language].forManager} <a href="${cardPath}">${CARD_WORDS[language].print}</a></p>` : ""}
${steps.map((step) => stepCard(step, { words, isHelpOpen: isHelpOpen(step, { steps, opened }) }))}
${steps.some(({ choices }) => choices.mark) ? disownForm(reader) : ""}`;
  return frame({
    language,
    title,
    styleUrl,
    main,
    footer: mailTo(words.questions, personIn(departure, "hrContact", today)),
  });
}

function introOf(steps: readonly ShownStep[], words: LinkWords): string {
  if (steps.length === 0) return words.nothingOpen;
  return steps.length === 1 ? words.intro : words.introSeveral;
}
