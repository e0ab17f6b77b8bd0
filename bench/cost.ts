import { readArguments } from "../lib/command-line.ts";
import { type Bill, billOf } from "../lib/cost/bill.ts";
import { costOfStage } from "../lib/cost/cost-of-stage.ts";
import { readPrices } from "../lib/cost/prices.ts";
import { readStage } from "../lib/stage.ts";
import { alternatives } from "./cost-alternatives.ts";
import { type Figure, tellFigures } from "./figures.ts";

readArguments({
  command: "npm run bench:cost",
  does: "What a departure and an idle month cost, as npm run bench:calls counted them, at the prices in lib/cost/prices.yaml, beside other ways to send the same mails.",
});

const prices = readPrices();
const { departure, idle, measured } = costOfStage(readStage("example"));
/** Own metrics are paid for by the hour, and not by the departure. */
const ours = billOf(
  measured.usages.filter(({ price }) => price !== "customMetric"),
  prices,
);
const others = alternatives(measured.mails).map(({ name, ...usages }) => ({
  name,
  departure: billOf(usages.departure, prices),
  idle: billOf(usages.idle, prices),
}));
const ses = listOf(others[0]?.departure);
const mailsAlone = billOf(measured.alone.usages, prices);
const sesAlone = listOf(
  billOf(
    measured.alone.usages.filter(({ price }) => price === "mail"),
    prices,
  ),
);

console.log(
  `At list prices in ${prices.region} of ${prices.date}, in dollars; a departure with ${measured.mails} mails, HR's own too, ${measured.marks} requests behind links, and its answers.`,
);
console.table(
  [{ name: "Totziens", departure: ours, idle }, ...others].map((each) => ({
    way: each.name,
    "1,000 departures": dollars(each.departure.list * 1000),
    "× SES": Number((each.departure.list / ses).toFixed(2)),
    "an idle month": dollars(each.idle.list),
    "a month with 40": dollars(each.idle.list + 40 * each.departure.list),
  })),
);
console.table(
  ours.lines.map(({ what, amount, unit, list }) => ({
    what: what.join(", "),
    used: `${Math.round(amount * 1e5) / 1e5} ${unit}`,
    "1,000 departures": dollars(list * 1000),
    "× SES": Number((list / ses).toFixed(3)),
  })),
);

const servers = others.filter(({ name }) => name.startsWith("pg-boss"));
tellFigures({
  name: "cost",
  figures: [
    { metric: "a departure", value: ours.list / ses, unit: "× SES", target: { atMost: 1.35 } },
    ...ours.lines
      .filter(({ price }) => price !== "mail")
      .map(({ what, list }) => figure(`of it ${what.join(", ")}`, list / ses, "× SES")),
    {
      metric: `${measured.alone.mails} mails alone`,
      value: mailsAlone.list / sesAlone,
      unit: "× SES",
      target: { atMost: 1.35 },
    },
    figure("an idle month", idle.list, "dollars"),
    ...others.slice(1).map(({ name, departure: bill }) => figure(name, bill.list / ses, "× SES")),
    ...servers.map(({ name, departure: bill, idle: month }) =>
      figure(
        `departures a month from which on it is cheaper: ${name}`,
        (month.list - idle.list) / (ours.list - bill.list),
        "",
      ),
    ),
  ],
  details: { measured, metrics: departure.list - ours.list },
});

function figure(metric: string, value: number, unit: string): Figure {
  return { metric, value, unit };
}

function listOf(bill: Bill | undefined): number {
  return bill?.list ?? Number.NaN;
}

function dollars(amount: number): number {
  return Math.round(amount * 100) / 100;
}
