import { templateFile } from "../../use-cases/import-file/write-file.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { csvAnswer } from "./csv-answer.ts";

/** A file with all columns, to fill in. */
export async function giveTemplate(visit: Visit): Promise<DeskAnswer> {
  const { language } = visit;
  return csvAnswer(visit, IMPORT_WORDS[language].start.templateName, templateFile(language));
}
