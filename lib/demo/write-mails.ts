import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import { mailSource } from "../local/ses/mail-source.ts";
import type { Chapter, Contents, DigestMail } from "./chapter.ts";
import { indexPage } from "./index-page.html.ts";
import { isDigest, type Played, type PlayedDeparture } from "./played.ts";
import { timelineRows } from "./timeline-rows.ts";

/** Writes every mail as `.eml` and `.html`, a folder for each departure and one for HR's mornings, and an index to click through. */
export async function writeMails(
  played: Played,
  folder: string,
  timeZone: string,
): Promise<Contents> {
  await rm(folder, { recursive: true, force: true });
  const chapters = played.departures.map((departure) => chapterOf(departure, played, timeZone));
  const digests = played.mails
    .filter(isDigest)
    .map((mail) => ({ mail, ...morningOf(mail, timeZone) }));
  for (const { mail, file } of [...chapters.flatMap(({ rows }) => rows), ...digests]) {
    if (!mail || !file) continue;
    await write(join(folder, `${file}.html`), mail.html ?? "");
    await write(join(folder, `${file}.eml`), await mailSource(mail));
  }
  const contents = { chapters, digests };
  await write(join(folder, "index.html"), indexPage(contents));
  return contents;
}

/** Named after its day: `hr-mornings/2027-01-15`. */
function morningOf({ sentAt, to, subject, number }: CapturedMail, timeZone: string): DigestMail {
  const sent = Temporal.Instant.from(sentAt).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const file = `hr-mornings/${sent.toPlainDate()}-${number}`;
  return { sent, address: to.join(", "), subject, file };
}

/** Named after the sample and the mailing, numbered in the order of sending: `common/07-farewell`. */
function chapterOf(departure: PlayedDeparture, played: Played, timeZone: string): Chapter {
  const name = departure.sample.file.replace(/\.\w+$/, "");
  let count = 0;
  const rows = timelineRows(departure, played.mails, timeZone).map((row) => {
    if (!row.mail) return row;
    count += 1;
    return { ...row, file: `${name}/${String(count).padStart(2, "0")}-${row.mail.tags.mailing}` };
  });
  return { departure, rows };
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
