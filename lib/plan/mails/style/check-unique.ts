import type { Mistake } from "../../mistake.ts";
import type { MeasuredMail } from "./measured-mail.ts";

/** Two mails that a reader could take for one: a title or a subject that another mail has. A variant may keep its base's. */
export function checkUnique(mails: readonly MeasuredMail[]): Mistake[] {
  return (["title", "subject"] as const).flatMap((key) =>
    mails.flatMap((mail, index) => {
      const other = mails
        .slice(0, index)
        .find((each) => each.front[key] === mail.front[key] && !mayShare(each, mail, key));
      if (!other) return [];
      return [mail.inKey(key, `given that of ${other.file}; allowed: one that no other mail has`)];
    }),
  );
}

/** Variants of one mail are for different departures, but each time of a step that repeats reaches the same reader. */
function mayShare(one: MeasuredMail, other: MeasuredMail, key: "title" | "subject"): boolean {
  if (key === "subject" && (one.sort === "page" || other.sort === "page")) return true;
  if (one.name !== other.name) return false;
  const isNumbered = [one, other].some(({ variant }) => /^\d+$/.test(variant ?? ""));
  return key === "title" || !isNumbered;
}
