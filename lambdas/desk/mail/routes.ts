import { form, page } from "../desk-route.ts";

/** The mails of a recorded departure. */
export const MAIL_ROUTES = {
  mail: page("/desk/departures/{id}/mails/{mail}"),
  mailPost: form("/desk/departures/{id}/mails/{mail}"),
  mailHtml: page("/desk/departures/{id}/mails/{mail}/html"),
};

/** The page of one mail, below the page of its departure or draft. */
export function mailPath(home: string, mail: string): string {
  return `${home}/mails/${encodeURIComponent(mail)}`;
}
