import { INSIGHTS_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { emptyPage } from "./empty-page.html.ts";
import { insightsPage } from "./insights-page.html.ts";
import { viewOf } from "./insights-view.ts";

/** What leavers said together, from what was published; before there are figures, what will stand here and a sample. */
export async function showInsights(
  { language, query }: SignedInRequest,
  { releases, plan }: DeskPorts,
): Promise<DeskPage> {
  const release = await releases.latest();
  const told = { plan, language };
  const main =
    release && release.figures.length > 0
      ? insightsPage(viewOf(release, query), told)
      : emptyPage(release, told);
  return { title: INSIGHTS_WORDS[language].title, place: "/desk/insights", main };
}
