import type { Language } from "../../departure/model/plan.ts";
import { excerpt } from "../../http/excerpt.ts";
import { columnName } from "../../use-cases/import-file/columns.ts";
import { ROWS_LIMIT } from "../../use-cases/import-file/limits.ts";
import type { FileProblem } from "../../use-cases/import-file/read-file.ts";
import type { ColumnProblems } from "../../use-cases/import-file/read-header.ts";
import { IMPORT_WORDS } from "../../words/words.ts";

/** At most so many unknown columns are named. */
const NAMED = 10;

/** Why a whole file is refused, one sentence each. */
export function fileProblems(problem: FileProblem, language: Language): string[] {
  const { file } = IMPORT_WORDS[language];
  switch (problem.code) {
    case "empty":
      return [file.empty];
    case "not-text":
      return [file.notText];
    case "no-header":
      return [file.noHeader];
    case "no-rows":
      return [file.noRows];
    case "too-many-rows":
      return [file.tooManyRows(inDigits(problem.given), inDigits(ROWS_LIMIT))];
    case "columns":
      return columns(problem, language);
  }

  function inDigits(count: number): string {
    return count.toLocaleString(language);
  }
}

function columns({ unknown, repeated, missing }: ColumnProblems, language: Language): string[] {
  const { file } = IMPORT_WORDS[language];
  const named = (names: readonly string[]) =>
    names.slice(0, NAMED).map((name) => (name ? excerpt(name) : file.noName));
  return [
    ...(missing.length > 0
      ? [file.missing(missing.map((field) => columnName(field, language)))]
      : []),
    ...(unknown.length > 0 ? [file.unknown(named(unknown), unknown.length)] : []),
    ...(repeated.length > 0 ? [file.repeated(named(repeated))] : []),
  ];
}
