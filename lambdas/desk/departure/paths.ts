import { ROUTES } from "../../http/routes.ts";
import type { ChangeName } from "./changes.ts";

/** Where one departure is changed in one way. */
export function changePath(id: string, change: ChangeName): string {
  return ROUTES.deskChange.path.replace("{id}", id).replace("{change}", change);
}

export function stepPath(id: string, step: string): string {
  return ROUTES.deskStep.path.replace("{id}", id).replace("{step}", encodeURIComponent(step));
}

export function exportPath(id: string): string {
  return ROUTES.deskExport.path.replace("{id}", id);
}
