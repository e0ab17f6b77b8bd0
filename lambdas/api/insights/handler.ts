import type { Releases } from "../../departure/model/insight-ports.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { type AccessRules, admitToInsights } from "../../http/access.ts";
import { apiHandler, type Route } from "../../http/api-handler.ts";
import type { RouteKeyOf } from "../../http/routes.ts";
import { describeInsights } from "../../use-cases/insights/describe-insights.ts";

export interface InsightsPorts {
  readonly plan: Plan;
  readonly releases: Pick<Releases, "latest">;
  readonly access: AccessRules;
}

/** Gives the insights to HR's systems, and to those that may see nothing else. Reads what was published, and no departure. */
export function insightsHandler({ plan, releases, access }: InsightsPorts) {
  const routes: Readonly<Record<RouteKeyOf<"api/insights">, Route>> = {
    "GET /insights": async (event, { language }) => {
      admitToInsights(event, access);
      const body = describeInsights(await releases.latest(), { plan, language });
      return { status: 200, body };
    },
  };
  return apiHandler(routes, plan.settings);
}
