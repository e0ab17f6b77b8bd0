import { form, page } from "../desk-route.ts";

/** The home page of the desk. */
export const START_ROUTES = {
  start: page("/desk"),
};

export const LIST_ROUTES = {
  list: page("/desk/departures"),
  search: form("/desk/departures"),
  export: form("/desk/departures/export"),
};
