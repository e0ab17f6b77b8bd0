import type { Mistake } from "../../mistake.ts";
import { variantsOf } from "./fill-in.ts";
import { LIMITS } from "./limits.ts";
import type { MeasuredMail } from "./measured-mail.ts";
import { sentencesIn, wordsIn } from "./sentences.ts";
import { USUAL_VALUES } from "./usual-values.ts";

const KEYS_OF_SENTENCES = ["preview", "action", "short", "urgent"] as const;

/** Sentences, lists and headings that ask too much of a reader. */
export function checkSentences(mail: MeasuredMail): Mistake[] {
  const values = USUAL_VALUES[mail.language];
  return [
    ...KEYS_OF_SENTENCES.flatMap((key) =>
      tooLongIn(variantsOf(mail.front[key] ?? "", values)).map((message) =>
        mail.inKey(key, message),
      ),
    ),
    ...mail.blocks.flatMap((block) =>
      tooLongIn(variantsOf(block.text, values)).map((message) => mail.inBlock(block, message)),
    ),
    ...checkHeadings(mail),
    ...checkLists(mail),
  ];
}

/** What is wrong with the sentences of one block, in any of its variants. */
export function tooLongIn(variants: readonly string[]): string[] {
  const long = variants
    .flatMap(sentencesIn)
    .filter((sentence) => wordsIn(sentence).length > LIMITS.sentence);
  return [...new Set(long)].map(
    (sentence) =>
      `given a sentence of ${wordsIn(sentence).length} words, "${sentence.slice(0, 40)}…"; allowed: at most ${LIMITS.sentence}`,
  );
}

function checkHeadings(mail: MeasuredMail): Mistake[] {
  const isInList = new Set(["steps", "coming", "gone", "news", "open"]);
  const headings = mail.blocks.filter(
    ({ kind, within }) => kind === "heading" && !within.some(({ name }) => isInList.has(name)),
  );
  const extra = mail.sort === "page" ? undefined : headings[LIMITS.headings];
  return extra
    ? [mail.inBlock(extra, `given ${headings.length} headings; allowed: ${LIMITS.headings}`)]
    : [];
}

/** A checklist of short items may be longer. A section's items count, too. */
function checkLists(mail: MeasuredMail): Mistake[] {
  const lists = Map.groupBy(
    mail.blocks.filter(({ list }) => list !== undefined),
    ({ list }) => list,
  );
  return [...lists.values()].flatMap((items) => {
    const { to, ofChecklist, wordsInChecklist } = LIMITS.items;
    const isChecklist = items.every(({ text }) => wordsIn(text).length <= wordsInChecklist);
    const allowed = isChecklist ? ofChecklist : to;
    const [first] = items;
    if (!first || items.length <= allowed || mail.sort === "page") return [];
    const message = `given a list of ${items.length} items; allowed: ${to}, or ${ofChecklist} of at most ${wordsInChecklist} words each`;
    return [mail.inBlock(first, message)];
  });
}
