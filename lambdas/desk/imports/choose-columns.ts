import {
  ASKED,
  type ImportHead,
  type ImportRow,
  type Imports,
  LEFT_OUT,
} from "../../departure/model/imports.ts";
import { someAtOnce } from "../../departure/model/some-at-once.ts";
import { seeOther } from "../../http/html-answer.ts";
import { audit } from "../../telemetry/audit.ts";
import { columnName, fieldNamed, missingFrom } from "../../use-cases/import-file/columns.ts";
import {
  offeredFields,
  ownColumns,
  rememberColumns,
} from "../../use-cases/imports/chosen-columns.ts";
import { readImport } from "../../use-cases/imports/read-import.ts";
import type { ImportWords } from "../../words/nl/import.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import type { FormProblem } from "../parts/field.html.ts";
import { columnField, columnsPage, type FileHead } from "./columns-page.html.ts";
import { withImport } from "./open-import.ts";
import { importPath } from "./routes.ts";
import { standingOf } from "./standing.ts";

/** Asks what the columns are whose names we don't know, as long as nothing is recorded. */
export async function showColumns(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  return withColumns(request, ports, async (file) => {
    const cells = await samplesOf(file, ports);
    const fields = await offeredFields({ ...file, cells }, ports);
    return pageOf({ ...file, fields }, cells, { request, problems: [] });
  });
}

/** Reads the file with the columns that were chosen, and remembers them; or says what is missing. */
export async function chooseColumns(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  return withColumns(request, ports, async (file) => {
    const chosen: FileHead = { ...file, fields: fieldsIn(request.form, file) };
    const problems = problemsOf(chosen, request);
    if (problems.length > 0) {
      const cells = await samplesOf(file, ports);
      return { ...pageOf(chosen, cells, { request, problems }), status: 422 };
    }
    const { head, parts } = await readImport(await rowsOf(file, ports), chosen, ports);
    if (await ports.imports.readAnew(head, parts)) {
      await rememberColumns(chosen, ports);
      const count = ownColumns(file).length;
      audit("import-columns-chosen", { who: file.who, count, route: request.event.routeKey });
    }
    return seeOther(importPath(file.id), "desk");
  });
}

/** An import that was started, or whose columns all have our names, has nothing to be asked. */
function withColumns(
  request: SignedInRequest,
  ports: DeskPorts,
  go: (file: FileHead) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  return withImport(request, ports, async (head) => {
    const { state } = standingOf(head, request.now);
    const { fields } = head;
    const isOpen = (state === "asking" || state === "read") && ownColumns(head).length > 0;
    if (!isOpen || !fields) return seeOther(importPath(head.id), "desk");
    return go({ ...head, fields });
  });
}

function pageOf(
  file: FileHead,
  cells: (index: number) => readonly string[],
  {
    request,
    problems,
  }: { readonly request: SignedInRequest; readonly problems: readonly FormProblem[] },
) {
  return {
    title: IMPORT_WORDS[request.language].asking.title,
    place: "/desk/import",
    main: columnsPage({ file, cells, problems }, request),
  } as const;
}

/** Columns with our names stay what they are. */
function fieldsIn(form: URLSearchParams, file: FileHead): readonly string[] {
  const own = ownColumns(file);
  return file.fields.map((field, index) => {
    if (!own.includes(index)) return field;
    const given = form.get(columnField(index)) ?? "";
    return given === LEFT_OUT ? given : (fieldNamed(given) ?? ASKED);
  });
}

function problemsOf(chosen: FileHead, { language }: SignedInRequest): FormProblem[] {
  const { asking } = IMPORT_WORDS[language];
  const missing = missingFrom(chosen.fields).map((field) => columnName(field, language));
  const ofColumns = ownColumns(chosen).flatMap((index) => {
    const message = problemOf(index, chosen, { asking, language });
    return message ? [{ field: columnField(index), message }] : [];
  });
  return [
    ...(missing.length > 0 ? [{ field: "", message: asking.missing(missing) }] : []),
    ...ofColumns,
  ];
}

function problemOf(
  index: number,
  { fields }: FileHead,
  {
    asking,
    language,
  }: { readonly asking: ImportWords["asking"]; readonly language: ImportHead["language"] },
): string | undefined {
  const chosen = fields[index];
  if (chosen === ASKED) return asking.notListed;
  const field = fieldNamed(chosen);
  const isTaken = field && fields.some((other, at) => other === field && at !== index);
  return isTaken ? asking.taken(columnName(field, language)) : undefined;
}

const PARTS_AT_ONCE = 10;

async function rowsOf(
  { id, problems }: ImportHead,
  { imports }: { readonly imports: Pick<Imports, "part"> },
): Promise<ImportRow[]> {
  const parts = await someAtOnce(problems, PARTS_AT_ONCE, (_, number) => imports.part(id, number));
  return parts.flatMap((part) => part?.rows ?? []);
}

/** Enough to recognise a column by. */
const SAMPLES = 3;

/** Cells of a column from the first rows, each once. */
async function samplesOf(
  { id }: ImportHead,
  { imports }: Pick<DeskPorts, "imports">,
): Promise<(index: number) => readonly string[]> {
  const rows = (await imports.part(id, 0))?.rows.filter(({ unreadable }) => !unreadable) ?? [];
  return (index) => {
    const cells = rows.map((row) => row.cells[index]?.trim() ?? "").filter((cell) => cell !== "");
    return [...new Set(cells)].slice(0, SAMPLES);
  };
}
