import {
  ASKED,
  type ChosenColumns,
  type ImportHead,
  LEFT_OUT,
} from "../../departure/model/imports.ts";
import type { Hashing } from "../../departure/model/ports.ts";
import { likelyField } from "../import-file/column-synonyms.ts";
import { fieldNamed, fieldOf, missingFrom, plain } from "../import-file/columns.ts";

export interface ChosenPorts {
  readonly hashing: Hashing;
  readonly chosenColumns: ChosenColumns;
}

type Columns = Required<Pick<ImportHead, "columns" | "fields">>;

/** The columns of a file whose names aren't ours, by their place: HR says what they are. */
export function ownColumns({ columns }: Pick<ImportHead, "columns">): readonly number[] {
  return [...columns.keys()].filter((index) => !fieldOf(columns[index] ?? ""));
}

/**
 * What each column is, as HR chose for columns of the same name before. All that have names of their own are asked about
 * while one of them is new, or a needed one is missing.
 */
export async function fieldsAsBefore(
  file: Columns,
  ports: ChosenPorts,
): Promise<readonly string[]> {
  const own = ownColumns(file);
  if (own.length === 0) return file.fields;
  const before = await chosenBefore(file, ports);
  const fields = file.fields.map((field, index) => before[index] ?? field);
  const named = fields.filter(fieldNamed);
  const isWhole =
    !fields.includes(ASKED) &&
    new Set(named).size === named.length &&
    missingFrom(fields).length === 0;
  return isWhole ? fields : file.fields;
}

/** What to offer for each column: what was chosen before, what its name suggests, or to leave it out. */
export async function offeredFields(
  file: Columns & { readonly cells: (index: number) => readonly string[] },
  ports: ChosenPorts,
): Promise<readonly string[]> {
  const before = await chosenBefore(file, ports);
  const offered: string[] = file.fields.map((field) => (field === ASKED ? LEFT_OUT : field));
  for (const index of ownColumns(file)) {
    if (file.fields[index] !== ASKED) continue;
    const wish = before[index] ?? likelyField(file.columns[index] ?? "", file.cells(index));
    if (wish && !offered.includes(wish)) offered[index] = wish;
  }
  return offered;
}

/** Remembers what HR chose, for the next file. Nameless columns, and names that occur twice, are asked again. */
export async function rememberColumns(file: Columns, ports: ChosenPorts): Promise<void> {
  const hashes = await hashesOf(file, ports);
  const chosen = ownColumns(file).flatMap((index): [string, string][] => {
    const [hash, field] = [hashes[index], file.fields[index]];
    return hash && field ? [[hash, field]] : [];
  });
  if (chosen.length > 0) await ports.chosenColumns.keep(new Map(chosen));
}

/** By place; undefined where nothing was chosen, or a field that there is no more. */
async function chosenBefore(
  file: Columns,
  ports: ChosenPorts,
): Promise<readonly (string | undefined)[]> {
  const [hashes, chosen] = await Promise.all([hashesOf(file, ports), ports.chosenColumns.all()]);
  return hashes.map((hash) => {
    const field = hash && chosen.get(hash);
    return field === LEFT_OUT ? field : fieldNamed(field);
  });
}

/** Hashes, since anything may stand on the first line of a file. */
function hashesOf(
  file: Pick<Columns, "columns">,
  { hashing }: Pick<ChosenPorts, "hashing">,
): Promise<readonly (string | undefined)[]> {
  const own = ownColumns(file);
  const names = file.columns.map(plain);
  return Promise.all(
    names.map(async (name, index) => {
      const isOne = name !== "" && names.indexOf(name) === names.lastIndexOf(name);
      return isOne && own.includes(index) ? hashing.hash("column", name) : undefined;
    }),
  );
}
