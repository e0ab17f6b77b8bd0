import { stringify } from "csv-stringify/sync";
import { forEachListedField, LISTED_FIELD_NAMES } from "../../departure/fields.ts";
import type { Summary } from "../../departure/list/summary.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import type { ListWords } from "../../words/nl/list.ts";
import { LIST_WORDS } from "../../words/words.ts";
import { CSV_FORM, onOneLine } from "../csv-form.ts";
import { ownFieldInWords } from "../describe/own-field-in-words.ts";
import { nextMailInWords, roleInWords, statusInWords, waitingInWords } from "./summary-in-words.ts";

interface CsvRow {
  readonly plan: Plan;
  readonly language: Language;
}

/**
 * The list as CSV with every field. Semicolons and a UTF-8 mark in every language, so that Excel in the Netherlands
 * opens it by itself. A name that looks like a formula is escaped.
 */
export function listCsv(summaries: readonly Summary[], told: CsvRow): string {
  const words = LIST_WORDS[told.language];
  return stringify(
    summaries.map((summary) => rowOf(summary, words, told)),
    {
      header: true,
      columns: COLUMNS.map((key) => ({ key, header: words.columns[key] })),
      ...CSV_FORM,
      delimiter: ";",
    },
  );
}

type Column = keyof ListWords["columns"];

const COLUMNS: readonly Column[] = [
  "leaver",
  "calledName",
  "manager",
  ...LISTED_FIELD_NAMES,
  "lastDay",
  "status",
  "nextAt",
  "nextMail",
  "nextTo",
  "openSteps",
  "lateSteps",
  "undeliverable",
  "privateAddress",
  "id",
];

function rowOf(summary: Summary, words: ListWords, told: CsvRow): Record<Column, string | number> {
  const { next } = summary;
  return {
    leaver: onOneLine(summary.leaver ?? words.erased),
    calledName: onOneLine(summary.calledName ?? ""),
    manager: onOneLine(summary.manager ?? words.erased),
    ...forEachListedField((_, name) => onOneLine(ownFieldInWords(summary, name, told.language))),
    lastDay: summary.lastDay.toString(),
    status: statusInWords(summary, words),
    nextAt: next
      ? next.at.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ")
      : "",
    nextMail: next
      ? onOneLine(nextMailInWords(next, summary, told))
      : waitingInWords(summary, words),
    nextTo: next ? onOneLine(next.name ?? roleInWords(next.to, words)) : "",
    openSteps: summary.openSteps,
    lateSteps: summary.lateSteps,
    undeliverable: summary.undeliverable.map((to) => roleInWords(to, words)).join(", "),
    privateAddress: summary.isPrivateAddressMissing ? words.missing : "",
    id: summary.id,
  };
}
