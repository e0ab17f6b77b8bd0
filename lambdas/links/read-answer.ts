import * as z from "zod/mini";
import type { Helped, MarkName } from "../departure/model/departure.ts";
import type { Language } from "../departure/model/plan.ts";
import { address, oneOf, text } from "../http/departure-fields.ts";
import { excerpt } from "../http/excerpt.ts";
import { fieldMessage } from "../http/field-words.ts";
import { readFields } from "../http/fields.ts";
import type { Mistake } from "../http/mistake.ts";

/** An answer for a step, from one of its buttons. */
export type StepAnswer = { readonly step: string } & (
  | { readonly do: MarkName | "still-open" }
  | { readonly do: "remind"; readonly workingDays: number }
  | { readonly do: "helped"; readonly as: Helped["as"] }
  | { readonly do: "hand-over"; readonly name: string; readonly address: string }
);

/** Why an answer was refused, and what was typed. */
export interface AnswerProblem {
  readonly step: string;
  readonly do: string;
  readonly typed: Readonly<Record<string, string>>;
  /** Error messages by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** Above the form. */
  readonly sentence?: string;
}

export const REMIND_CHOICES = ["1", "3", "5", "10"] as const;

const step = z.string();

/** This name goes into a mail to a colleague, so it must not hold a sentence or an address. */
const colleagueName = text.check(
  z.maxLength(80, "too-long:80"),
  z.regex(/^(?:[\p{L}\p{M} '’.,()-]|\u200c|\u200d)*$/u, "name-characters"),
  z.refine(hasOnlyInitials, "name-characters"),
);

const SCHEMAS = {
  done: z.strictObject({ step, do: z.literal("done") }),
  "not-needed": z.strictObject({ step, do: z.literal("not-needed") }),
  "still-open": z.strictObject({ step, do: z.literal("still-open") }),
  remind: z.strictObject({ step, do: z.literal("remind"), workingDays: oneOf(REMIND_CHOICES) }),
  helped: z.strictObject({ step, do: z.literal("helped"), as: oneOf(["yes", "no"]) }),
  "hand-over": z.strictObject({ step, do: z.literal("hand-over"), name: colleagueName, address }),
} as const;

/** Reads a step's form; each mistake is shown at its field, and the input is kept. */
export function readAnswer(
  form: URLSearchParams,
  language: Language,
): { readonly answer: StepAnswer } | { readonly problem: AnswerProblem } {
  const schema = Object.entries(SCHEMAS).find(([name]) => name === form.get("do"))?.[1];
  if (!schema) return { problem: problemIn(form) };
  const { value, mistakes } = readFields<z.infer<(typeof SCHEMAS)[keyof typeof SCHEMAS]>>(
    schema as z.ZodMiniType<z.infer<(typeof SCHEMAS)[keyof typeof SCHEMAS]>>,
    { form },
  );
  if (!value) return { problem: problemIn(form, sentences(mistakes, language)) };
  return {
    answer: value.do === "remind" ? { ...value, workingDays: Number(value.workingDays) } : value,
  };
}

/** Full stops only after one letter, or before a blank or the end: so a name cannot look like an address. */
function hasOnlyInitials(name: string): boolean {
  return [...name.matchAll(/\./g)].every(
    ({ index }) =>
      /^(?: |$)/.test(name.slice(index + 1)) ||
      /(?:^|[^\p{L}\p{M}])\p{L}\p{M}*$/u.test(name.slice(0, index)),
  );
}

/** The form as sent, with its mistakes. */
export function problemIn(
  form: URLSearchParams,
  { fields = {}, sentence }: Partial<Pick<AnswerProblem, "fields" | "sentence">> = {},
): AnswerProblem {
  const typed = Object.fromEntries(
    ["name", "address", "workingDays"].map((name) => [name, form.get(name) ?? ""]),
  );
  return {
    step: form.get("step") ?? "",
    do: form.get("do") ?? "",
    typed,
    fields,
    ...(sentence ? { sentence } : {}),
  };
}

/** The first sentence for each field. */
function sentences(mistakes: readonly Mistake[], language: Language) {
  const fields = mistakes.toReversed().map(({ field, code, given = "" }) => {
    const [name = code, allowed = ""] = code.split(/:(.*)/s);
    return [field, fieldMessage(language, name, { given: excerpt(given), allowed })];
  });
  return { fields: Object.fromEntries(fields) as Record<string, string> };
}
