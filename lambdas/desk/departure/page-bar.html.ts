import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_PAGE_WORDS } from "../../words/words.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { buttonLink } from "../parts/button.html.ts";
import { idOf } from "../parts/field.html.ts";
import { type ChangeName, offeredChanges } from "./changes.ts";
import { changePath } from "./routes.ts";

/** What HR does most with a departure; the others stand further down its page. */
export const BAR_CHANGES = [
  "dates",
  "replace",
  "correct",
  "withdraw",
  "take-back",
] as const satisfies readonly ChangeName[];

interface BarFacts {
  readonly request: SignedInRequest;
  readonly ports: DeskPorts;
  /** Mail waits for a private address, or will. */
  readonly isPrivateAddressMissing: boolean;
}

/** For officers: the commonest changes at the top of the page. */
export function actionBar(
  departure: Departure,
  { request, ports, isPrivateAddressMissing }: BarFacts,
): Markup {
  if (request.person.role !== "officer") return html``;
  const words = DEPARTURE_PAGE_WORDS[request.language].bar;
  const offered = offeredChanges(departure, contextOf(request, ports));
  const links = BAR_CHANGES.filter((change) => offered.includes(change)).map((change) =>
    change === "correct" && isPrivateAddressMissing
      ? buttonLink(fieldPath(departure, PRIVATE_ADDRESS), words.privateAddress, "quiet")
      : buttonLink(changePath(departure.id, change), words.changes[change], "quiet"),
  );
  return links.length > 0
    ? html`<nav class="page-bar buttons" aria-label="${words.label}">${links}</nav>`
    : html``;
}

/** The form of names and addresses, at one of its fields. */
export function fieldPath({ id }: Pick<Departure, "id">, field: string): string {
  return `${changePath(id, "correct")}#${idOf(field)}`;
}

export const PRIVATE_ADDRESS = "employee.privateAddress";

/** Ids of the page's parts. */
const PARTS = ["own-steps", "timeline", "changes", "history"] as const;

export function jumpLinks({ language }: SignedInRequest): Markup {
  const { label, parts } = DEPARTURE_PAGE_WORDS[language].jumps;
  return html`<nav class="jumps" aria-label="${label}"><ul>${PARTS.map(
    (part) => html`<li><a href="#${part}">${parts[part]}</a></li>`,
  )}</ul></nav>`;
}
