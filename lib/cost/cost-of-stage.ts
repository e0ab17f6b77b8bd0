import type { Stage } from "../stage.ts";
import { type Bill, billOf } from "./bill.ts";
import { type MeasuredDeparture, measuredDeparture } from "./departure-usage.ts";
import { idleUsage } from "./idle-usage.ts";
import { type Prices, readPrices } from "./prices.ts";
import { stageResources } from "./stage-resources.ts";
import type { Usage } from "./usage.ts";

export interface StageCost {
  readonly prices: Prices;
  /** A month without a departure; the dashboard apart. */
  readonly idle: Bill;
  readonly dashboard: Bill;
  readonly measured: MeasuredDeparture;
  /** One departure, at list price. */
  readonly departure: Bill;
  /** A month in which so many begin; in the long run that many are paid for. */
  readonly busy?: { readonly departures: number; readonly bill: Bill };
}

export interface CostOptions {
  readonly prices?: Prices;
  readonly measured?: MeasuredDeparture;
  readonly departures?: number;
}

/** What a stage costs as its templates are now. */
export function costOfStage(stage: Stage, options: CostOptions = {}): StageCost {
  const { prices = readPrices(), measured = measuredDeparture(), departures } = options;
  const { usages, missing } = idleUsage(stageResources(stage));
  const isDashboard = ({ price }: Usage) => price === "dashboard";
  const counted = usages.filter((usage) => !isDashboard(usage));
  const idle = billOf(counted, prices);
  return {
    prices,
    idle: { ...idle, missing: [...missing, ...idle.missing] },
    dashboard: billOf(usages.filter(isDashboard), prices),
    measured,
    departure: billOf(measured.usages, prices),
    ...(departures === undefined
      ? {}
      : {
          busy: { departures, bill: billOf([...counted, ...times(departures, measured)], prices) },
        }),
  };
}

function times(departures: number, { usages }: MeasuredDeparture): Usage[] {
  return usages.map(({ most = Number.POSITIVE_INFINITY, ...usage }) => ({
    ...usage,
    amount: Math.min(usage.amount * departures, most),
  }));
}
