import { readPlanFiles } from "../../lib/plan/plan-files.ts";

const MAILS = [...(await readPlanFiles("."))].filter(([file]) =>
  /^plan\/[a-z]+\/.*\.md$/.test(file),
);
const OWN_WORDS = /bewoner|cliënt|patiënt|resident|\bclients?\b(?! record)|\bpatients?\b/i;

test("a hospital's mails are not about residents: only the setting says what the people cared for are called", () => {
  const said = MAILS.flatMap(([file, text]) =>
    text.split("\n").map((line) => `${file}: ${line.replaceAll("{{clients}}", "")}`),
  );
  expect(said.filter((line) => OWN_WORDS.test(line))).toEqual([]);
});

test("the word for them does not begin a sentence, where it would need a capital", () => {
  const beginning = /(?:^|[.!?:]\s+|[>*-]\s+|\*\*)\{\{clients\}\}/m;
  expect(MAILS.filter(([, text]) => beginning.test(text)).map(([file]) => file)).toEqual([]);
});
