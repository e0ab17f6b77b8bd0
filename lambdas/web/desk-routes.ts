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

  deskList: page("/desk/departures"),
  /** A question, in a form because it may name somebody: readers ask it too. */
  deskSearch: form("/desk/departures"),
  deskListExport: form("/desk/departures/export"),

  deskPlan: page("/desk/plan"),
  deskPlanMail: page("/desk/plan/{mail}"),
  deskPlanMailHtml: page("/desk/plan/{mail}/html"),
} as const;
