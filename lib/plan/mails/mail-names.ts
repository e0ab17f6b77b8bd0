import {
  KINDS,
  type Kind,
  LANGUAGES,
  type Language,
  type Recipient,
} from "../../../lambdas/departure/model/plan.ts";
import { COMMON_MAILS, MAILS_OF_HR, PAGE_TEXTS } from "../../../lambdas/mails/mail-names.ts";
import type { Mistake } from "../mistake.ts";
import type { PlanFiles } from "../plan-files.ts";

export const LAYOUT = "layout";

/** A required mail: the common ones, and one per step. */
export interface WantedMail {
  readonly name: string;
  /** Why, for a message. */
  readonly because: string;
  /** The departure kinds that it can be sent for. */
  readonly kinds: readonly Kind[];
  /** Of a step's mail: whom it goes to, and whom for some kinds. */
  readonly to?: Recipient;
  readonly toForKind?: Readonly<Partial<Record<string, Recipient>>>;
  /** How often its step comes, if it repeats. */
  readonly times?: number;
  /** Its step is urgent. */
  readonly isUrgent?: boolean;
}

export const COMMON_WANTED: readonly WantedMail[] = [
  ...COMMON_MAILS,
  ...MAILS_OF_HR,
  ...PAGE_TEXTS,
].map((name) => ({
  name,
  because: "the program sends it",
  kinds: KINDS,
}));

/** A parsed path in `plan/<language>/`. */
export interface MailPath {
  readonly file: string;
  readonly language: Language;
  /** With its variant: `communicate.retirement`. */
  readonly fullName: string;
  readonly name: string;
  readonly variant: string | undefined;
}

export function mailPaths(files: PlanFiles): MailPath[] {
  return [...files.keys()].flatMap((file) => {
    const [, folder, fullName] = /^plan\/([^/]+)\/(.+)\.md$/.exec(file) ?? [];
    const language = LANGUAGES.find((each) => each === folder);
    if (!language || fullName === undefined) return [];
    const [name = "", ...variant] = fullName.split(".");
    return [{ file, language, fullName, name, variant: variant.join(".") || undefined }];
  });
}

/** Missing mails, unused mails, and variants for kinds that do not get them. */
export function checkMailNames(
  paths: readonly MailPath[],
  wanted: readonly WantedMail[],
): Mistake[] {
  const written = new Set(paths.map(({ language, fullName }) => `${language}/${fullName}`));
  const names = new Map(wanted.map((mail) => [mail.name, mail]));
  const everyName = new Map([
    [LAYOUT, "it holds the words around every mail"],
    ...wanted.map(({ name, because }) => [name, because] as const),
    ...paths
      .filter(({ variant, name }) => variant && names.has(name))
      .map(({ fullName }) => [fullName, "another language has this variant"] as const),
  ]);
  return [
    ...[...everyName].flatMap(([name, because]) =>
      LANGUAGES.filter((language) => !written.has(`${language}/${name}`)).map((language) =>
        mistake(
          `plan/${language}/${name}.md`,
          `missing; allowed: every mail in ${LANGUAGES.join(" and ")} (${because})`,
        ),
      ),
    ),
    ...paths.flatMap((path) => checkPath(path, names.get(path.name))),
  ];
}

function checkPath({ file, name, variant }: MailPath, mail: WantedMail | undefined): Mistake[] {
  if (name === LAYOUT && !variant) return [];
  if (!mail) {
    const allowed = `the id of a step in plan.yaml, or ${COMMON_WANTED.map((each) => each.name).join(", ")} or ${LAYOUT}`;
    return [mistake(file, `given the name "${name}", which no mail has; allowed: ${allowed}`)];
  }
  const allowed = variantsOf(mail);
  if (!variant || allowed.includes(variant)) return [];
  return [mistake(file, `given the variant "${variant}"; allowed: ${allowed.join(", ")}`)];
}

/** By kind, or by number from the second time on. */
function variantsOf({ kinds, times = 0 }: WantedMail): string[] {
  const numbers = Array.from({ length: Math.max(times - 1, 0) }, (_, index) => String(index + 2));
  return [...kinds, ...numbers];
}

function mistake(file: string, message: string): Mistake {
  return { file, line: 1, column: 1, message };
}
