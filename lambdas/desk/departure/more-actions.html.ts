import { type Departure, HR_SKIP_REASONS } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { DEPARTURE_WORDS, STEP_PAGE_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { radioField } from "../parts/choices.html.ts";
import { confirm } from "../parts/confirm.html.ts";
import { DOMAIN_FIELD } from "./asked-here.ts";
import { type FieldFacts, languageField, own, PERSON, personFields } from "./change-fields.html.ts";
import { editionField } from "./change-page.html.ts";
import { stepPath } from "./routes.ts";
import { possibleActions, type StepAction, TICKS } from "./step-actions.ts";
import { backFields, doField } from "./step-fields.html.ts";

/** What was typed before, and what is said of it. */
export interface TypedAction {
  readonly typed?: URLSearchParams;
  readonly problems?: readonly FieldProblem[];
  /** The unusual domain of the typed address: submitting again confirms it. */
  readonly domain?: string | undefined;
}

interface Around {
  readonly request: SignedInRequest;
  readonly departure: Departure;
  readonly step: string;
  readonly ports: DeskPorts;
}

/** What can be done besides ticking, each with its effect; unfolded if it was refused. Nothing for readers. */
export function moreActions({ typed, problems = [], domain }: TypedAction, around: Around): Markup {
  const { request, departure, step, ports } = around;
  if (request.person.role !== "officer") return html``;
  const possible = possibleActions(departure, step, contextOf(request, ports)).filter(
    (action) => !TICKS.some((tick) => tick === action),
  );
  if (possible.length === 0) return html``;
  const { language } = request;
  const isTyped = (action: StepAction) => typed?.get("do") === action;
  const fieldsOf = (action: StepAction) =>
    FIELDS[action]?.({
      typed: (isTyped(action) && typed) || new URLSearchParams(),
      problems: isTyped(action) ? problems : [],
      plan: ports.plan,
      language,
    });
  return html`<details class="more"${possible.some(isTyped) ? html` open` : ""}><summary><h2>${STEP_PAGE_WORDS[language].more}</h2></summary>
${possible.map((action) => {
  const { title, what, button } = DEPARTURE_WORDS[language].steps[action];
  const asked = domain && action === "hand-over" ? domainField(domain) : "";
  return confirm(request, {
    action: stepPath(departure.id, step),
    title,
    what,
    button,
    isQuiet: true,
    fields: html`${editionField(departure)}${doField(action)}${backFields(request)}${fieldsOf(action)}${asked}`,
  });
})}
</details>`;
}

function domainField(domain: string): Markup {
  return html`<input type="hidden" name="${DOMAIN_FIELD}" value="${domain}">`;
}

/** Typed values stay in their own form. */
const FIELDS: Partial<Record<StepAction, (facts: FieldFacts) => Markup>> = {
  remind: (facts) => own("workingDays", facts),
  "hand-over": (facts) => html`${personFields(PERSON, facts)}${languageField("language", facts)}`,
  skip: ({ typed, problems, language }) => {
    const { fields, skipReasons } = DEPARTURE_WORDS[language];
    return radioField({
      name: "reason",
      ...fields.skipReason,
      value: typed.get("reason") ?? "",
      problems,
      choices: HR_SKIP_REASONS.map((value) => ({ value, label: skipReasons[value] })),
    });
  },
};
