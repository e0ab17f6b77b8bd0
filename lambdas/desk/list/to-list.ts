import { seeOther } from "../../http/html-answer.ts";
import { ROUTES } from "../../http/routes.ts";
import type { DeskAnswer } from "../desk-request.ts";

/** The desk begins with the list. */
export async function toList(): Promise<DeskAnswer> {
  return seeOther(ROUTES.deskList.path, "desk");
}
