import type { NextMail, Summary } from "../../departure/list/summary.ts";
import type { MailRecipient } from "../../departure/model/mailing.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import type { ListWords } from "../../words/nl/list.ts";
import { LIST_WORDS } from "../../words/words.ts";

/** `completed, 2 not ticked`: unticked steps are mentioned when nothing else keeps it running. */
export function statusInWords(
  { status, untickedSteps }: Pick<Summary, "status" | "untickedSteps">,
  words: ListWords,
): string {
  const isTold = status === "completed" && untickedSteps > 0;
  return isTold
    ? `${words.status[status]}, ${words.unticked(untickedSteps)}`
    : words.status[status];
}

/** What it waits for if no mail will be sent by itself; empty if nothing. */
export function waitingInWords(
  { waiting, waitsForSettings }: Pick<Summary, "waiting" | "waitsForSettings">,
  { waits }: ListWords,
): string {
  if (waitsForSettings) return waits.settings;
  if (waiting.length === 0) return "";
  return waiting.includes("leaver") ? waits.leaver : waits.others;
}

/** A recipient in words: a department by its name. */
export function roleInWords(to: MailRecipient, { roles }: ListWords): string {
  return to.startsWith("desk:") ? to.slice("desk:".length) : roles[to as keyof typeof roles];
}

/** What the next mail is about, in HR's names for its steps. */
export function nextMailInWords(
  { steps }: NextMail,
  summary: Pick<Summary, "kind">,
  told: { readonly plan: Plan; readonly language: Language },
): string {
  if (steps.length === 0) return LIST_WORDS[told.language].notice;
  return steps.map((step) => titleOf(step, summary, told)).join(", ");
}
