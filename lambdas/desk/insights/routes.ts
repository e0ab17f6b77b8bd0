import { INSIGHTS_PATH } from "../../mails/insights-path.ts";
import { page } from "../desk-route.ts";

export const INSIGHTS_ROUTES = {
  insights: page(INSIGHTS_PATH),
  csv: page("/desk/insights.csv"),
  json: page("/desk/insights.json"),
};
