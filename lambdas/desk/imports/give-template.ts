import { templateFile } from "../../use-cases/import-file/write-file.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import { csvAnswer } from "../csv-answer.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";

/** An empty file with all columns. */
export async function giveTemplate({ language }: SignedInRequest): Promise<DeskAnswer> {
  return csvAnswer(IMPORT_WORDS[language].start.templateName, templateFile(language));
}
