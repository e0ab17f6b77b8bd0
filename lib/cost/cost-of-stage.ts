import type { Stage } from "../stage.ts";
import { type Bill, billOf } from "./bill.ts";
import { idleUsage } from "./idle-usage.ts";
import { type Prices, readPrices } from "./prices.ts";
import { stageResources } from "./stage-resources.ts";
import type { Usage } from "./usage.ts";

export interface StageCost {
  readonly prices: Prices;
  readonly usages: readonly Usage[];
  /** A month without a departure; the dashboard apart. */
  readonly idle: Bill;
  readonly dashboard: Bill;
}

/** What a stage costs as its templates are now. */
export function costOfStage(stage: Stage, prices = readPrices()): StageCost {
  const { usages, missing } = idleUsage(stageResources(stage));
  const isDashboard = ({ price }: Usage) => price === "dashboard";
  const counted = usages.filter((usage) => !isDashboard(usage));
  const idle = billOf(counted, prices);
  return {
    prices,
    usages: counted,
    idle: { ...idle, missing: [...missing, ...idle.missing] },
    dashboard: billOf(usages.filter(isDashboard), prices),
  };
}
