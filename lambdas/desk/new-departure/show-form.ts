import { suggestedDates } from "../../departure/timeline/suggested-dates.ts";
import { todayIn } from "../../http/asked.ts";
import { FORM_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskPage, SignedInRequest } from "../desk-request.ts";
import { peopleInCharge } from "../people-in-charge.ts";
import { type FormFacts, formPage } from "./form-page.html.ts";

/** A new form with its defaults. */
export async function showForm(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { plan, calendar, hashing } = ports;
  const dates = suggestedDates(todayIn({ now: request.now, plan }), calendar);
  const values = new URLSearchParams({
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    endOfEmployment: dates.endOfEmployment.toString(),
    kind: "resignation",
  });
  return formAnswer(request, ports, { draft: hashing.random(), values, problems: [] });
}

/** With the managers and HR contacts of the next departures, to choose from while typing. */
export async function formAnswer(
  request: SignedInRequest,
  ports: DeskPorts,
  typed: Pick<FormFacts, "draft" | "values" | "problems">,
): Promise<DeskPage> {
  const { people } = await peopleInCharge(request, ports);
  const facts = { ...typed, plan: ports.plan, known: people };
  const isWrong = facts.problems.length > 0;
  return {
    ...(isWrong ? { status: 422 } : {}),
    title: FORM_WORDS[request.language].title,
    place: "/desk/departures/new",
    main: formPage(request, facts),
  };
}
