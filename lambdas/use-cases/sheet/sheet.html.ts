import type { Temporal } from "temporal-polyfill";
import type { SheetName } from "../../departure/mailings/sheets.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { dangerouslyAsIs, html, type Markup } from "../../http/markup.ts";
import type { LoadHelp } from "../../mails/load-help.ts";
import { inMarkup } from "../../mails/render.ts";
import { helpFor } from "../../mails/templates.ts";
import { wordsOf } from "../../mails/words-of.ts";
import { SHEET_WORDS } from "../../words/words.ts";

export interface Sheet {
  readonly title: string;
  /** The only thing on paper. */
  readonly article: Markup;
}

interface AskedSheet {
  readonly name: SheetName;
  readonly language: Language;
  readonly now: Temporal.Instant;
}

interface SheetPorts extends Pick<Context, "plan" | "calendar"> {
  readonly loadHelp: LoadHelp;
}

/** A page to print, with the departure's own names. */
export async function sheet(
  departure: Departure,
  { name, language, now }: AskedSheet,
  { plan, calendar, loadHelp }: SheetPorts,
): Promise<Sheet> {
  const { title, help } = helpFor(await loadHelp(language), name, departure.kind);
  const day = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const values = wordsOf(departure, { language, plan, calendar, day, isNamedAbove: true });
  const leaver = isolated(departure.people.employee.name);
  return {
    title,
    article: html`<article class="sheet" lang="${language}">
<h1>${SHEET_WORDS[language].about(leaver)}</h1>
<h2>${title}</h2>
${
  // From the build, with escaped values.
  dangerouslyAsIs(inMarkup(help, values))
}
</article>`,
  };
}
