import { html, type Markup } from "../../http/markup.ts";
import type { InCharge } from "../people-in-charge.ts";
import { idOf, type TextField } from "./field.html.ts";

type Known = Pick<InCharge, "name" | "calledName" | "address">;

const LISTS = { name: "known-names", address: "known-addresses" } as const;

/**
 * What a browser offers while somebody types a name or an address in a field that has `offersKnown`: once on a page. The
 * text has both halves, because some browsers show and search the text alone.
 */
export function knownPeople(people: readonly Known[]): Markup {
  const each = [...new Map(people.map((person) => [keyOf(person), person])).values()];
  if (each.length === 0) return html``;
  return html`<datalist id="${LISTS.name}">${each.map((person) => option(person.name, person.address, person))}</datalist>
<datalist id="${LISTS.address}">${each.map((person) => option(person.address, person.name, person))}</datalist>`;
}

/**
 * Of a field with half of a person: its list, the field with the other half, and the one with the called name if there is
 * one. The page's script fills those in too.
 */
export function offersKnown(
  half: keyof typeof LISTS,
  otherField: string,
  calledField?: string,
): Pick<TextField, "list"> {
  const called = calledField ? { called: idOf(calledField) } : {};
  return { list: { id: LISTS[half], goesWith: idOf(otherField), ...called } };
}

function option(value: string, other: string, { name, calledName, address }: Known): Markup {
  const called = calledName ? html` data-called="${calledName}"` : "";
  return html`<option value="${value}" data-other="${other}"${called}>${name}, ${address}</option>`;
}

function keyOf({ name, address }: Known): string {
  return `${name} ${address.toLowerCase()}`;
}
