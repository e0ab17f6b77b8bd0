import { form, page } from "../desk-route.ts";

/** The script, the stylesheet and the language switch of every page. */
export const FRAME_ROUTES = {
  language: form("/desk/language"),
  script: page("/desk/script.js"),
  style: page("/desk/style.css"),
};
