import type { Language, PlanSettings } from "../../departure/model/plan.ts";
import type { MailTemplates } from "../../mails/templates.ts";
import { PLAN_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, DeskRequest, SignedInRequest } from "../desk-request.ts";
import { plainPage } from "../plain-page.ts";
import { feedbackOn } from "./feedback.ts";
import { mailPage } from "./mail-page.html.ts";
import { partsOf, sampleMail } from "./sample-mail.ts";
import { MAILS_AROUND, shownStep } from "./shown-plan.ts";

/** One mail of the plan, in any offered language. */
export async function showMail(request: SignedInRequest, ports: DeskPorts): Promise<DeskPage> {
  const { plan, loadTemplates } = ports;
  const words = PLAN_WORDS[request.language];
  const language = mailLanguage(request, plan.settings);
  const templates = await loadTemplates(language);
  const name = mailNamed(request, templates, ports);
  if (!name) return plainPage(request, { status: 404, says: "notFound" });
  const { mail } = partsOf(name);
  const step = plan.steps.find(({ id }) => id === mail);
  const title = templates.mails[name]?.title ?? name;
  return {
    title,
    place: "/desk/plan",
    main: mailPage(
      {
        name,
        title,
        language,
        languages: plan.settings.languages,
        variants: Object.keys(templates.mails).filter((each) => partsOf(each).mail === mail),
        rendered: sampleMail(templates, name, plan),
        step: step && shownStep(step, plan.titles[request.language], words),
        isInDigest: step?.to === "hr",
        feedback: step?.to === "manager" ? await feedbackOn(step.id, request, ports) : undefined,
      },
      request.language,
    ),
  };
}

/** The requested language, or the page's. */
export function mailLanguage(
  { query, language }: Pick<DeskRequest, "query" | "language">,
  { languages }: Pick<PlanSettings, "languages">,
): Language {
  return languages.find((each) => each === query.language) ?? language;
}

/** The mail named in the path, if the plan has it. */
export function mailNamed(
  { event }: Pick<DeskRequest, "event">,
  { mails }: MailTemplates,
  { plan }: Pick<DeskPorts, "plan">,
): string | undefined {
  const name = event.pathParameters?.mail ?? "";
  const { mail } = partsOf(name);
  const isOurs =
    plan.steps.some(({ id }) => id === mail) || MAILS_AROUND.some((each) => each === mail);
  return isOurs && Object.hasOwn(mails, name) ? name : undefined;
}
