import { PLAN_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { feedbackOn } from "./feedback.ts";
import { planPage } from "./plan-page.html.ts";
import { isToInterviewer, recipientOfAround } from "./sample-mail.ts";
import { MAILS_AROUND, shownPlan } from "./shown-plan.ts";

/** What is sent, when and to whom, and where to change it. */
export async function showPlan(request: SignedInRequest, ports: DeskPorts): Promise<DeskPage> {
  const { language } = request;
  const { plan, loadTemplates } = ports;
  const words = PLAN_WORDS[language];
  const { mails } = await loadTemplates(language);
  const around = MAILS_AROUND.flatMap((name) => {
    const mail = mails[name];
    const to = isToInterviewer(name) ? words.interviewer : words.to(recipientOfAround(name));
    return mail ? [{ name, title: mail.title, to }] : [];
  });
  const feedback = await feedbackOn(undefined, request, ports);
  const groups = shownPlan(plan, { language, words });
  return {
    title: words.title,
    place: "/desk/plan",
    main: planPage({ groups, around, settings: plan.settings, feedback }, words, language),
  };
}
