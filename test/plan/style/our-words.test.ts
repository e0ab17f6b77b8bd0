import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../../lambdas/departure/model/plan.ts";
import { findNotOurs } from "../../../lib/plan/mails/style/not-our-words.ts";

const FILES = LANGUAGES.flatMap((language) => {
  const folder = join("lambdas", "words", language);
  return readdirSync(folder)
    .filter((file) => !["not-ours.ts", "catalogue.ts"].includes(file))
    .map((file) => ({ language, file: join(folder, file) }));
});

test.each(FILES)("$file has no words that aren't ours", ({ language, file }) => {
  const said = wordsOf(readFileSync(file, "utf8"));
  expect(
    said.flatMap((words) =>
      findNotOurs(words, language).map(({ message }) => `${message}, in "${words}"`),
    ),
  ).toEqual([]);
});

test.each([
  ["nl", "Je privéadres staat op deze bladzijde.", ["privéadres", "bladzijde"]],
  ["nl", "Het einde van het dienstverband, en een datalek.", []],
  ["en", "Mail us before the last working day.", ["last working day", "Mail"]],
  ["en", "Your mailbox, and who you’d like to talk to.", []],
] as const)("%s: %s", (language, text, found) => {
  expect(findNotOurs(text, language).map(({ message }) => /"(.*?)"/.exec(message)?.[1])).toEqual(
    found,
  );
});

/** What people read: the texts between quotes, without comments, types and the names of files. */
function wordsOf(source: string): string[] {
  const code = source.replace(/^import .*$|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, plain, template]) => plain ?? template ?? "")
    .map((words) => words.replace(/\$\{[^{}]*(?:\}|$)/g, "…"))
    .filter((words) => /\s/.test(words) || /^\p{Lu}/u.test(words));
}
