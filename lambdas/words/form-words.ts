import type { LeavingReason } from "../departure/model/departure.ts";
import type { Kind, Language } from "../departure/model/plan.ts";

/** What the form of a new departure says. */
export interface FormWords {
  readonly title: string;
  readonly intro: string;
  readonly groups: Readonly<
    Record<"employee" | "dates" | "kind" | "manager" | "more" | "extraSteps", string>
  >;
  readonly moreHint: string;
  readonly extraStepsHint: string;
  readonly fields: Readonly<Record<FieldName, FieldWords>>;
  readonly kinds: Readonly<Record<Kind, { readonly name: string; readonly changes: string }>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly reasons: Readonly<Record<LeavingReason, string>>;
  readonly noReason: string;
  readonly preview: string;
  readonly nothingYet: string;
  readonly problems: (count: number) => string;
  /** In the list of problems: which field, and what is wrong with it. */
  readonly problemOf: (label: string, message: string) => string;
}

export interface FieldWords {
  /** Stands beside the field, in its group. */
  readonly label: string;
  /** By which it is known outside of its group. */
  readonly full?: string;
  readonly hint?: string;
}

/** As the API calls them. */
export const FIELD_NAMES = [
  "employee.name",
  "employee.workAddress",
  "employee.privateAddress",
  "employee.language",
  "employee.personnelNumber",
  "announced",
  "lastDay",
  "endOfEmployment",
  "kind",
  "extraSteps",
  "manager.name",
  "manager.address",
  "manager.language",
  "hrContact.name",
  "hrContact.address",
  "hrContact.language",
  "reason",
  "department",
  "location",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
