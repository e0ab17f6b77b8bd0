import { seeOther } from "../../http/html-answer.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { INSIGHTS_ROUTES } from "../insights/routes.ts";
import type { DeskRole } from "../rights.ts";
import { TODAY_ROUTES } from "../today/routes.ts";

/** The desk's home is today, and the insights for those who see nothing else. */
const FIRST_PAGES: Readonly<Record<DeskRole, string>> = {
  officer: TODAY_ROUTES.today.path,
  reader: TODAY_ROUTES.today.path,
  insights: INSIGHTS_ROUTES.insights.path,
};

export async function toFirstPage({ person }: SignedInRequest): Promise<DeskAnswer> {
  return seeOther(FIRST_PAGES[person.role], "desk");
}
