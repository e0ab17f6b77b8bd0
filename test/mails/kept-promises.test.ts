import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../lambdas/departure/model/plan.ts";
import { PAGE_URLS } from "../../lambdas/mails/page-urls.ts";
import { type MailSource, readMailSource } from "../../lib/plan/mails/mail-source.ts";
import { parseBody } from "../../lib/plan/mails/parse-body.ts";
import { blocksOf } from "../../lib/plan/mails/style/blocks.ts";
import { sentencesIn } from "../../lib/plan/mails/style/sentences.ts";
import { PROMISES, PROOFS } from "./promise-proofs.ts";

interface Text {
  readonly file: string;
  readonly language: Language;
  readonly source: MailSource;
  /** Keys and blocks of the text itself: a sample text is said by somebody else. */
  readonly said: readonly string[];
}

const TEXTS: readonly Text[] = LANGUAGES.flatMap((language) =>
  readdirSync(join("plan", language)).map((name) => {
    const file = join("plan", language, name);
    const source = readMailSource(file, readFileSync(file, "utf8"));
    if ("message" in source) throw new Error(source.message);
    const keys = Object.values(source.front.data as Record<string, string>);
    const body = blocksOf(parseBody(source.body).tokens)
      .filter(({ sample }) => sample === undefined)
      .map(({ text }) => text);
    return { file, language, source, said: [...keys, ...body] };
  }),
);

describe.each(LANGUAGES)("what the texts promise in %s", (language) => {
  const texts = TEXTS.filter((text) => text.language === language);

  test("has a proof: a test that makes that mail or opens that page", () => {
    const unproved = texts.flatMap(({ file, said }) =>
      promisesIn(said, language)
        .filter((sentence) => !PROOFS.some((proof) => proof[language].test(sentence)))
        .map((sentence) => `${file}: ${sentence}`),
    );
    expect(unproved).toEqual([]);
  });

  test("calls a button or a page by the label that it has", () => {
    const labels = labelsIn(language);
    const unknown = texts.flatMap(({ file, said }) =>
      said
        .flatMap(quotedIn)
        .filter((label) => !labels.includes(label) && !TO_SAY[language].includes(label))
        .map((label) => `${file}: ‘${label}’`),
    );
    expect(unknown).toEqual([]);
  });
});

test("no proof is of what no text says any more", () => {
  const unsaid = PROOFS.filter(
    (proof) =>
      !TEXTS.some(({ said, language }) =>
        promisesIn(said, language).some((sentence) => proof[language].test(sentence)),
      ),
  );
  expect(unsaid.map(({ what }) => what)).toEqual([]);
});

test.each(PROOFS)("$what is proved by a test there is", ({ file, test: title }) => {
  expect(readFileSync(file, "utf8")).toContain(title);
});

/** The pages that a text links to, each with the test that opens it behind such a mail. */
const OPENED_BY: Readonly<Record<keyof typeof PAGE_URLS, string>> = {
  addressUrl: "test/links/address.test.ts",
  questionsUrl: "test/links/questions.test.ts",
  privacyUrl: "test/links/privacy.test.ts",
  chooseTalkUrl: "test/links/talk.test.ts",
  lookBackUrl: "test/links/look-back.test.ts",
  noUrl: "test/links/talk.test.ts",
  handoverListUrl: "test/links/sheets.test.ts",
  announcementsUrl: "test/links/sheets.test.ts",
};

test.each(Object.entries(OPENED_BY))("%s leads to a page that %s opens", (url, file) => {
  expect(readFileSync(file, "utf8")).toContain(`"${PAGE_URLS[url as keyof typeof PAGE_URLS]}"`);
});

/** What a reader is asked to write, and no label. */
const TO_SAY: Readonly<Record<Language, readonly string[]>> = {
  nl: ["geen mails"],
  en: ["no emails"],
};

function promisesIn(said: readonly string[], language: Language): string[] {
  return said
    .flatMap((text) => sentencesIn(text.replace(/(\{\{[#^/]\w+\}\})+/g, " ")))
    .filter((sentence) => PROMISES[language].test(sentence));
}

/** Between single curly quotes; an apostrophe stands within a word. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/‘((?:[^‘’]|(?<=\p{L})’(?=\p{L}))+)’/gu)]
    .map(([, label = ""]) => label)
    .filter((label) => !label.includes("{{"));
}

/** Of the layout's buttons, of steps, and of everything on a page. */
function labelsIn(language: Language): string[] {
  const folder = join("lambdas", "words", language);
  const words = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(
      ([, label = ""]) => label,
    ),
  );
  const keys = TEXTS.filter((text) => text.language === language).flatMap(({ source }) =>
    Object.values(source.front.data as Record<string, string>),
  );
  return [...words, ...keys];
}
