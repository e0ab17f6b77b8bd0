import type { Language, PlanSettings } from "../departure/model/plan.ts";
import { rememberedFor } from "../departure/model/remembered.ts";
import { isolated } from "../departure/people/isolate.ts";
import { DATE_WORDS, MAIL_WORDS } from "../words/words.ts";
import type { MailWords } from "./mail-view.ts";

/** The variables of mails and pages that the settings alone decide. */
export function settingWords(
  { organisation, clients, answerReaders = [], confidant, privacyOfficer }: PlanSettings,
  language: Language,
): Pick<MailWords, "organisation" | "clients" | "answerReaders" | "confidant" | "privacyOfficer"> {
  const names = answerReaders.map(({ name }) => isolated(name));
  return {
    organisation,
    clients: MAIL_WORDS[language].clients[clients],
    answerReaders: listFormat(language).format(names),
    confidant: confidant ?? "",
    privacyOfficer: privacyOfficer ?? "",
  };
}

/** Remembered, because making one takes as long as the rest of a mail. */
const listFormat = rememberedFor(
  (language: Language) => new Intl.ListFormat(DATE_WORDS[language].locale),
);
