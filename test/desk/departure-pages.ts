import type { DeskVisitor, Seen } from "../support/desk-visitor.ts";
import { idIn, record, typed } from "./new-form.ts";

/** Records somebody new, and gives the id. */
export async function newDeparture(
  officer: DeskVisitor,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  return idIn(await record(officer, await typed(officer, more)));
}

export function pageOf(id: string): string {
  return `/desk/departures/${id}`;
}

export function changeOf(id: string, change: string): string {
  return `${pageOf(id)}/changes/${change}`;
}

export function stepOf(id: string, step: string): string {
  return `${pageOf(id)}/steps/${step}`;
}

/** Opens the form of a change and posts it; a preview is confirmed where there is one. */
export async function change(
  officer: DeskVisitor,
  id: string,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const path = changeOf(id, name);
  const asked = await officer.press(await officer.get(path), path, fields);
  const isPreview = asked.path === path && asked.text.includes('name="confirmed" value="yes"');
  return isPreview ? officer.press(asked, path) : asked;
}
