import { form, page } from "../desk-route.ts";

export const REPLACE_ROUTES = {
  replace: page("/desk/replace"),
  replacePost: form("/desk/replace"),
};
