import type { Language } from "../../../../lambdas/departure/model/plan.ts";
import { NOTICES_WITH_BUTTON } from "../../../../lambdas/mails/mail-buttons.ts";
import { isInterviewMail, NUDGE, QUESTIONS_AGAIN } from "../../../../lambdas/mails/mail-names.ts";
import type { Mistake } from "../../mistake.ts";
import { variantsOf } from "./fill-in.ts";
import { LIMITS } from "./limits.ts";
import type { MeasuredMail } from "./measured-mail.ts";
import { sentencesIn, wordsIn } from "./sentences.ts";
import { USUAL_VALUES } from "./usual-values.ts";

/** More than one act in a mail, or another way to do it than the one that it has a page for. */
export function checkActs(mail: MeasuredMail): Mistake[] {
  return [...checkAction(mail), ...(hasPage(mail) ? checkReplies(mail) : [])];
}

function checkAction(mail: MeasuredMail): Mistake[] {
  const { language, front } = mail;
  const acts = variantsOf(front.action, USUAL_VALUES[language]);
  const { andThen } = ACTS[language];
  return [...new Set(acts.flatMap((act) => messagesFor(act, andThen)))].map((message) =>
    mail.inKey("action", message),
  );
}

function messagesFor(act: string, andThen: RegExp): string[] {
  const second = andThen.exec(act)?.[0];
  const words = wordsIn(act).length;
  return [
    ...(second ? [`given a second act, "${second}"; allowed: one`] : []),
    ...(sentencesIn(act).length > 1 && !/[?:]/.test(act)
      ? ["given more than one sentence; allowed: one"]
      : []),
    ...(words > LIMITS.action ? [`given ${words} words; allowed: at most ${LIMITS.action}`] : []),
  ];
}

function checkReplies(mail: MeasuredMail): Mistake[] {
  const { reply } = ACTS[mail.language];
  const message = (words: string) =>
    `given "${words}" in a mail with a page for it; allowed: its button, and {{hrAddress}} for a question`;
  return [
    ...(["action", "short", "urgent"] as const).flatMap((key) => {
      const found = reply.exec(mail.front[key] ?? "")?.[0];
      return found ? [mail.inKey(key, message(found))] : [];
    }),
    ...mail.blocks.flatMap((block) => {
      const found = block.sample === undefined && reply.exec(block.text)?.[0];
      return found ? [mail.inBlock(block, message(found))] : [];
    }),
  ];
}

/** HR has its tasks at the desk. A notice about a change has a button only if it brings steps. */
function hasPage({ name, sort, to }: MeasuredMail): boolean {
  if (sort === "step") return to !== "hr";
  return (
    ALWAYS_WITH_PAGE.has(name) ||
    (isInterviewMail(name) && /(?<!cancelled|passed-on)-interviewer$/.test(name))
  );
}

const ALWAYS_WITH_PAGE: ReadonlySet<string> = new Set([
  "several",
  "catch-up",
  "catch-up-leaver",
  "catch-up-desk",
  NUDGE,
  QUESTIONS_AGAIN,
  ...NOTICES_WITH_BUTTON,
]);

interface ActWords {
  /** A second imperative. */
  readonly andThen: RegExp;
  readonly reply: RegExp;
}

const ACTS: Readonly<Record<Language, ActWords>> = {
  nl: {
    andThen:
      /(?:\ben|;) (?:antwoord|begin|bel|beslis|bespreek|bevestig|bied|controleer|geef|haal|kies|kijk|laat|leg|loop|lees|maak|mail|meld|neem|noem|plan|praat|print|regel|schrijf|sluit|spreek|stel|stuur|vertel|vraag|zeg|zet|zorg)\b/i,
    reply: /antwoord (?:dan |gerust |even )*op (?:deze|de) mail/i,
  },
  en: {
    andThen:
      /(?:\band|;) (?:agree|ask|begin|book|call|check|choose|close|confirm|decide|email|fill|find|give|go|keep|let|list|look|make|offer|pick|plan|prepare|print|put|read|reply|say|see|send|set|start|take|talk|tell|thank|write)\b/i,
    reply: /(?:reply to|answer) (?:this|the) e?-?mail/i,
  },
};
