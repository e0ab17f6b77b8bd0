import { form, page } from "../desk-route.ts";

export const UNCONFIRMED_ROUTES = {
  unconfirmed: page("/desk/unconfirmed"),
  unconfirmedPost: form("/desk/unconfirmed"),
};
