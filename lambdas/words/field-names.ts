import { OWN_FIELD_NAMES } from "../departure/fields.ts";

/** The fields of a new departure, as the API calls them. */
export const FIELD_NAMES = [
  "employee.name",
  "employee.calledName",
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
  "manager.calledName",
  "manager.address",
  "manager.language",
  "hrContact.name",
  "hrContact.calledName",
  "hrContact.address",
  "hrContact.language",
  ...OWN_FIELD_NAMES,
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
