import type { Bill, BillLine } from "./bill.ts";
import type { Prices } from "./prices.ts";

export interface CostFacts {
  readonly stage: string;
  readonly region: string;
  readonly prices: Prices;
  /** A month without a departure; the dashboard apart. */
  readonly idle: Bill;
  readonly dashboard: Bill;
}

/** The cost of a stage, line by line. */
export function costText(facts: CostFacts): string {
  const { stage, region, prices, idle, dashboard } = facts;
  return [
    `What ${stage} costs, at AWS's prices in ${prices.region} of ${prices.date}, in dollars without tax.`,
    ...(region === prices.region ? [] : [`It is in ${region}, where some prices differ.`]),
    "With the allowances: what AWS never charges an account for, as if nothing else in it used them.",
    "",
    table(`A month without a departure`, idle, 2),
    ...dashboard.lines.map((line) => row(["the dashboard, apart", ...figures(line, 2)])),
    ...problems([idle, dashboard]),
  ].join("\n");
}

/** A bill as a table. */
function table(title: string, bill: Bill, digits: number): string {
  return [
    row([title, "", "list", "with the allowances"]),
    ...bill.lines.map((line) => row([`  ${line.what.join(", ")}`, ...figures(line, digits)])),
    row(["  together", "", dollars(bill.list, digits), dollars(bill.withAllowance, digits)]),
  ].join("\n");
}

function problems(bills: readonly Bill[]): string[] {
  const missing = [...new Set(bills.flatMap((bill) => bill.missing))];
  return missing.length === 0
    ? []
    : ["", "Not complete, because prices are missing:", ...missing.map((each) => `  ${each}`)];
}

function figures(line: BillLine, digits: number): string[] {
  const { amount, unit, list, withAllowance } = line;
  return [
    `${count(amount)} ${amount === 1 ? unit.replace(/s$/, "") : unit}`,
    dollars(list, digits),
    dollars(withAllowance, digits),
  ];
}

const WIDTHS = [40, 28, 12, 21];

function row([first = "", ...others]: readonly string[]): string {
  const [width = 0, ...rest] = WIDTHS;
  return [first.padEnd(width), ...others.map((each, at) => each.padStart(rest[at] ?? 0))]
    .join("")
    .trimEnd();
}

function dollars(amount: number, digits: number): string {
  return amount.toFixed(digits);
}

function count(amount: number): string {
  return amount.toLocaleString("en", { maximumFractionDigits: amount < 10 ? 2 : 0 });
}
