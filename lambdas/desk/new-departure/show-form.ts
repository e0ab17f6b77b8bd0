import { suggestedDates } from "../../departure/timeline/suggested-dates.ts";
import { todayIn } from "../../http/asked.ts";
import { FORM_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import { plainPage } from "../plain-page.ts";
import type { DeskAnswer, DeskPage, Visit } from "../visit.ts";
import { type FormFacts, formPage } from "./form-page.html.ts";

/** An empty form, with what is likely filled in. */
export async function showForm(visit: Visit, ports: DeskPorts): Promise<DeskAnswer> {
  if (visit.person.role !== "officer") return plainPage(visit, { status: 403, says: "readOnly" });
  const { plan, hashing } = ports;
  const dates = suggestedDates(todayIn({ now: visit.now, plan }));
  const values = new URLSearchParams({
    announced: dates.announced.toString(),
    lastDay: dates.lastDay.toString(),
    endOfEmployment: dates.endOfEmployment.toString(),
    kind: "resignation",
  });
  return formAnswer(visit, { draft: hashing.random(), values, problems: [], plan });
}

export function formAnswer(visit: Visit, facts: FormFacts): DeskPage {
  const isWrong = facts.problems.length > 0;
  return {
    ...(isWrong ? { status: 422 } : {}),
    title: FORM_WORDS[visit.language].title,
    place: "/desk/departures/new",
    main: formPage(visit, facts),
  };
}
