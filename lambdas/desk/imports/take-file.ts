import { createHash } from "node:crypto";
import { ASKED } from "../../departure/model/imports.ts";
import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import { readFile } from "../../use-cases/import-file/read-file.ts";
import { fieldsAsBefore } from "../../use-cases/imports/chosen-columns.ts";
import { readImport } from "../../use-cases/imports/read-import.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { fileProblems } from "./file-problems.ts";
import { KEPT_DAYS } from "./kept-days.ts";
import { columnsPath, importPath } from "./routes.ts";
import { startAnswer } from "./show-start.ts";

/**
 * Reads a file and saves its rows for review, or to ask about its columns first. A file that this person uploaded before
 * leads to that import.
 */
export async function takeFile(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { file, language, now, person, event } = request;
  if (!file) return startAnswer(request, ports, [IMPORT_WORDS[language].file.none]);
  const id = await idOf(file, request, ports);
  if (await ports.imports.find(id, now)) return seeOther(importPath(id, { again: "yes" }), "desk");
  const read = readFile(file, { language });
  if ("problem" in read) return startAnswer(request, ports, fileProblems(read.problem, language));
  const { rows, columns, delimiter } = read;
  const { head, parts } = await readImport(
    rows,
    {
      id,
      who: person.subject,
      language,
      since: now,
      until: now.add({ hours: 24 * KEPT_DAYS }),
      columns,
      fields: await fieldsAsBefore(read, ports),
      delimiter,
    },
    ports,
  );
  const isNew = await ports.imports.create(head, parts);
  if (!isNew) return seeOther(importPath(id, { again: "yes" }), "desk");
  audit("import-handed-in", { who: person.subject, count: rows.length, route: event.routeKey });
  const isAsking = head.fields?.includes(ASKED);
  return seeOther(isAsking ? columnsPath(id) : importPath(id), "desk");
}

function idOf(
  file: Uint8Array,
  { person }: SignedInRequest,
  { hashing }: DeskPorts,
): Promise<string> {
  const digest = createHash("sha256").update(file).digest("hex");
  return hashing.hash("import", `${person.subject}\n${digest}`);
}
