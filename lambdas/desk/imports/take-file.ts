import { createHash } from "node:crypto";
import { type ImportHead, type ImportRow, ROWS_PER_PART } from "../../departure/model/imports.ts";
import { todayIn } from "../../http/asked.ts";
import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import { type ImportedFile, readFile } from "../../use-cases/import-file/read-file.ts";
import { readRow } from "../../use-cases/import-file/read-row.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { fileProblems } from "./file-problems.ts";
import { KEPT_DAYS } from "./kept-days.ts";
import { importPath } from "./routes.ts";
import { startAnswer } from "./show-start.ts";

/** Reads a file and saves its rows for review. A file that this person uploaded before leads to that import. */
export async function takeFile(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { file, language, now } = request;
  if (!file) return startAnswer(request, ports, [IMPORT_WORDS[language].file.none]);
  const id = await idOf(file, request, ports);
  if (await ports.imports.find(id, now)) return seeOther(importPath(id, { again: "yes" }), "desk");
  const read = readFile(file, { language });
  if ("problem" in read) return startAnswer(request, ports, fileProblems(read.problem, language));
  const parts = partsOf(rowsOf(read, request, ports));
  const isNew = await ports.imports.create(headOf({ id, read, parts }, request), parts);
  const { person, event } = request;
  if (isNew)
    audit("import-handed-in", {
      who: person.subject,
      count: read.rows.length,
      route: event.routeKey,
    });
  return seeOther(importPath(id, isNew ? {} : { again: "yes" }), "desk");
}

function idOf(
  file: Uint8Array,
  { person }: SignedInRequest,
  { hashing }: DeskPorts,
): Promise<string> {
  const digest = createHash("sha256").update(file).digest("hex");
  return hashing.hash("import", `${person.subject}\n${digest}`);
}

/** Each with its problem, if any. */
function rowsOf(
  { columns, rows }: ImportedFile,
  { language, now }: SignedInRequest,
  { plan }: DeskPorts,
): ImportRow[] {
  const facts = { columns, language, plan, today: todayIn({ now, plan }) };
  return rows.map((row) => {
    const read = readRow(row, facts);
    return { ...row, problems: "problems" in read ? read.problems : [] };
  });
}

interface Part {
  readonly rows: readonly ImportRow[];
}

function partsOf(rows: readonly ImportRow[]): Part[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, number) => ({
    rows: rows.slice(number * ROWS_PER_PART, (number + 1) * ROWS_PER_PART),
  }));
}

function headOf(
  { id, read, parts }: { id: string; read: ImportedFile; parts: readonly Part[] },
  { person, language, now }: SignedInRequest,
): ImportHead {
  return {
    id,
    who: person.subject,
    language,
    since: now,
    until: now.add({ hours: 24 * KEPT_DAYS }),
    columns: read.columns,
    delimiter: read.delimiter,
    rows: read.rows.length,
    problems: parts.map(({ rows }) => rows.filter(({ problems }) => problems.length > 0).length),
    done: {},
  };
}
