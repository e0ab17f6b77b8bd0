import { securityHeaders } from "../../http/security-headers.ts";
import { describeInsights } from "../../use-cases/insights/describe-insights.ts";
import { insightsCsv } from "../../use-cases/insights/insights-csv.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";

const FORMS = {
  csv: { type: "text/csv; charset=utf-8", write: insightsCsv },
  json: {
    type: "application/json",
    write: (...facts: Parameters<typeof describeInsights>) =>
      JSON.stringify(describeInsights(...facts), undefined, 2),
  },
} as const;

/** The insights as a file: all of them, whatever the page shows. There is nothing in it before the first release. */
export function giveInsights(form: keyof typeof FORMS) {
  return async (
    { language }: SignedInRequest,
    { releases, plan }: DeskPorts,
  ): Promise<DeskAnswer> => {
    const release = await releases.latest();
    const { type, write } = FORMS[form];
    const name = ["totziens", "insights", release?.month].filter(Boolean).join("-");
    return {
      statusCode: 200,
      headers: {
        ...securityHeaders("desk"),
        "content-type": type,
        "content-language": language,
        "content-disposition": `attachment; filename="${name}.${form}"`,
      },
      body: write(release, { plan, language }),
    };
  };
}
