import type { Bill, BillLine } from "./bill.ts";
import type { StageCost } from "./cost-of-stage.ts";

export interface CostFacts extends StageCost {
  readonly stage: string;
  readonly region: string;
}

/** The cost of a stage, line by line. */
export function costText(facts: CostFacts): string {
  const { stage, region, prices, idle, dashboard, departure, measured, busy } = facts;
  const bills = [idle, dashboard, departure, ...(busy ? [busy.bill] : [])];
  return [
    `What ${stage} costs, at AWS's prices in ${prices.region} of ${prices.date}, in dollars without tax.`,
    ...(region === prices.region ? [] : [`It is in ${region}, where some prices differ.`]),
    "With the allowances: what AWS never charges an account for, as if nothing else in it used them.",
    "",
    table("A month without a departure", idle, 2),
    ...dashboard.lines.map((line) => row(["the dashboard, apart", ...figures(line, 2)])),
    "",
    row(["One departure, until it is forgotten", "", "list"]),
    ...departure.lines.map((line) => row([label(line), ...figures(line, 6).slice(0, 2)])),
    row(["  together", "", dollars(departure.list, 6)]),
    `Counted on ${measured.date} with samples/${measured.sample}: ${measured.mails} mails, HR's own too, and ${measured.marks} requests behind links.`,
    ...(busy
      ? ["", table(`A month in which ${count(busy.departures)} departures begin`, busy.bill, 2)]
      : []),
    ...problems(bills),
  ].join("\n");
}

/** What has no price, each once. */
export function missingIn(bills: readonly Bill[]): string[] {
  return [...new Set(bills.flatMap((bill) => bill.missing))];
}

function table(title: string, bill: Bill, digits: number): string {
  return [
    row([title, "", "list", "with the allowances"]),
    ...bill.lines.map((line) => row([label(line), ...figures(line, digits)])),
    row(["  together", "", dollars(bill.list, digits), dollars(bill.withAllowance, digits)]),
  ].join("\n");
}

function problems(bills: readonly Bill[]): string[] {
  const missing = missingIn(bills);
  return missing.length === 0
    ? []
    : ["", "Not complete, because prices are missing:", ...missing.map((each) => `  ${each}`)];
}

function label({ what }: BillLine): string {
  return `  ${what.join(", ")}`;
}

function figures(line: BillLine, digits: number): string[] {
  const { amount, unit, list, withAllowance } = line;
  const counted = `${count(amount)} ${amount === 1 ? unit.replace(/s$/, "") : unit}`;
  return [counted, dollars(list, digits), dollars(withAllowance, digits)];
}

const WIDTHS = [44, 26, 12, 21];

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
  const digits = amount < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return amount.toLocaleString("en", digits);
}
