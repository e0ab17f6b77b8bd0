import type { Departure } from "../../departure/model/departure.ts";
import type { Language } from "../../departure/model/plan.ts";
import { mailNameOf } from "../../departure/model/step-of.ts";
import { dangerouslyAsIs, type Markup } from "../../http/markup.ts";
import { STEPS_WITH_LETTER } from "../../mails/mail-names.ts";
import { inMarkup, inWords } from "../../mails/render.ts";
import { helpFor } from "../../mails/templates.ts";
import { wordsOf } from "../../mails/words-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";

/** A step of HR's own, in full and with the departure's own names. */
export interface StepText {
  /** The one thing to do. */
  readonly action: string;
  readonly help: Markup;
  /** Its sample text, if that is a letter: what comes before the name, and the name. */
  readonly letter?: { readonly body: Markup; readonly name: Markup };
}

interface AskedText {
  readonly step: string;
  /** The reader's; the leaver's for a letter. */
  readonly language: Language;
  readonly now: SignedInRequest["now"];
}

/** Nothing for a step that is mailed, nor for one that is not asked any more. */
export async function stepText(
  departure: Departure,
  { step: id, language, now }: AskedText,
  { plan, calendar, loadHelp }: Pick<DeskPorts, "plan" | "calendar" | "loadHelp">,
): Promise<StepText | undefined> {
  const step = departure.steps.find((each) => each.id === id);
  if (step?.to !== "hr" || step.skipped || departure.erased) return undefined;
  const name = mailNameOf(plan, id);
  const page = helpFor(await loadHelp(language), name, departure.kind);
  const day = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const words = wordsOf(departure, { language, plan, calendar, day, isNamedAbove: true });
  const values = { ...words, recipient: words.hr };
  const help = inMarkup(page.help, values);
  const letter = STEPS_WITH_LETTER.has(name) ? letterIn(help) : undefined;
  return {
    action: inWords(page.action, values),
    // From the build, with escaped values.
    help: dangerouslyAsIs(help),
    ...(letter ? { letter } : {}),
  };
}

/** The first sample text; its last paragraph is the name. */
function letterIn(help: string): StepText["letter"] {
  const [, after] = help.split("<blockquote>", 2);
  const sample = after?.slice(0, after.indexOf("</blockquote>"));
  if (sample === undefined) return undefined;
  const end = sample.lastIndexOf("<p>");
  return {
    body: dangerouslyAsIs(sample.slice(0, end)),
    name: dangerouslyAsIs(sample.slice(end)),
  };
}
