import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { framedMail } from "../framed-mail.ts";
import { plainPage } from "../plain-page.ts";
import { sampleMail } from "./sample-mail.ts";
import { mailLanguage, mailNamed } from "./show-mail.ts";

/** The mail itself, for the frame on its page. */
export async function showMailHtml(
  request: SignedInRequest,
  ports: DeskPorts,
): Promise<DeskAnswer> {
  const language = mailLanguage(request, ports.plan.settings);
  const templates = await ports.loadTemplates(language);
  const name = mailNamed(request, templates, ports);
  if (!name) return plainPage(request, { status: 404, says: "notFound" });
  return framedMail(sampleMail(templates, name, ports.plan).html, language);
}
