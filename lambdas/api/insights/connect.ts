import { accessIn } from "../../aws/access-in.ts";
import { type Connect, releasesIn, rulesWith } from "../../aws/wiring.ts";
import type { InsightsPorts } from "./handler.ts";

export const connectInsights: Connect<InsightsPorts> = (environment, options = {}) => ({
  ...rulesWith(options),
  releases: releasesIn(environment, options),
  access: accessIn(environment),
});
