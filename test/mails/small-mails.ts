import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import type { MailTemplates } from "../../lambdas/mails/templates.ts";
import { compileMails } from "../../lib/plan/mails/compile-mails.ts";
import type { WantedMail } from "../../lib/plan/mails/mail-names.ts";
import { listMistakes } from "../../lib/plan/mistake.ts";

const FRONT = {
  title: "Reageren",
  subject: "{{leaver}} gaat weg",
  preview: "Het kost vijf minuten.",
  action: "Loop bij {{leaver}} langs.",
  short: "Zeg dat je het jammer vindt.",
};

/** A mail whose body begins on line 8; a key that is undefined is left out. */
export function mailText(
  body: string,
  front: Partial<Record<string, string | undefined>> = {},
): string {
  const lines = Object.entries({ ...FRONT, ...front })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

/** The layouts that ship, and these files. */
export function mailFiles(files: Record<string, string>): Map<string, string> {
  const layouts = LANGUAGES.map((language) => `plan/${language}/layout.md`);
  return new Map([
    ...layouts.map((file) => [file, readFileSync(file, "utf8")] as const),
    ...Object.entries(files),
  ]);
}

/** The Dutch templates of these mails, with the layout that ships. */
export async function templatesFrom(mails: Record<string, string>): Promise<MailTemplates> {
  const files = Object.entries(mails).map(([name, text]) => [`plan/nl/${name}.md`, text]);
  const { value } = await compileMails(mailFiles(Object.fromEntries(files)), undefined);
  const templates = value?.find(({ language }) => language === "nl");
  if (!templates) throw new Error("The mails of this test have a mistake.");
  return templates;
}

/** What the build says about these files. */
export async function mistakesIn(
  files: Record<string, string>,
  wanted?: readonly WantedMail[],
): Promise<string[]> {
  const { mistakes } = await compileMails(mailFiles(files), wanted);
  return listMistakes(mistakes);
}
