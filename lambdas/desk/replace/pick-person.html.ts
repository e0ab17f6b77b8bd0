import { ROLES, type Role } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DEPARTURE_WORDS, REPLACE_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { table } from "../parts/table.html.ts";
import type { InCharge, PeopleInCharge } from "../people-in-charge.ts";
import { REPLACE_ROUTES } from "./routes.ts";

/** The picked person in one field: a role and an address. */
export const PICK_FIELD = "pick";

export function readPick(text: string): Record<"role" | "address", string> {
  const [role = "", ...address] = text.split(" ");
  return { role, address: address.join(" ") };
}

/** Everyone with a role in a running departure, each with a button. Posted, to keep addresses out of URLs. */
export function pickPerson(request: SignedInRequest, { people, isMore }: PeopleInCharge): Markup {
  if (people.length === 0) return html``;
  const words = REPLACE_WORDS[request.language];
  const content = html`${ROLES.map((role) => tableOf(role, people, request))}${isMore ? html`<p>${words.notAll}</p>` : ""}`;
  return html`<section class="list pick"><h2>${words.pick}</h2>
${postForm(request, REPLACE_ROUTES.replacePost.path, content)}</section>`;
}

function tableOf(role: Role, people: readonly InCharge[], { language }: SignedInRequest): Markup {
  const theirs = people.filter((each) => each.role === role);
  if (theirs.length === 0) return html``;
  const words = REPLACE_WORDS[language];
  const roleName = DEPARTURE_WORDS[language].roles[role];
  const rows = theirs.map(({ name, address, count }) => [
    html`${isolated(name)}<small>${address}</small>`,
    words.runs(count),
    pickButton({ role, address }, words.replace, words.replaceWhom(isolated(name))),
  ]);
  const { pickColumns } = words;
  return html`<h3>${roleName}</h3>
${table({
  caption: roleName,
  columns: [pickColumns.who, pickColumns.running, pickColumns.act],
  rows,
})}`;
}

export function pickButton(
  { role, address }: { readonly role: Role; readonly address: string },
  words: string,
  label: string,
): Markup {
  return button(words, { look: "quiet", name: PICK_FIELD, value: `${role} ${address}`, label });
}
