import type { MailMessage } from "../../lambdas/departure/model/mail-message.ts";
import type { Letter } from "./letter.ts";

const HEAD = ["kind", "id", "mailing", "revision", "since", "received"] as const;

/** The table for operators: ids and numbers, no names. */
export function lettersTable(letters: readonly Letter[], timeZone: string): string {
  if (letters.length === 0) return "There are no dead letters.";
  const rows = [HEAD, ...letters.map((letter) => cellsOf(letter, timeZone))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const strangers = letters.filter(({ message }) => !message).length;
  return [
    ...lines,
    "",
    `${letters.length} in all. Looking counts as receiving.`,
    ...(strangers > 0
      ? [
          `${strangers} not ours: a redrive moves all, these too, and the mailer will fail on them again.`,
        ]
      : []),
  ].join("\n");
}

function cellsOf({ message, length, since, received }: Letter, timeZone: string): string[] {
  const local = since.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const moment = local.toString({ smallestUnit: "minute" }).replace("T", " ");
  const what = message ? idsIn(message) : [`not ours (${length} characters)`, "", "", ""];
  return [...what, moment, String(received)];
}

function idsIn(message: MailMessage): string[] {
  switch (message.kind) {
    case "mailing":
      return [message.kind, message.departureId, message.mailingId, String(message.revision)];
    case "digest":
      return [message.kind, message.digestId, "", ""];
    case "test-mail":
      return [message.kind, message.testMailId, "", ""];
  }
}
