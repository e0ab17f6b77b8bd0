import { seeOther } from "../../http/html-answer.ts";
import type { DeskAnswer } from "../desk-request.ts";
import { LIST_ROUTES } from "./routes.ts";

/** The desk's home is the list. */
export async function toList(): Promise<DeskAnswer> {
  return seeOther(LIST_ROUTES.list.path, "desk");
}
