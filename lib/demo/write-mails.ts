import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mailSource } from "../local/ses/mail-source.ts";
import type { Chapter } from "./chapter.ts";
import { indexPage } from "./index-page.html.ts";
import type { Played, PlayedDeparture } from "./played.ts";
import { timelineRows } from "./timeline-rows.ts";

/** Writes every mail as `.eml` and `.html`, a folder for each departure, and an index to click through. */
export async function writeMails(
  played: Played,
  folder: string,
  timeZone: string,
): Promise<Chapter[]> {
  await rm(folder, { recursive: true, force: true });
  const chapters = played.departures.map((departure) => chapterOf(departure, played, timeZone));
  for (const { mail, file } of chapters.flatMap(({ rows }) => rows)) {
    if (!mail || !file) continue;
    await write(join(folder, `${file}.html`), mail.html ?? "");
    await write(join(folder, `${file}.eml`), await mailSource(mail));
  }
  await write(join(folder, "index.html"), indexPage(chapters));
  return chapters;
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
