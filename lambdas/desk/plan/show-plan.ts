import { PLAN_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { planPage } from "./plan-page.html.ts";
import { recipientOfAround } from "./sample-mail.ts";
import { MAILS_AROUND, shownPlan } from "./shown-plan.ts";

/** What is sent, when and to whom, and where to change it. */
export async function showPlan(
  { language }: SignedInRequest,
  { plan, loadTemplates }: DeskPorts,
): Promise<DeskPage> {
  const words = PLAN_WORDS[language];
  const { mails } = await loadTemplates(language);
  const around = MAILS_AROUND.flatMap((name) => {
    const mail = mails[name];
    const to = words.to(recipientOfAround(name));
    return mail ? [{ name, title: mail.title, to }] : [];
  });
  const groups = shownPlan(plan, { language, words });
  return {
    title: words.title,
    place: "/desk/plan",
    main: planPage({ groups, around, settings: plan.settings }, words, language),
  };
}
