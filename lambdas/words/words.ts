import type { Language } from "../departure/model/plan.ts";
import * as en from "./en/catalogue.ts";
import * as nl from "./nl/catalogue.ts";

/** The one place that knows all languages: missing words do not compile. */
type InEachLanguage<Words> = Readonly<Record<Language, Words>>;

// Pages of HR.
export const DESK_WORDS: InEachLanguage<nl.DeskWords> = { nl: nl.desk, en: en.desk };
export const TODAY_WORDS: InEachLanguage<nl.TodayWords> = { nl: nl.today, en: en.today };
export const UNCONFIRMED_WORDS: InEachLanguage<nl.UnconfirmedWords> = {
  nl: nl.unconfirmed,
  en: en.unconfirmed,
};
export const LIST_PAGE_WORDS: InEachLanguage<nl.ListPageWords> = {
  nl: nl.listPage,
  en: en.listPage,
};
export const FORM_WORDS: InEachLanguage<nl.FormWords> = { nl: nl.form, en: en.form };
export const PREVIEW_WORDS: InEachLanguage<nl.PreviewWords> = { nl: nl.preview, en: en.preview };
export const DEPARTURE_WORDS: InEachLanguage<nl.DepartureWords> = {
  nl: nl.departure,
  en: en.departure,
};
export const EFFECT_WORDS: InEachLanguage<nl.EffectWords> = { nl: nl.effects, en: en.effects };
export const DEPARTURE_PAGE_WORDS: InEachLanguage<nl.DeparturePageWords> = {
  nl: nl.departurePage,
  en: en.departurePage,
};
export const NAMED_ANSWERS_WORDS: InEachLanguage<nl.NamedAnswersWords> = {
  nl: nl.namedAnswers,
  en: en.namedAnswers,
};
export const LESSON_WORDS: InEachLanguage<nl.LessonWords> = { nl: nl.lessons, en: en.lessons };
export const PICTURE_WORDS: InEachLanguage<nl.PictureWords> = { nl: nl.picture, en: en.picture };
export const MAIL_PAGE_WORDS: InEachLanguage<nl.MailPageWords> = {
  nl: nl.mailPages,
  en: en.mailPages,
};
export const PERSON_DATA_WORDS: InEachLanguage<nl.PersonDataWords> = {
  nl: nl.personData,
  en: en.personData,
};
export const SHEET_WORDS: InEachLanguage<nl.SheetWords> = { nl: nl.sheet, en: en.sheet };
export const STEP_PAGE_WORDS: InEachLanguage<nl.StepPageWords> = {
  nl: nl.stepPage,
  en: en.stepPage,
};
export const REPLACE_WORDS: InEachLanguage<nl.ReplaceWords> = { nl: nl.replace, en: en.replace };
export const IMPORT_WORDS: InEachLanguage<nl.ImportWords> = {
  nl: nl.importPages,
  en: en.importPages,
};
export const PLAN_WORDS: InEachLanguage<nl.PlanWords> = { nl: nl.plan, en: en.plan };
export const UNDO_WINDOW_WORDS: InEachLanguage<nl.UndoWindowWords> = {
  nl: nl.undoWindow,
  en: en.undoWindow,
};

// What pages, files and answers share.
export const OWN_FIELD_WORDS: InEachLanguage<nl.OwnFieldWords> = {
  nl: nl.ownFields,
  en: en.ownFields,
};
export const LIST_WORDS: InEachLanguage<nl.ListWords> = { nl: nl.list, en: en.list };
export const IMPORT_FILE_WORDS: InEachLanguage<nl.ImportFileWords> = {
  nl: nl.importFile,
  en: en.importFile,
};
export const REASON_WORDS: InEachLanguage<nl.ReasonWords> = { nl: nl.reasons, en: en.reasons };
export const INSIGHTS_WORDS: InEachLanguage<nl.InsightsWords> = {
  nl: nl.insights,
  en: en.insights,
};
export const DATE_WORDS: InEachLanguage<nl.DateWords> = { nl: nl.dates, en: en.dates };

/** Pages behind a link in a mail. */
export const LINK_WORDS: InEachLanguage<nl.LinkWords> = { nl: nl.links, en: en.links };
export const ADDRESS_PAGE_WORDS: InEachLanguage<nl.AddressPageWords> = {
  nl: nl.address,
  en: en.address,
};
export const ANSWER_WORDS: InEachLanguage<nl.AnswerWords> = { nl: nl.answers, en: en.answers };
export const PRIVACY_WORDS: InEachLanguage<nl.PrivacyWords> = { nl: nl.privacy, en: en.privacy };
export const TALK_WORDS: InEachLanguage<nl.TalkWords> = { nl: nl.talk, en: en.talk };
export const CARD_WORDS: InEachLanguage<nl.CardWords> = { nl: nl.card, en: en.card };
export const HOLDER_WORDS: InEachLanguage<nl.HolderWords> = { nl: nl.holder, en: en.holder };
export const FEEDBACK_WORDS: InEachLanguage<nl.FeedbackWords> = {
  nl: nl.feedback,
  en: en.feedback,
};
export const LINES_WORDS: InEachLanguage<nl.LinesWords> = { nl: nl.lines, en: en.lines };
export const PLAN_PAGE_WORDS: InEachLanguage<nl.PlanPageWords> = {
  nl: nl.planPage,
  en: en.planPage,
};

// Answers of the API, and mistakes in forms.
export const PROBLEM_SENTENCES: InEachLanguage<nl.ProblemSentences> = {
  nl: nl.problems,
  en: en.problems,
};
export const FIELD_MISTAKE_WORDS: InEachLanguage<nl.FieldMistakeWords> = {
  nl: nl.fieldMistakes,
  en: en.fieldMistakes,
};
export const TYPED_MISTAKE_WORDS: InEachLanguage<nl.TypedMistakeWords> = {
  nl: nl.typedMistakes,
  en: en.typedMistakes,
};
export const VALUE_WORDS: InEachLanguage<nl.ValueWords> = { nl: nl.values, en: en.values };

// Mails, besides the texts of plan/.
export const MAIL_WORDS: InEachLanguage<nl.MailWords> = { nl: nl.mails, en: en.mails };

/** What asks for HR's attention, in its morning mail and at the desk. */
export const DIGEST_WORDS: InEachLanguage<nl.DigestWords> = { nl: nl.digest, en: en.digest };
