import type { DeskPorts } from "../desk-ports.ts";
import { framedMail } from "../framed-mail.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, Visit } from "../visit.ts";
import { sampleMail } from "./sample-mail.ts";
import { mailLanguage, mailNamed } from "./show-mail.ts";

/** The mail itself, for the frame on its page. */
export async function showMailHtml(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  const language = mailLanguage(visit, ports.plan.settings);
  const templates = await ports.loadTemplates(language);
  const name = mailNamed(visit, templates, ports);
  if (!name) return plainPage(visit, { status: 404, says: "notFound" });
  return framedMail(sampleMail(templates, name, ports.plan).html, language);
}
