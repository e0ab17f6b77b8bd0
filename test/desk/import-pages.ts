import { columnName } from "../../lambdas/use-cases/import-file/columns.ts";
import type { FieldName } from "../../lambdas/words/field-names.ts";
import type { DeskVisitor, Seen } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";

export const IMPORT = "/desk/import";

const COLUMNS: readonly FieldName[] = [
  "employee.name",
  "employee.workAddress",
  "lastDay",
  "manager.name",
  "manager.address",
];

/** The columns that these tests use. */
export const HEADER = COLUMNS.map((field) => columnName(field, "nl")).join(";");

/** A row of somebody; without an address it is told apart by its name. */
export function rowOf(name: string, { lastDay = "19-2-2027", address = "" } = {}): string {
  return [name, address, lastDay, "Fatima El Idrissi", "f.elidrissi@delinde.example"].join(";");
}

export function fileOf(rows: readonly string[], { lineEnd = "\r\n", header = HEADER } = {}): File {
  return new File([[header, ...rows, ""].join(lineEnd)], "vertrekken.csv");
}

/** Hands a file in, from the page that asks for it. */
export async function handIn(visitor: DeskVisitor, file: File | undefined): Promise<Seen> {
  return visitor.upload(await visitor.get(IMPORT), IMPORT, file);
}

/** What the page says when somebody has said yes to what was read, and the worker is through. */
export async function recorded(
  visitor: DeskVisitor,
  read: Seen,
  { settle }: Pick<TestStack, "settle">,
): Promise<Seen> {
  await visitor.press(read, pathOf(read), { do: "record" });
  await settle();
  return visitor.get(pathOf(read));
}

export function pathOf({ path }: Seen): string {
  return path.split("?")[0] ?? "";
}

/** The text of a page, without its markup. */
export function words({ text }: Seen): string {
  return (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
