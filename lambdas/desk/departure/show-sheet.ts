import { sheetOf } from "../../departure/mailings/sheets.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { sheet } from "../../use-cases/sheet/sheet.html.ts";
import { SHEET_WORDS, STEP_PAGE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { buttonLink } from "../parts/button.html.ts";
import { plainPage } from "../plain-page.ts";
import { departureOf } from "./asked-here.ts";
import { sheetPath, stepPath } from "./routes.ts";

/** The page to print that helps with a step, whoever has that step. */
export async function showSheet(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { language, now } = request;
  const departure = await departureOf(request, ports);
  const step = request.event.pathParameters?.step ?? "";
  const name = sheetFor(departure, step, ports);
  if (!name) return plainPage(request, { status: 404, says: "notFound" });
  const { title, article } = await sheet(departure, { name, language, now }, ports);
  const words = SHEET_WORDS[language];
  const { copy, copied } = STEP_PAGE_WORDS[language];
  return {
    title,
    place: "/desk/departures",
    main: html`<p><a href="${stepPath(departure.id, step)}">${words.back}</a></p>
<p>${words.how}</p>
<p class="buttons"><button type="button" data-print hidden>${words.print}</button></p>
<div data-copy="${copy}" data-copied="${copied}">${article}</div>`,
  };
}

/** Where the step leads to it; nothing for a step that has none, or is not asked any more. */
export async function sheetLink(
  { request, departure, step }: SheetAround,
  ports: DeskPorts,
): Promise<Markup> {
  const { language, now } = request;
  const name = sheetFor(departure, step, ports);
  if (!name) return html``;
  const { title } = await sheet(departure, { name, language, now }, ports);
  const link = buttonLink(
    sheetPath(departure.id, step),
    SHEET_WORDS[language].link(title),
    "quiet",
  );
  return html`<p class="buttons">${link}</p>`;
}

interface SheetAround {
  readonly request: SignedInRequest;
  readonly departure: Departure;
  readonly step: string;
}

function sheetFor({ steps, erased }: Departure, step: string, { plan }: Pick<DeskPorts, "plan">) {
  const isAsked = steps.some(({ id, skipped }) => id === step && !skipped);
  return isAsked && !erased ? sheetOf(step, plan) : undefined;
}
