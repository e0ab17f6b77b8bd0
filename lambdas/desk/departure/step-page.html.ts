import { type Departure, HR_SKIP_REASONS } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import { DEPARTURE_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { radioField } from "../parts/choices.html.ts";
import { confirm } from "../parts/confirm.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { plainPage } from "../plain-page.ts";
import { timelinePoints } from "../timeline/timeline-points.ts";
import { timelineTable } from "../timeline/timeline-table.html.ts";
import { backIn, DOMAIN_FIELD } from "./asked-here.ts";
import { type FieldFacts, languageField, own } from "./change-fields.html.ts";
import { editionField } from "./change-page.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { problemSummary } from "./problem-summary.html.ts";
import { departurePath, stepPath } from "./routes.ts";
import { possibleActions, type StepAction } from "./step-actions.ts";
import { stepTitle } from "./step-title.ts";

export interface StepFacts {
  readonly departure: Departure;
  readonly typed?: URLSearchParams;
  readonly status?: number;
  /** Why it was refused. */
  readonly said?: string;
  readonly problems?: readonly FieldProblem[];
  /** The unusual domain of the typed address: submitting again confirms it. */
  readonly domain?: string | undefined;
}

/** The facts of the step named in the path, and each possible action with its effect. */
export function stepAnswer(request: SignedInRequest, ports: DeskPorts, facts: StepFacts): DeskPage {
  const { departure, typed, status = 200, said, problems = [], domain } = facts;
  const { language, now } = request;
  const { plan, calendar } = ports;
  const step = request.event.pathParameters?.step ?? "";
  const title = stepTitle(step, departure, { plan, language });
  if (title === undefined) return plainPage(request, { status: 404, says: "notFound" });
  const words = DEPARTURE_WORDS[language];
  const points = timelinePoints(departure, { plan, calendar, now, language }).filter(({ steps }) =>
    steps.some(({ id }) => id === step),
  );
  const possible = possibleActions(departure, step, contextOf(request, ports));
  const fields = fieldsFor(typed, { problems, plan, language });
  const blocks = possible.map((action) =>
    block(action, { request, departure, step, fields: fields(action), domain }),
  );
  const main = html`${heading(title)}
${said ? notice("wrong", said, language) : ""}${problemSummary(problems, { language, isOwn: true, form: html`${blocks}` })}
${aboutWhom(departure, language)}
${timelineTable({ points, language })}
<section><h2>${words.whatToDo}</h2>
${blocks.length > 0 ? blocks : html`<p>${words.nothingToDo}</p>`}</section>
<p><a href="${departurePath(departure.id)}">${words.back}</a></p>`;
  return { status, title, place: "/desk", main };
}

interface BlockFacts {
  readonly request: SignedInRequest;
  readonly departure: Departure;
  readonly step: string;
  readonly fields: Markup;
  readonly domain: string | undefined;
}

function block(
  action: StepAction,
  { request, departure, step, fields, domain }: BlockFacts,
): Markup {
  const { title, what, button } = DEPARTURE_WORDS[request.language].steps[action];
  return confirm(request, {
    action: stepPath(departure.id, step),
    title,
    what,
    button,
    fields: html`${editionField(departure)}<input type="hidden" name="do" value="${action}">${backFields(request)}${fields}${
      domain && action === "hand-over"
        ? html`<input type="hidden" name="${DOMAIN_FIELD}" value="${domain}">`
        : ""
    }`,
  });
}

/** From a form on *today*, also once it was refused. */
function backFields(request: SignedInRequest): Markup {
  return html`${Object.entries(backIn(request)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}

/** Typed values stay in their own form. */
function fieldsFor(
  typed: URLSearchParams | undefined,
  { problems, ...told }: Omit<FieldFacts, "typed">,
): (action: StepAction) => Markup {
  return (action) => {
    const isTyped = typed?.get("do") === action;
    const facts: FieldFacts = {
      ...told,
      typed: (isTyped && typed) || new URLSearchParams(),
      problems: isTyped ? problems : [],
    };
    return FIELDS[action]?.(facts) ?? html``;
  };
}

const FIELDS: Partial<Record<StepAction, (facts: FieldFacts) => Markup>> = {
  remind: (facts) => own("workingDays", facts),
  "hand-over": (facts) =>
    html`${own("name", facts)}${own("address", facts, { type: "email" })}${languageField("language", facts)}`,
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
