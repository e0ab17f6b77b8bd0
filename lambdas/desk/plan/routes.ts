import type { Language } from "../../departure/model/plan.ts";
import { page } from "../desk-route.ts";

export const PLAN_ROUTES = {
  plan: page("/desk/plan"),
  mail: page("/desk/plan/{mail}"),
  mailHtml: page("/desk/plan/{mail}/html"),
};

export function planMailPath(mail: string, language?: Language): string {
  const path = PLAN_ROUTES.mail.path.replace("{mail}", mail);
  return language ? `${path}?language=${language}` : path;
}
