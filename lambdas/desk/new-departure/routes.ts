import { form, page } from "../desk-route.ts";

export const NEW_DEPARTURE_ROUTES = {
  form: page("/desk/departures/new"),
  formPost: form("/desk/departures/new"),
  draft: page("/desk/departures/new/{draft}"),
  draftPost: form("/desk/departures/new/{draft}"),
  draftForm: page("/desk/departures/new/{draft}/form"),
  mail: page("/desk/departures/new/{draft}/mails/{mail}"),
  mailPost: form("/desk/departures/new/{draft}/mails/{mail}"),
  mailHtml: page("/desk/departures/new/{draft}/mails/{mail}/html"),
  again: form("/desk/departures/{id}/again"),
};

/** Opens the form with the data of a departure that was withdrawn by mistake. */
export function againPath(id: string): string {
  return NEW_DEPARTURE_ROUTES.again.path.replace("{id}", id);
}

export function draftPath(draft: string): string {
  return NEW_DEPARTURE_ROUTES.draft.path.replace("{draft}", draft);
}

export function draftFormPath(draft: string): string {
  return NEW_DEPARTURE_ROUTES.draftForm.path.replace("{draft}", draft);
}
