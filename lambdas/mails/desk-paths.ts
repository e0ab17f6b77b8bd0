/** The desk's pages to which HR's mails lead. */
export const TODAY_PATH = "/desk/today";
export const DESK_DEPARTURE = "/desk/departures/{id}";
export const DESK_STEP = "/desk/departures/{id}/steps/{step}";

export function deskDepartureUrl(url: string, id: string): string {
  return `${url}${DESK_DEPARTURE.replace("{id}", id)}`;
}

/** The page of one of HR's own steps: its text in full, and its tick. */
export function deskStepUrl(url: string, { id, step }: { id: string; step: string }): string {
  return `${url}${DESK_STEP.replace("{id}", id).replace("{step}", encodeURIComponent(step))}`;
}
