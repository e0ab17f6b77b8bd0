import * as z from "zod/mini";
import type { Language } from "../../departure/model/plan.ts";
import { address as addressField } from "../../http/departure-fields.ts";
import { excerpt } from "../../http/excerpt.ts";
import { fieldMessage } from "../../http/field-words.ts";
import { readFields } from "../../http/fields.ts";

/** A button of the page, or what is wrong with the field. */
export type AddressAnswer =
  | { readonly do: "confirm" | "decline" | "unknown" }
  /** `sure`: it was asked about already. */
  | { readonly do: "give"; readonly address: string; readonly sure: boolean }
  | { readonly do: "mistake"; readonly message: string };

const SCHEMA = z.object({ address: addressField });

export function readAddress(form: URLSearchParams, language: Language): AddressAnswer {
  const pressed = form.get("do");
  if (pressed === "confirm" || pressed === "decline") return { do: pressed };
  if (pressed !== "give") return { do: "unknown" };
  const typed = new URLSearchParams({ address: form.get("address") ?? "" });
  const { value, mistakes } = readFields(SCHEMA, { form: typed });
  if (value) return { do: "give", address: value.address, sure: form.get("sure") === "yes" };
  const [{ code, given = "" } = { code: "missing" }] = mistakes;
  const [name = code, allowed = ""] = code.split(/:(.*)/s);
  return {
    do: "mistake",
    message: fieldMessage(language, name, { given: excerpt(given), allowed }),
  };
}
