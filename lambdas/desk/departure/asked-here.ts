import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { idOf } from "../../http/asked.ts";
import { Problem } from "../../http/problem.ts";
import type { Asked } from "../../use-cases/requests/asked.ts";
import { ASKED_FIELD } from "../address-questions.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { TOKEN_FIELD } from "../form-token.ts";

/** The edition that the form was made from. */
export const EDITION_FIELD = "edition";
/** The unusual domain that the officer confirmed. */
export const DOMAIN_FIELD = "domain";
/** `today`: the form stands on that page, which is shown again afterwards. */
const BACK_FIELD = "back";
/** `yes`: that page shows one's own departures only. */
export const MINE_FIELD = "mine";
/** Set when the preview has been confirmed. */
export const CONFIRMED_FIELD = "confirmed";
/** The button of a preview that leads back to the form, with what was typed. */
export const EDIT_FIELD = "edit";

/** The departure named in the path. */
export async function departureOf(
  { event }: SignedInRequest,
  { departures }: Pick<DeskPorts, "departures">,
): Promise<Departure> {
  const found = await departures.find(idOf(event));
  if (!found) throw new Refusal("not-found");
  return found;
}

/** The same, if it can still be changed. */
export async function departureToChange(
  request: SignedInRequest,
  ports: Pick<DeskPorts, "departures">,
): Promise<Departure> {
  const found = await departureOf(request, ports);
  if (found.erased) throw new Refusal("is-erased");
  return found;
}

/** The signed-in person, in the page's language. */
export function askedBy(request: SignedInRequest, ports: DeskPorts): Asked {
  return { context: contextOf(request, ports), language: request.language };
}

/** This form's fields, without those that all have. */
export function typedIn({ form }: SignedInRequest): URLSearchParams {
  const typed = new URLSearchParams(form);
  for (const name of NOT_TYPED) typed.delete(name);
  return typed;
}

const NOT_TYPED = [
  TOKEN_FIELD,
  EDITION_FIELD,
  CONFIRMED_FIELD,
  DOMAIN_FIELD,
  ASKED_FIELD,
  EDIT_FIELD,
  BACK_FIELD,
  MINE_FIELD,
];

/** Where a form came from, if it says that it stands on *today*. */
export function backIn({ form }: Pick<SignedInRequest, "form">): Readonly<Record<string, string>> {
  return form.get(BACK_FIELD) === "today" ? backToToday(form.get(MINE_FIELD) === "yes") : {};
}

/** What a form on *today* says, so that it leads back there. */
export function backToToday(isMine: boolean): Readonly<Record<string, string>> {
  return { [BACK_FIELD]: "today", ...(isMine ? { [MINE_FIELD]: "yes" } : {}) };
}

/** Throws if the departure was changed after the form was made. */
export function expectSeen({ form }: SignedInRequest): (present: Departure) => void {
  const seen = form.get(EDITION_FIELD);
  return ({ edition }) => {
    if (String(edition) !== seen) throw new Problem("changed-meanwhile");
  };
}
