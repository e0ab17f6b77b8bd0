import type { DeskVisitor, Seen } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";

export const NEW = "/desk/departures/new";
let count = 0;

/** What the form of the common case holds, of somebody new each time. */
export function fields(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  count += 1;
  return {
    "employee.name": "Sanne Bakker",
    "employee.workAddress": `s.bakker${count}@delinde.example`,
    "employee.privateAddress": "",
    "employee.language": "nl",
    "manager.name": "Fatima El Idrissi",
    "manager.address": "f.elidrissi@delinde.example",
    "manager.language": "nl",
    "hrContact.name": "",
    "hrContact.address": "",
    "hrContact.language": "nl",
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
    kind: "resignation",
    reason: "",
    ...more,
  };
}

/** The page that whoever fills in the form sees next. */
export async function typed(
  officer: DeskVisitor,
  more: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  return officer.press(await officer.get(NEW), NEW, fields(more));
}

export function pathOf({ path }: Seen): string {
  return path.split("?")[0] ?? "";
}

/** Presses the button of the preview. */
export function record(officer: DeskVisitor, preview: Seen): Promise<Seen> {
  return officer.press(preview, pathOf(preview));
}

/** Of the departure whose page it is; empty for any other. */
export function idIn({ path }: Seen): string {
  return /departures\/([0-9a-f]{32})$/.exec(path)?.[1] ?? "";
}

export async function recorded(stack: TestStack, id: string) {
  return (await stack.ask(`/departures/${id}`)).body;
}
