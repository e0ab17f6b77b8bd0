import { markStep } from "../departure/changes/close-step.ts";
import { delegateStep } from "../departure/changes/delegate-step.ts";
import { refuseRelay } from "../departure/changes/delegation-limits.ts";
import { disown, disownedAt } from "../departure/changes/disown.ts";
import { optOut } from "../departure/changes/opt-out.ts";
import { remindLater } from "../departure/changes/remind-later.ts";
import { sayHelped } from "../departure/changes/say-helped.ts";
import { reopenStep } from "../departure/changes/still-open.ts";
import type { LinkReader } from "../departure/mailings/link-reader.ts";
import { isTakenFrom, linkedSteps } from "../departure/mailings/linked-steps.ts";
import type { Context } from "../departure/model/context.ts";
import type { Departure, StepRecord } from "../departure/model/departure.ts";
import { refuseFullHistory } from "../departure/model/history-lines.ts";
import { LinkRefusal, Refusal } from "../departure/model/refusal.ts";
import type { OutboxPorts } from "../use-cases/outbox/apply-outbox.ts";
import { changeDeparture } from "../use-cases/record/change-departure.ts";
import type { LinkWords } from "../words/nl/links.ts";
import { LINK_WORDS } from "../words/words.ts";
import { type OpenLink, openIn } from "./open-link.ts";
import { type AnswerProblem, problemIn, readAnswer, type StepAnswer } from "./read-answer.ts";
import { allows, choicesFor } from "./step-choices.ts";

export type Acted = { readonly step: string } | { readonly problem: AnswerProblem };

/** Carries out a step's button, once however often it is pressed. */
export async function actOnStep(
  open: OpenLink,
  form: URLSearchParams,
  { ports, context }: { readonly ports: OutboxPorts; readonly context: Context },
): Promise<Acted> {
  const { language } = open.reader;
  const read = readAnswer(form, language);
  if ("problem" in read) return read;
  const { answer } = read;
  try {
    const rule = ruleFor(open, answer, context);
    await changeDeparture({ id: open.departure.id, rule }, ports);
    return { step: answer.step };
  } catch (error) {
    const words = LINK_WORDS[language];
    if (error instanceof LinkRefusal) return { problem: problemIn(form, toldOfLink(error, words)) };
    if (error instanceof Refusal) return { problem: problemIn(form, told(error, words)) };
    throw error;
  }
}

/** The mail was not for its reader. Returns the new departure, since a colleague's link ends. */
export async function actOnMistake(
  open: OpenLink,
  form: URLSearchParams,
  { ports, context }: { readonly ports: OutboxPorts; readonly context: Context },
): Promise<{ readonly departure: Departure } | { readonly problem: AnswerProblem }> {
  const { departure, reader } = open;
  try {
    const rule = (present: Departure) => {
      const now = openIn(present, open, context);
      if (!now || reader.role === "leaver") throw new Refusal("not-found");
      const after = disown(present, now.mailing, { ...context, who: reader.role });
      refuseFullHistory(present, after);
      return after;
    };
    return { departure: await changeDeparture({ id: departure.id, rule }, ports) };
  } catch (error) {
    if (error instanceof LinkRefusal)
      return { problem: problemIn(form, toldOfLink(error, LINK_WORDS[reader.language])) };
    if (error instanceof Refusal)
      return { problem: problemIn(form, { sentence: LINK_WORDS[reader.language].overMeanwhile }) };
    throw error;
  }
}

/** Opts the leaver out, idempotently. Changes nothing where no more mails would be sent. */
export async function actOnOptOut(
  { departure }: OpenLink,
  { ports, context }: { readonly ports: OutboxPorts; readonly context: Context },
): Promise<void> {
  const who = "leaver";
  await changeDeparture(
    { id: departure.id, rule: (present) => optOut(present, { ...context, who }) },
    ports,
  );
}

/** Checks the saved departure: the link or the button may be gone since the page was shown. */
function ruleFor(
  { token, link }: OpenLink,
  answer: StepAnswer,
  context: Context,
): Parameters<typeof changeDeparture>[0]["rule"] {
  return (present) => {
    const open = openIn(present, { token, link }, context);
    if (!open) throw new Refusal("not-found");
    if (disownedAt(present, open.mailing)) throw new Refusal("step-is-over");
    const { reader } = open;
    const step = stepToAnswer(open, answer, context);
    const isSaidAlready = (step.mark?.as ?? "still-open") === answer.do;
    const choices = choicesFor(present, step, { ...context, reader });
    if (!isSaidAlready && !allows(choices, answer)) throw new Refusal("step-is-over");
    const after = answerStep(present, answer, { ...context, reader });
    refuseFullHistory(present, after);
    return after;
  };
}

/** Refuses a step reassigned since the mail. */
function stepToAnswer(
  { departure, mailing }: OpenLink,
  answer: StepAnswer,
  context: Context,
): StepRecord {
  const step = linkedSteps(departure, mailing, context).find(({ id }) => id === answer.step);
  if (!step) throw new Refusal("unknown-step");
  if (isTakenFrom(step, mailing)) throw new Refusal("step-is-over");
  return step;
}

/** A refusal in the reader's words: beside its field, or above the form. */
function told({ code }: Refusal, words: LinkWords): AnswerMistake {
  if (code === "same-as-leaver") return { fields: { address: words.addressOfLeaver } };
  return { sentence: code === "edited-meanwhile" ? words.busy : words.overMeanwhile };
}

type AnswerMistake = Pick<AnswerProblem, "fields"> | Pick<AnswerProblem, "sentence">;

/** Refusals of what a link cannot do. */
function toldOfLink({ code, allowed }: LinkRefusal, words: LinkWords): AnswerMistake {
  switch (code) {
    case "foreign-domain":
      return { fields: { address: words.foreignDomain(allowed) } };
    case "too-many-hand-overs":
      return { sentence: words.handedOverOften };
    case "too-many-by-links":
      return { sentence: words.linksAreFull };
    // Only the page about the talk offers moments.
    case "moment-is-gone":
      return { sentence: words.overMeanwhile };
  }
}

interface Answering extends Context {
  readonly reader: LinkReader;
}

/** Applies an answer. The same answer again returns the same departure. */
function answerStep(
  departure: Departure,
  answer: StepAnswer,
  { reader, ...rest }: Answering,
): Departure {
  const context = { ...rest, who: reader.role };
  const { step } = answer;
  switch (answer.do) {
    case "remind":
      return remindLater(departure, step, answer.workingDays, context);
    case "hand-over": {
      // The colleague's language is unknown, and most likely the reader's.
      const { language } = reader;
      const { name, address } = answer;
      const after = delegateStep(departure, step, { name, address, language }, context);
      if (after !== departure) refuseRelay(departure, { step, colleague: answer }, context);
      return after;
    }
    case "still-open":
      return reopenStep(departure, step, context);
    case "helped":
      return sayHelped(departure, step, answer.as, context);
    default:
      return markStep(departure, step, answer.do, context);
  }
}
