import { form, page } from "../desk-route.ts";

/** The script and the language switch of every page. */
export const FRAME_ROUTES = {
  language: form("/desk/language"),
  script: page("/desk/script.js"),
};
