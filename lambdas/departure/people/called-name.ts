import { nameForm } from "./name-form.ts";

/** In lower case, as people put them before a name in Dutch and English. With a full stop they are recognised by that. */
const TITLES: readonly string[] = [
  ...["dr", "drs", "mr", "ir", "ing", "prof", "professor", "ds", "dominee", "pastor", "pater"],
  ...["dhr", "heer", "de", "meneer", "mijnheer", "mw", "mevr", "mevrouw", "mej", "juffrouw"],
  ...["zuster", "broeder", "dokter", "mrs", "ms", "miss", "mx", "sir", "dame", "doctor", "sister"],
];

/**
 * What somebody is called in a greeting: the first word of the name, or the whole name where that word isn't clearly what
 * people say.
 */
export function calledNameOf(name: string): string {
  const whole = nameForm(name);
  const [first = ""] = whole.split(" ");
  return whole.includes(",") || !isCalled(first) ? whole : first;
}

function isCalled(word: string): boolean {
  const isSmall = /^\P{L}*\p{Ll}/u.test(word);
  const isLetter = word.replace(/[^\p{L}]/gu, "").length < 2;
  return !isSmall && !isLetter && !word.includes(".") && !TITLES.includes(word.toLowerCase());
}
