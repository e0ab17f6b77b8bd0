import { answeringPage } from "../answering/answering-page.ts";

/** The questions of half a year later. */
export const LOOK_BACK_PAGE = answeringPage("half-year", "look-back");
