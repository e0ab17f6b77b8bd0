import type { Prices } from "./prices.ts";
import type { Usage } from "./usage.ts";

/** All that one price is paid for. */
export interface BillLine {
  readonly price: string;
  readonly unit: string;
  readonly amount: number;
  /** What uses it, each once. */
  readonly what: readonly string[];
  /** Dollars. */
  readonly list: number;
  /** Dollars in an account in which nothing else uses the allowance. */
  readonly withAllowance: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly list: number;
  readonly withAllowance: number;
  /** Sentences about what has no price. */
  readonly missing: readonly string[];
}

/** What that usage costs, the dearest first. */
export function billOf(usages: readonly Usage[], { prices }: Prices): Bill {
  const byPrice = Map.groupBy(usages, ({ price }) => price);
  const lines: BillLine[] = [];
  const missing: string[] = [];
  for (const [name, used] of byPrice) {
    const price = prices[name];
    if (!price) {
      const who = [...new Set(used.flatMap(({ type }) => type ?? []))].join(", ") || "a departure";
      missing.push(`lib/cost/prices.yaml has no price "${name}", which ${who} needs.`);
      continue;
    }
    const amount = used.reduce((sum, each) => sum + each.amount, 0);
    const dollars = (units: number) => (Math.max(0, units) * price.list) / price.per;
    lines.push({
      price: name,
      unit: price.unit,
      amount,
      what: [...new Set(used.map(({ what }) => what))],
      list: dollars(amount),
      withAllowance: dollars(amount - (price.free ?? 0)),
    });
  }
  return {
    lines: lines.toSorted((one, other) => other.list - one.list),
    list: total(lines, "list"),
    withAllowance: total(lines, "withAllowance"),
    missing,
  };
}

function total(lines: readonly BillLine[], column: "list" | "withAllowance"): number {
  return lines.reduce((sum, line) => sum + line[column], 0);
}
