import { personIn } from "../../departure/people/addressee.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayNear } from "../../mails/day-in-words.ts";
import type { LinkWords } from "../../words/nl/links.ts";
import { LINK_WORDS, PICTURE_WORDS, PLAN_PAGE_WORDS } from "../../words/words.ts";
import { disownForm } from "../disown-forms.html.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { OpenLink } from "../open-link.ts";
import type { ShownAround } from "../shown-around.ts";
import type { ShownStep } from "../shown-step.ts";
import { isHelpOpen, stepCard, stepStatus } from "../step-card.html.ts";
import { helpedForm } from "../step-forms.html.ts";
import { copyScript } from "./copy-script.ts";
import type { ManagersPlan, PlanStep } from "./managers-plan.ts";
import { planPicture } from "./plan-picture.html.ts";
import { planSign } from "./plan-sign.html.ts";

interface Shown extends ShownAround {
  readonly plan: ManagersPlan;
  /** All own steps, and those of the mail. */
  readonly steps: readonly ShownStep[];
  /** The steps that the mail was about, which stand at the top. */
  readonly brought: readonly string[];
}

/** The plan of a departure, behind every link to its manager: first what the mail asks, then all steps by phase, folded. */
export function planPage(
  { departure, reader }: Pick<OpenLink, "departure" | "reader">,
  shown: Shown,
): Markup {
  const { plan, steps, brought, today, styleUrl, problem, opened } = shown;
  const { language } = reader;
  const links = LINK_WORDS[language];
  const title = links.stepsTitle(isolated(nameToShow(departure.people.employee)));
  const first = steps.filter(({ id }) => brought.includes(id));
  const main = html`<h1>${title}</h1>
${problem ? html`<div class="wrong" role="alert"><p>${problem.sentence ?? links.notSaved}</p></div>` : ""}
<p>${links.hello(isolated(reader.calledName ?? ""))}</p>
${planPicture(plan, { brought, titleOf: (id) => titleIn(steps, id), language })}
${nowPart(first, { opened, language })}
${wholePlan(shown, language)}
${first.some(({ choices }) => choices.mark) ? disownForm(reader) : ""}`;
  return frame({
    language,
    title,
    styleUrl,
    main,
    script: copyScript(PLAN_PAGE_WORDS[language]),
    footer: mailTo(links.questions, personIn(departure, "hrContact", today)),
  });
}

function titleIn(steps: readonly ShownStep[], id: string): string {
  return steps.find((step) => step.id === id)?.title ?? id;
}

type Language = OpenLink["reader"]["language"];

/** The steps of the mail, open; the help only of the one step, or of that asked for. */
function nowPart(
  steps: readonly ShownStep[],
  { opened, language }: { readonly opened: string | undefined; readonly language: Language },
): Markup {
  const links = LINK_WORDS[language];
  const words = PLAN_PAGE_WORDS[language];
  if (steps.length === 0) return html`<p>${links.nothingOpen}</p>`;
  const count = steps.filter(({ isOver }) => !isOver).length;
  const shownWith = count === 1 ? withTask(words.now, links) : links;
  return html`${count > 1 ? html`<p><strong>${words.nowSeveral(count)}</strong></p>` : ""}
${steps.map((step) => stepCard(step, { words: shownWith, isHelpOpen: isHelpOpen(step, { steps, opened }) }))}`;
}

function wholePlan(shown: Shown, language: Language): Markup {
  const { plan, steps } = shown;
  const words = PLAN_PAGE_WORDS[language];
  const known = plan.steps.filter(({ id }) => steps.some((step) => step.id === id));
  if (known.length === 0) return html``;
  const rows = (each: readonly PlanStep[]) =>
    html`<ul class="plan-steps">${each.map((step) => row(step, shown, language))}</ul>`;
  const parts =
    plan.phases.length === 0
      ? html`<h2>${words.own}</h2>\n<p>${words.hint}</p>\n${rows(known)}`
      : html`<h2>${words.whole}</h2>\n<p>${words.hint}</p>
${plan.phases.map(
  ({ phase, steps: within }) =>
    html`<h3>${PICTURE_WORDS[language].phases[phase]}${phase === plan.now ? html` <small>${words.here}</small>` : ""}</h3>\n${rows(within)}`,
)}`;
  return html`<section class="plan">${parts}</section>`;
}

/** One step of the plan: a line that unfolds. A step that stands at the top only leads there. */
function row(
  step: PlanStep,
  { steps, brought, opened, problem, plan }: Shown,
  language: Language,
): Markup {
  const shown = steps.find(({ id }) => id === step.id);
  if (!shown) return html``;
  const words = PLAN_PAGE_WORDS[language];
  const line = html`${planSign(step)}<span><strong>${shown.title}</strong> <small>${stateInWords(step, plan, language)}</small></span>`;
  if (brought.includes(step.id))
    return html`<li><a class="line" href="#step-${step.id}">${line}<span class="above">${words.above}</span></a></li>\n`;
  const isOpen = opened === step.id || problem?.step === step.id;
  return html`<li><details id="step-${step.id}" ${isOpen ? html`open` : ""}><summary class="line">${line}</summary>
${unfolded(step, shown, { today: plan.today, language })}
</details></li>\n`;
}

function unfolded(
  step: PlanStep,
  shown: ShownStep,
  { today, language }: Pick<ManagersPlan, "today"> & { readonly language: Language },
): Markup {
  const links = LINK_WORDS[language];
  const isToCome = step.state === "to-come";
  return html`${isToCome ? html`<p>${earlyWords(step, shown, { today, language })}</p>` : ""}
${stepStatus(shown, isToCome ? withTask(PLAN_PAGE_WORDS[language].task, links) : links)}
${shown.help ?? ""}
${shown.choices.helped ? helpedForm(shown, links) : ""}`;
}

/** Other words above what is to do. */
function withTask(label: string, links: LinkWords): LinkWords {
  return { ...links, labels: { ...links.labels, do: label } };
}

function earlyWords(
  { day }: PlanStep,
  { isPreparing }: ShownStep,
  { today, language }: Pick<ManagersPlan, "today"> & { readonly language: Language },
): string {
  const words = PLAN_PAGE_WORDS[language];
  return words[isPreparing ? "momentsLater" : "early"](dayNear(day, today, language));
}

function stateInWords(step: PlanStep, { today }: ManagersPlan, language: Language): string {
  const { states } = PLAN_PAGE_WORDS[language];
  const { day, state, colleague = "" } = step;
  const when = dayNear(day, today, language);
  switch (state) {
    case "to-come":
      return states["to-come"](when);
    case "with-colleague":
      return states["with-colleague"](isolated(colleague));
    default:
      return states[state];
  }
}
