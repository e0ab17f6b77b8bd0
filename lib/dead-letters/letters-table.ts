import type { MailMessage } from "../../lambdas/departure/model/mail-message.ts";
import type { Letter, Work } from "./letter.ts";

const HEAD = ["kind", "id", "detail", "revision", "since", "received"] as const;

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
  const strangers = letters.filter(({ work }) => !work).length;
  return [
    ...lines,
    "",
    `${letters.length} in all. Looking counts as receiving.`,
    ...(strangers > 0
      ? [`${strangers} not ours: a redrive leaves them, and they go after fourteen days.`]
      : []),
  ].join("\n");
}

function cellsOf({ work, length, since, received }: Letter, timeZone: string): string[] {
  const local = since.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const moment = local.toString({ smallestUnit: "minute" }).replace("T", " ");
  const what = work ? wordsFor(work) : [`not ours (${length} characters)`, "", "", ""];
  return [...what, moment, String(received)];
}

function wordsFor(work: Work): readonly string[] {
  switch (work.kind) {
    case "mail":
      return idsIn(work.message);
    case "import": {
      const { importId, part, takesBack } = work.message;
      return ["import", importId, takesBack ? `part ${part}, taken back` : `part ${part}`, ""];
    }
    case "webhook":
      return ["webhook", work.message.departureId, "", ""];
    case "mail-event": {
      const [kind, id, mailing, revision] = idsIn(work.news.message);
      return ["mail event", id, `${mailing || kind}: ${work.news.fate}`, revision];
    }
  }
}

function idsIn(message: MailMessage): readonly [string, string, string, string] {
  switch (message.kind) {
    case "mailing":
      return [message.kind, message.departureId, message.mailingId, String(message.revision)];
    case "digest":
      return [message.kind, message.digestId, "", ""];
    case "test-mail":
      return [message.kind, message.testMailId, "", ""];
  }
}
