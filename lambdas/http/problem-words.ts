import type { Language } from "../departure/model/plan.ts";
import type { RefusalCode } from "../departure/model/refusal.ts";
import { PROBLEM_SENTENCES, VALUE_WORDS } from "../words/words.ts";

export type ProblemCode =
  | RefusalCode
  | "malformed-body"
  | "invalid-key"
  | "invalid-if-match"
  | "forbidden"
  | "body-too-large"
  | "unsupported-content-type"
  | "invalid-fields"
  | "fault";

export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** A problem's status and sentence, with the given and the allowed values filled in. */
export function problemWords(
  language: Language,
  code: ProblemCode,
  details: Readonly<Record<string, string>>,
): ProblemWords {
  const { title, detail } = PROBLEM_SENTENCES[language][code];
  const filledIn = (_: string, name: string) => details[name] || VALUE_WORDS[language].nothing;
  return { title, detail: detail.replace(/\{(\w+)\}/g, filledIn), status: STATUS[code] };
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  "malformed-body": 400,
  "invalid-key": 400,
  forbidden: 403,
  "not-found": 404,
  "already-recorded": 409,
  "being-recorded": 409,
  "is-erased": 410,
  "body-too-large": 413,
  "unsupported-content-type": 415,
  "invalid-fields": 422,
  "key-reused": 422,
  fault: 500,
  "invalid-if-match": 400,
  "unknown-step": 404,
  "unknown-mail": 404,
  "not-left-yet": 409,
  "left-already": 409,
  "edited-meanwhile": 409,
  "is-withdrawn": 409,
  "not-withdrawn": 409,
  "has-no-mail": 409,
  "not-sent-yet": 409,
  "sent-already": 409,
  "step-is-over": 409,
  "settings-missing": 409,
  "no-mail-to-leaver": 409,
  "interview-in-past": 422,
  "interview-after-deletion": 422,
  "changed-meanwhile": 412,
  "same-as-leaver": 422,
};
