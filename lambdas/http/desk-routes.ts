/** A page of HR's desk: who asks for one changes nothing. */
const page = <Path extends string>(path: Path) =>
  ({ method: "GET", path, door: "desk", function: "desk" }) as const;

/** What a form of the desk posts to. */
const form = <Path extends string>(path: Path) =>
  ({ method: "POST", path, door: "desk", function: "desk" }) as const;

/** HR's desk, part of `routes.ts`. */
export const DESK_ROUTES = {
  desk: page("/desk"),
  deskSignIn: page("/desk/sign-in"),
  deskSignedIn: page("/desk/signed-in"),
  deskSignOut: form("/desk/sign-out"),
  deskLanguage: form("/desk/language"),
  deskScript: page("/desk/script.js"),

  /** What somebody sent when their session had ended. */
  deskKept: page("/desk/kept/{form}"),

  deskNew: page("/desk/departures/new"),
  deskNewPost: form("/desk/departures/new"),
  deskDraft: page("/desk/departures/new/{draft}"),
  deskDraftSubmit: form("/desk/departures/new/{draft}"),
  deskDraftForm: page("/desk/departures/new/{draft}/form"),
  deskDraftMail: page("/desk/departures/new/{draft}/mails/{mail}"),
  deskDraftTest: form("/desk/departures/new/{draft}/mails/{mail}"),
  deskDraftMailHtml: page("/desk/departures/new/{draft}/mails/{mail}/html"),

  deskMail: page("/desk/departures/{id}/mails/{mail}"),
  deskTest: form("/desk/departures/{id}/mails/{mail}"),
  deskMailHtml: page("/desk/departures/{id}/mails/{mail}/html"),
  deskDeparture: page("/desk/departures/{id}"),
  /** Changes nothing but that it is noted, so readers may, too. */
  deskExport: form("/desk/departures/{id}/export"),
  deskChange: page("/desk/departures/{id}/changes/{change}"),
  deskChangePost: form("/desk/departures/{id}/changes/{change}"),
  deskStep: page("/desk/departures/{id}/steps/{step}"),
  deskStepPost: form("/desk/departures/{id}/steps/{step}"),
  deskReplace: page("/desk/replace"),
  deskReplacePost: form("/desk/replace"),

  deskList: page("/desk/departures"),
  /** A question, in a form because it may name somebody: readers ask it too. */
  deskSearch: form("/desk/departures"),
  deskListExport: form("/desk/departures/export"),

  deskImport: page("/desk/import"),
  deskImportPost: form("/desk/import"),
  deskImportTemplate: page("/desk/import/template"),
  deskImported: page("/desk/import/{import}"),
  deskImportedPost: form("/desk/import/{import}"),
  deskImportRefused: form("/desk/import/{import}/refused"),

  deskPlan: page("/desk/plan"),
  deskPlanMail: page("/desk/plan/{mail}"),
  deskPlanMailHtml: page("/desk/plan/{mail}/html"),

  /** All that is no page of the desk: the gateway itself would answer with JSON. */
  deskUnknown: page("/desk/{proxy+}"),
} as const;
