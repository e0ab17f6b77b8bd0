import type { Mistake } from "../../mistake.ts";
import { readTags } from "../tags.ts";
import { variantsOf } from "./fill-in.ts";
import { LIMITS } from "./limits.ts";
import { type MeasuredMail, mayBeForwarded } from "./measured-mail.ts";
import { longValues } from "./usual-values.ts";

/** A subject and preview that fit an inbox, and keys without a full name. `prefix`: of a mail that is forwarded. */
export function checkSubject(mail: MeasuredMail, prefix: string): Mistake[] {
  if (mail.sort === "page") return checkNamesInKeys(mail);
  const longest = mayBeForwarded(mail) ? prefix.length : 0;
  const length = longestOf(mail, "subject") + longest;
  return [
    ...(length > LIMITS.subject
      ? [
          mail.inKey(
            "subject",
            `given ${length} characters with a long name${longest ? ` after "${prefix.trim()}"` : ""}; allowed: at most ${LIMITS.subject}`,
          ),
        ]
      : []),
    ...(longestOf(mail, "preview") > LIMITS.preview
      ? [
          mail.inKey(
            "preview",
            `given ${longestOf(mail, "preview")} characters with a long name; allowed: at most ${LIMITS.preview}`,
          ),
        ]
      : []),
    ...(mail.sort === "digest" || namesIn(mail.front.subject).includes("calledName")
      ? []
      : [mail.inKey("subject", "given no name; allowed: a subject with {{calledName}}")]),
    ...checkNamesInKeys(mail),
  ];
}

function longestOf({ front, language }: MeasuredMail, key: "subject" | "preview"): number {
  return Math.max(...variantsOf(front[key], longValues(language)).map(({ length }) => length));
}

const WITHOUT_FULL_NAME = ["subject", "preview", "action", "short", "urgent"] as const;

function checkNamesInKeys(mail: MeasuredMail): Mistake[] {
  return WITHOUT_FULL_NAME.flatMap((key) => {
    const full = namesIn(mail.front[key] ?? "").find((name) => FULL_NAMES.includes(name));
    return full ? [mail.inKey(key, `given {{${full}}}; allowed: {{calledName}}`)] : [];
  });
}

const FULL_NAMES: readonly string[] = ["leaver", "fullName"];

function namesIn(text: string): string[] {
  return readTags(text).tags.map(({ name }) => name);
}
