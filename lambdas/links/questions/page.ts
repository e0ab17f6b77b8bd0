import { answeringPage } from "../answering/answering-page.ts";

/** The questions at the end. */
export const QUESTIONS_PAGE = answeringPage("exit", "questions");
