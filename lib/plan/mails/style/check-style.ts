import { LANGUAGES } from "../../../../lambdas/departure/model/plan.ts";
import type { Mistake } from "../../mistake.ts";
import type { PlanFiles } from "../../plan-files.ts";
import { LAYOUT, type MailPath, mailPaths, type WantedMail } from "../mail-names.ts";
import { positionAt } from "../mail-source.ts";
import { readLayout } from "../read-layout.ts";
import { checkActs } from "./check-acts.ts";
import { checkBodyMeasures } from "./check-body-measures.ts";
import { checkLayout } from "./check-layout.ts";
import { checkNames } from "./check-names.ts";
import { checkSentences } from "./check-sentences.ts";
import { checkSubject } from "./check-subject.ts";
import { checkUnique } from "./check-unique.ts";
import { type MeasuredMail, measuredMail } from "./measured-mail.ts";
import { findNotOurs } from "./not-our-words.ts";

/** What `plan/STYLE.md` asks of every text, as far as it can be measured. The texts are whole: their tags and keys are valid. */
export function checkStyle(files: PlanFiles, wanted: readonly WantedMail[]): Mistake[] {
  const paths = mailPaths(files);
  return [
    ...paths.flatMap((path) => checkVocabulary(path, files.get(path.file) ?? "")),
    ...LANGUAGES.flatMap((language) => {
      const layout = readLayout(files, language).value;
      const mails = paths
        .filter((path) => path.language === language && path.fullName !== LAYOUT)
        .flatMap((path) => measuredMail(path, files.get(path.file) ?? "", wanted) ?? []);
      return [
        ...(layout ? checkLayout(`plan/${language}/${LAYOUT}.md`, files, language) : []),
        ...mails.flatMap((mail) => checkMail(mail, layout?.handOverSubject ?? "")),
        ...checkUnique(mails),
      ];
    }),
  ];
}

function checkMail(mail: MeasuredMail, prefix: string): Mistake[] {
  return [
    ...checkSubject(mail, prefix),
    ...checkNames(mail),
    ...checkSentences(mail),
    ...checkBodyMeasures(mail),
    ...checkActs(mail),
  ];
}

/** In the whole file, since keys and comments have none of these words either. */
function checkVocabulary({ file, language }: MailPath, text: string): Mistake[] {
  return findNotOurs(text, language).map(({ offset, message }) => ({
    file,
    ...positionAt(text, offset),
    message,
  }));
}
