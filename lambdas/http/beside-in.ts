import type { Body } from "./body.ts";

/** Names the person's other departures that may run beside this one. */
export const BESIDE_FIELD = "runsBeside";

/** The departures that a body names; anything but a list of texts is left to validation. */
export function besideIn(body: Body): string[] {
  if ("form" in body) return body.form.getAll(BESIDE_FIELD);
  const { [BESIDE_FIELD]: given } = body.json as Readonly<Record<string, unknown>>;
  return Array.isArray(given) ? given.filter((each) => typeof each === "string") : [];
}
