import {
  DESK_DEPARTURE,
  DESK_STEP,
  deskDeparturePath,
  deskStepPath,
} from "../../mails/desk-paths.ts";
import { form, page } from "../desk-route.ts";
import type { ChangeName } from "./changes.ts";

export const DEPARTURE_ROUTES = {
  departure: page(DESK_DEPARTURE),
  export: form("/desk/departures/{id}/export"),
  answers: page("/desk/departures/{id}/answers"),
  answersPost: form("/desk/departures/{id}/answers"),
  change: page("/desk/departures/{id}/changes/{change}"),
  changePost: form("/desk/departures/{id}/changes/{change}"),
  step: page(DESK_STEP),
  letter: page(`${DESK_STEP}/letter`),
  sheet: page(`${DESK_STEP}/sheet`),
  stepPost: form(DESK_STEP),
};

/** `page`: an export to read, not a file. */
export const AS_FIELD = "as";

/** The page of a recorded departure. */
export const departurePath = deskDeparturePath;

/** The page for one kind of change. */
export function changePath(id: string, change: ChangeName): string {
  return DEPARTURE_ROUTES.change.path.replace("{id}", id).replace("{change}", change);
}

export const stepPath = deskStepPath;

/** A step's text as a letter to print. */
export function letterPath(id: string, step: string): string {
  return `${stepPath(id, step)}/letter`;
}

/** The page to print that helps with a step. */
export function sheetPath(id: string, step: string): string {
  return `${stepPath(id, step)}/sheet`;
}

/** What the leaver answered with their name. */
export function answersPath(id: string): string {
  return DEPARTURE_ROUTES.answers.path.replace("{id}", id);
}

export function exportPath(id: string): string {
  return DEPARTURE_ROUTES.export.path.replace("{id}", id);
}
