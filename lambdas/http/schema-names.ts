import * as z from "zod/mini";
import {
  address,
  date,
  departureId,
  kind,
  language,
  NAME_LIMIT,
  ownValues,
  text,
} from "./departure-fields.ts";

/** A schema's description in the API document; with an `id` it is defined once and referred to. */
export interface SchemaWords {
  readonly id?: string;
  readonly description?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly examples?: unknown[];
}

export const SCHEMA_NAMES = z.registry<SchemaWords>();

/** The same schema, with a name. */
export function named<T extends z.ZodMiniType>(id: string, description: string, schema: T): T {
  SCHEMA_NAMES.add(schema, { id, ...(description ? { description } : {}) });
  return schema;
}

SCHEMA_NAMES.add(text, {
  id: "Text",
  description:
    "One line of text with at least one legible character. Stored in NFC, with each run of white space as one space, and without invisible characters or those that change the direction of text.",
  maxLength: NAME_LIMIT,
  examples: ["Sanne Bakker"],
});
SCHEMA_NAMES.add(address, {
  id: "Address",
  description:
    "One email address that every mail server accepts: no accents, no quotes. Spaces and invisible characters around it are removed.",
  examples: ["s.bakker@delinde.example"],
});
SCHEMA_NAMES.add(date, {
  id: "Day",
  description: "A day that exists, as year-month-day, at most two years from today.",
  format: "date",
  examples: ["2027-02-19"],
});
SCHEMA_NAMES.add(departureId, {
  id: "DepartureId",
  description: "The id of a departure.",
  examples: ["0123456789abcdef0123456789abcdef"],
});
SCHEMA_NAMES.add(language, { id: "Language", description: "The language of the emails." });
SCHEMA_NAMES.add(kind, {
  id: "Kind",
  description: "Chooses steps and words. Never shown in an email, a link or a webhook.",
});
SCHEMA_NAMES.add(ownValues.reason, {
  id: "LeavingReason",
  description: "Why somebody leaves: a fixed list, because free text attracts health data.",
});
