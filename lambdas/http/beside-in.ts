import type { Body } from "./body.ts";

/** Names the departures of the same person beside which one may run. */
export const BESIDE_FIELD = "runsBeside";

/** The departures that a body names; what is no list of texts is a mistake that its fields tell. */
export function besideIn(body: Body): string[] {
  if ("form" in body) return body.form.getAll(BESIDE_FIELD);
  const { [BESIDE_FIELD]: given } = body.json as Readonly<Record<string, unknown>>;
  return Array.isArray(given) ? given.filter((each) => typeof each === "string") : [];
}
