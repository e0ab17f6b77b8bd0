import type { PlanSettings } from "../model/plan.ts";
import { nameForm } from "./name-form.ts";
import { nameWords } from "./name-words.ts";

/** In lower case, as people put them before a name in Dutch and English. With a full stop they are recognised by that. */
const TITLES: readonly string[] = [
  ...["dr", "drs", "mr", "ir", "ing", "prof", "professor", "ds", "dominee", "pastor", "pater"],
  ...["dhr", "heer", "de", "meneer", "mijnheer", "mw", "mevr", "mevrouw", "mej", "juffrouw"],
  ...["zuster", "broeder", "dokter", "mrs", "ms", "miss", "mx", "sir", "dame", "doctor", "sister"],
];

export interface Named {
  readonly name: string;
  /** As it was given. */
  readonly calledName?: string;
}

/** Whose address tells a mailbox from a person. */
export type Mailboxes = Pick<PlanSettings, "hr" | "desks">;

/**
 * What somebody is called: as given, else the first word of the name, or the whole name where that word isn't clearly
 * what people say.
 */
export function calledNameOf({ name, calledName = "" }: Named): string {
  return nameForm(calledName) || firstWordOf(nameForm(name));
}

/** The name in a greeting of somebody at an address: a mailbox of the settings keeps its whole name. */
export function greetedName(
  { address, ...named }: Named & { readonly address: string },
  { hr, desks }: Mailboxes,
): string {
  const mailboxes = [hr.address, ...Object.values(desks)].map((each) => each.toLowerCase());
  return mailboxes.includes(address.toLowerCase()) ? nameForm(named.name) : calledNameOf(named);
}

/** In a list or heading: `Johanna van der Berg (Sanne)`, where the called name isn't made of words of the name. */
export function nameToShow({ name, calledName = "" }: Named): string {
  const words = nameWords(name);
  return nameWords(calledName).every((word) => words.includes(word))
    ? name
    : `${name} (${calledName})`;
}

/** What somebody is found by. The called name never says who somebody is. */
export function wordsToFind({ name, calledName = "" }: Named): string[] {
  return nameWords(`${calledName} ${name}`);
}

function firstWordOf(whole: string): string {
  const [first = ""] = whole.split(" ");
  return whole.includes(",") || !isCalled(first) ? whole : first;
}

function isCalled(word: string): boolean {
  const isSmall = /^\P{L}*\p{Ll}/u.test(word);
  const isLetter = word.replace(/[^\p{L}]/gu, "").length < 2;
  return !isSmall && !isLetter && !word.includes(".") && !TITLES.includes(word.toLowerCase());
}
