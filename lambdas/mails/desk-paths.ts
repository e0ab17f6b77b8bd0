/** The desk's pages to which HR's mails lead. */
export const TODAY_PATH = "/desk/today";
export const DESK_DEPARTURE = "/desk/departures/{id}";
export const DESK_STEP = "/desk/departures/{id}/steps/{step}";

export function deskDeparturePath(id: string): string {
  return DESK_DEPARTURE.replace("{id}", id);
}

/** The page of one step: of HR's own, its text in full and its tick. */
export function deskStepPath(id: string, step: string): string {
  return DESK_STEP.replace("{id}", id).replace("{step}", encodeURIComponent(step));
}
